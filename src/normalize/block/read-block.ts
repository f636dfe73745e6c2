import type { BlockForm } from '../../form/form.ts';
import { matches } from '../../text/matches.ts';
import { directionOf } from '../direction.ts';
import { parsePeriod } from '../values/period.ts';
import { readActivities } from './groups/activities.ts';
import { readCostAndStaff } from './groups/figures/cost-and-staff.ts';
import type { SheetWords } from './groups/figures/indicator-witness.ts';
import { readIndicators } from './groups/figures/indicators.ts';
import { CODE_FIELDS } from './groups/head/codes.ts';
import { readHead } from './groups/head/head.ts';
import { readSingleKinds } from './groups/single-kinds.ts';
import { type ReadBefore, readTexts } from './groups/texts/texts.ts';
import type { BlockHabits } from './page-habits.ts';
import type { Found, GroupReading, Undecided } from './slot.ts';
import type { StaffRates, StaffStatement } from './staff-rates.ts';
import type { BlockView, PlacedValue } from './view/block-view.ts';

/** All that was read from one block; cells in none of the lists and no labels are unexplained. */
export interface BlockReading {
  readonly view: BlockView;
  readonly groups: BlockGroups;
  readonly found: readonly Found[];
  readonly duplicates: readonly PlacedValue[];
  readonly undecided: readonly Undecided[];
}

/** The readings of a block's groups; the last three can change with what page and file tell. */
interface BlockGroups {
  readonly head: GroupReading;
  readonly single: GroupReading;
  readonly activities: GroupReading;
  readonly money: GroupReading;
  readonly texts: GroupReading;
  readonly indicators: GroupReading;
}

/** What the other blocks of the file and of the page tell of one block. */
export interface Surroundings {
  readonly rates: StaffRates;
  /** Worked out when they are first asked for. */
  readonly habits: () => BlockHabits;
}

/** Reads one block by itself, group by group; what one group found is a witness for the next. */
export function readBlock(view: BlockView, form: BlockForm, noRates: StaffRates): BlockReading {
  const head = readHead(view, form);
  const single = readSingleKinds(view, form);
  const activities = hasActivities(form) ? readActivities(view, takenBy(head)) : NOTHING;
  const money = readCostAndStaff(view, form, noRates, null);
  const taken = takenBy(head, single);
  const texts = readTexts(view, form, before(head, single), null);
  const words = wordsOf(view, form, { head, single, activities, money, texts });
  const indicators = readIndicators(view, form, taken, words, null);
  return together(view, { head, single, activities, money, texts, indicators });
}

/** Reads a block again in the light of its surroundings, where they can change anything. */
export function readBlockAgain(
  first: BlockReading,
  form: BlockForm,
  { rates, habits }: Surroundings,
): BlockReading {
  const { view } = first;
  const { head, single, activities } = first.groups;
  const ratesAgree = agreesWith(first, rates);
  const money =
    first.groups.money.isSettled && ratesAgree
      ? first.groups.money
      : readCostAndStaff(view, form, rates, habits());
  const taken = () => takenBy(head, single);
  const texts = first.groups.texts.isSettled
    ? first.groups.texts
    : readTexts(view, form, before(head, single), habits());
  const words = () => wordsOf(view, form, { head, single, activities, money, texts });
  const indicators =
    first.groups.indicators.isSettled && texts === first.groups.texts
      ? first.groups.indicators
      : readIndicators(view, form, taken(), words(), habits());
  const isAsBefore =
    money === first.groups.money &&
    texts === first.groups.texts &&
    indicators === first.groups.indicators;
  return isAsBefore
    ? first
    : together(view, { head, single, activities, money, texts, indicators });
}

/** A form without activities has none: ① before 事業費 is a mark. */
function hasActivities({ fields }: BlockForm): boolean {
  return fields.some(({ kind }) => kind === 'list');
}

const NOTHING: GroupReading = { found: [], duplicates: [], undecided: [], isSettled: true };

function takenBy(...groups: readonly GroupReading[]): Set<PlacedValue> {
  const taken = new Set<PlacedValue>();
  for (const { found, undecided } of groups) {
    for (const { value } of found) taken.add(value);
    for (const { held } of undecided) if (held) taken.add(held);
  }
  return taken;
}

function before(head: GroupReading, single: GroupReading): ReadBefore {
  const filled = new Set<string>();
  for (const { slot } of head.found) if (CODE_FIELDS.includes(slot.field)) filled.add(slot.field);
  return { taken: takenBy(head, single), filled, leads: leadsOf(single) };
}

function together(view: BlockView, groups: BlockGroups): BlockReading {
  const found: Found[] = [];
  const duplicates: PlacedValue[] = [];
  const undecided: Undecided[] = [];
  for (const group of Object.values(groups) as GroupReading[]) {
    found.push(...group.found);
    duplicates.push(...group.duplicates);
    undecided.push(...group.undecided);
  }
  return { view, groups, found, duplicates, undecided };
}

/** Values right of which others stand without a label of their own, by field. */
function leadsOf(single: GroupReading): Map<string, PlacedValue[]> {
  const leads = new Map<string, PlacedValue[]>();
  const add = (field: string, value: PlacedValue) =>
    leads.set(field, [...(leads.get(field) ?? []), value]);
  for (const { slot, value } of single.found) add(slot.field, value);
  for (const { slot, held } of single.undecided) if (held) add(slot.field, held);
  return leads;
}

function wordsOf(
  { editionFiscalYear }: BlockView,
  form: BlockForm,
  { single, activities, money, texts }: Omit<BlockGroups, 'indicators'>,
): SheetWords {
  const started = parsePeriod(textOf(single, 'period') ?? '')?.started;
  const { direction, source } = directionOf(textOf(texts, 'indicator_name') ?? null, form);
  const mayBeEither = direction === 'unknown' && source === 'wording';
  return {
    saysMet: mayBeEither ? null : saysMet(textOf(texts, 'unmet_reason'), form),
    lowerIsBetter: direction === 'lower',
    activityTotals: activityTotals(activities.found),
    isNew: isNew(started === editionFiscalYear, money.found),
  };
}

function textOf({ found }: GroupReading, field: string): string | undefined {
  return found.find((one) => one.slot.field === field)?.value.cell.text;
}

/**
 * True where every figure of the year before is zero and some of the current year is not, or where the programme began in the
 * current year and nothing was spent before: one that was begun anew had figures.
 */
function isNew(hasBegun: boolean, found: readonly Found[]): boolean {
  let before = 0;
  let isActive = false;
  for (const { slot, value } of found) {
    if (slot.year === 'previous') {
      if (value.quantity !== 0) return false;
      before++;
    } else if (slot.year === 'current' && value.quantity !== 0) isActive = true;
  }
  return hasBegun || (before > 1 && isActive);
}

const SHORTEST_REASON = 15;

function saysMet(reason: string | undefined, form: BlockForm): boolean | null {
  if (!reason) return null;
  const { achieved, partly } = form.words.claims;
  if (matches(achieved, reason)) return true;
  if (reason.length < SHORTEST_REASON || matches(partly, reason)) return null;
  return false;
}

function activityTotals(found: readonly Found[]): number[] {
  let unit: string | null | undefined;
  let count = 0;
  let sum = 0;
  for (const { slot, value } of found) {
    if (slot.field !== 'activity_result') continue;
    const { measure } = value.said.item!;
    if (unit === undefined) unit = measure.unit;
    if (measure.unit !== unit || measure.value === null) continue;
    sum += measure.value;
    count++;
  }
  return count < 2 ? [] : [sum, sum / count];
}

/** False where a cost that was read contradicts the rates of the file, with the share of its year or without one. */
function agreesWith(reading: BlockReading, rates: StaffRates): boolean {
  return (['previous', 'current'] as const).every((year) => {
    const cost = yearQuantity(reading, 'personnel_cost_yen', year);
    if (cost === null) return true;
    const fte = yearQuantity(reading, 'regular_staff_fte', year);
    return (fte === null ? rates.fits(year, cost) : rates.agree(year, fte, cost)) !== false;
  });
}

function yearQuantity(
  reading: BlockReading,
  field: string,
  year: 'previous' | 'current',
): number | null {
  return (
    reading.found.find(({ slot }) => slot.field === field && slot.year === year)?.value.quantity ??
    null
  );
}

/** Staff shares and costs that a block states for the same year, from which the year's rate is found. */
export function staffStatements(reading: BlockReading): StaffStatement[] {
  return (['previous', 'current'] as const).flatMap((year) => {
    const fte = yearQuantity(reading, 'regular_staff_fte', year);
    const costYen = yearQuantity(reading, 'personnel_cost_yen', year);
    return fte !== null && costYen !== null ? [{ year, fte, costYen }] : [];
  });
}
