import type { Cell } from '../clean/cell.ts';
import type { BlockForm } from '../form/form.ts';
import type { BlockView, PlacedValue } from './block-view.ts';
import { directionOf } from './direction.ts';
import { readActivities } from './groups/activities.ts';
import { quantityOf, readCostAndStaff } from './groups/cost-and-staff.ts';
import { readHead } from './groups/head.ts';
import { type IndicatorWitness, readIndicators } from './groups/indicators.ts';
import { readSingleKinds } from './groups/single-kinds.ts';
import { readTexts } from './groups/texts.ts';
import type { BlockHabits } from './page-habits.ts';
import type { Found, GroupReading, Undecided } from './slot.ts';
import type { StaffRates, StaffStatement } from './staff-rates.ts';
import { parseListItem } from './values/list-item.ts';
import { parseMeasure } from './values/measure.ts';
import { parsePeriod } from './values/period.ts';

/** All that was read from one block; cells in none of the lists and no labels are unexplained. */
export interface BlockReading {
  readonly view: BlockView;
  readonly found: readonly Found[];
  readonly duplicates: readonly Cell[];
  readonly undecided: readonly Undecided[];
}

/** Reads one block group by group; what one group found is a witness for the next. */
export function readBlock(
  view: BlockView,
  form: BlockForm,
  rates: StaffRates,
  habits: BlockHabits | null,
): BlockReading {
  const head = readHead(view, form);
  const single = readSingleKinds(view, form);
  const money = readCostAndStaff(view, form, rates, habits);
  const activities = readActivities(view);
  const taken = new Set([head, single].flatMap((group) => group.found.map((one) => one.value)));
  const texts = readTexts(view, form, taken, anchorsOf(single), habits);
  const names = texts.found.filter((one) => one.slot.field === 'indicator_name').length;
  const free = { ...view, values: view.values.filter((value) => !taken.has(value)) };
  const witness = witnessOf(view, form, [...single.found, ...activities.found, ...texts.found]);
  const indicators = readIndicators(free, form, names, witness, habits);
  const groups = [head, single, money, activities, texts, indicators];
  return {
    view,
    found: groups.flatMap((group) => group.found),
    duplicates: groups.flatMap((group) => group.duplicates.map((value) => value.cell)),
    undecided: groups.flatMap((group) => group.undecided),
  };
}

/** Values beside which others stand without a label of their own, by field. */
function anchorsOf(single: GroupReading): Map<string, PlacedValue[]> {
  const anchors = new Map<string, PlacedValue[]>();
  for (const { slot, value } of single.found) {
    anchors.set(slot.field, [...(anchors.get(slot.field) ?? []), value]);
  }
  return anchors;
}

function witnessOf(view: BlockView, form: BlockForm, found: readonly Found[]): IndicatorWitness {
  const textOf = (field: string) => found.find((one) => one.slot.field === field)?.value.cell.text;
  const started = parsePeriod(textOf('period') ?? '')?.started;
  return {
    saysMet: saysMet(textOf('unmet_reason'), form),
    lowerIsBetter: directionOf(textOf('indicator_name') ?? null, form).direction === 'lower',
    activityTotals: activityTotals(found),
    isNew: started === view.editionFiscalYear,
  };
}

const SHORTEST_REASON = 15;

function saysMet(reason: string | undefined, form: BlockForm): boolean | null {
  if (!reason) return null;
  const { achieved, partly } = form.words.claims;
  if (new RegExp(achieved, 'u').test(reason)) return true;
  if (reason.length < SHORTEST_REASON || new RegExp(partly, 'u').test(reason)) return null;
  return false;
}

function activityTotals(found: readonly Found[]): number[] {
  const results = found
    .filter((one) => one.slot.field === 'activity_result')
    .map((one) => parseListItem(one.value.cell.raw)!)
    .map((item) => parseMeasure(item.text, item.body));
  const [first] = results;
  const values = results.flatMap((one) => (one.unit === first?.unit && one.value !== null ? [one.value] : []));
  if (values.length < 2) return [];
  const sum = values.reduce((total, value) => total + value, 0);
  return [sum, sum / values.length];
}

/** Staff shares and costs that a block states for the same year, from which the year's rate is found. */
export function staffStatements(reading: BlockReading): StaffStatement[] {
  return (['previous', 'current'] as const).flatMap((year) => {
    const quantity = (field: string) => {
      const one = reading.found.find(({ slot }) => slot.field === field && slot.year === year);
      return one ? quantityOf(one.value) : null;
    };
    const fte = quantity('regular_staff_fte');
    const costYen = quantity('personnel_cost_yen');
    return fte !== null && costYen !== null ? [{ year, fte, costYen }] : [];
  });
}
