import type { BlockForm } from '../../form/form.ts';
import type { BlockView, PlacedValue } from '../block-view.ts';
import { type Choice, UNUSED } from '../assign.ts';
import type { BlockHabits } from '../page-habits.ts';
import type { GroupReading } from '../slot.ts';
import type { StaffRates } from '../staff-rates.ts';
import { parseMoney, parseNumber } from '../values/amount.ts';
import { LeftOut, readGroup } from './read-group.ts';
import { yearOrderCost } from './year-order.ts';
import { labelCost, labelsOf, type YearSlot, yearSlots } from './year-slots.ts';

const GROUPS = ['cost', 'staff', 'personnel'] as const;
const NO_LABEL = 1.6;
const WRONG_NEIGHBOUR = 2;
const HABIT = 0.8;
/** Labels above staff figures often belong to the row before or after; their order weighs more. */
const STAFF_LABEL = 0.5;
const RATE_DISAGREES = 1.2;
const RATE_IS_ANOTHER_YEARS = 1.5;
const RATES_APART = 1;
const LARGEST_RATE_CHANGE = 0.15;
const OVERSPENT = 0.4;
const HALF_A_PAIR = 0.7;

/** Reads budget, settlement, staff shares and personnel cost of both years from the amounts and shares of a block. */
export function readCostAndStaff(
  view: BlockView,
  form: BlockForm,
  rates: StaffRates,
  habits: BlockHabits | null,
): GroupReading {
  const values = view.values.filter((value) => value.kind === 'money' || value.kind === 'staff');
  const slots = GROUPS.flatMap((group) => yearSlots(form, group));
  const neighbours = values.map((_, index) => neighboursOf(values, index));
  const labels = labelsOf(view, GROUPS);
  const leftOut = new LeftOut(view, values);

  const choices = values.map((value, index): Choice[] => {
    const own = slots.map((slot, at): Choice => {
      const label = Math.min(labelCost(slot, value, labels), NO_LABEL);
      const weight = slot.group === 'personnel' ? STAFF_LABEL : 1;
      const neighbour = neighbourCost(slot, value, neighbours[index]!);
      const habit = habits ? habits.cost(slot, value) * HABIT : 0;
      return { slot: at, cost: kindFits(slot, value) ? label * weight + neighbour + habit : Infinity };
    });
    const without = leftOut.least[index]! + (habits ? habits.unknown(value) * HABIT : 0);
    return [...own.filter((one) => one.cost < Infinity), { slot: UNUSED, cost: without }].sort(
      (a, b) => a.cost - b.cost,
    );
  });
  return readGroup(
    slots,
    values,
    {
      choices,
      families: slots.map((slot) => (slot.group === 'cost' ? 0 : 1)),
      together: (i, a, j, b) => {
        const adjacent = neighbours[i]!.right === values[j];
        return yearOrderCost(values[i]!, slots[a]!, values[j]!, slots[b]!, adjacent);
      },
      whole: (valueOf, slotOf, own) => witnessCost(slots, values, valueOf, rates) + leftOut.rest(slotOf, own),
    },
    (slot) => `${slots[slot]!.group}-row`,
  );
}

interface Neighbours {
  readonly left: PlacedValue | undefined;
  readonly right: PlacedValue | undefined;
}

function neighboursOf(values: readonly PlacedValue[], index: number): Neighbours {
  const sameRow = (other: PlacedValue | undefined) =>
    other && other.row === values[index]!.row ? other : undefined;
  return { left: sameRow(values[index - 1]), right: sameRow(values[index + 1]) };
}

function kindFits(slot: YearSlot, value: PlacedValue): boolean {
  return slot.fields[0]?.kind === value.kind;
}

/** An amount with an amount beside it is a cost, one with a share beside it is personnel; likewise for shares. */
function neighbourCost(slot: YearSlot, value: PlacedValue, { left, right }: Neighbours): number {
  if (value.kind === 'money') {
    if (right?.kind === 'staff') return slot.group === 'cost' ? WRONG_NEIGHBOUR : 0;
    return slot.group === 'personnel' && (left || right) ? WRONG_NEIGHBOUR : 0;
  }
  if (left?.kind === 'money') return slot.group === 'staff' ? WRONG_NEIGHBOUR : 0;
  return slot.group === 'personnel' && (left || right) ? WRONG_NEIGHBOUR : 0;
}

/** What the figures say of each other: one personnel rate a year, no settlement above its budget. */
function witnessCost(
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  valueOf: readonly number[],
  rates: StaffRates,
): number {
  const read = (field: string, year: string): number | null => {
    const at = slots.findIndex((slot) => slot.field === field && slot.year === year);
    const value = values[valueOf[at] ?? UNUSED];
    return value ? quantityOf(value) : null;
  };
  let cost = halfPairs(slots, valueOf) * HALF_A_PAIR;
  const implied: number[] = [];
  for (const year of ['previous', 'current'] as const) {
    const [budget, settlement] = [read('budget_yen', year), read('settlement_yen', year)];
    if (budget !== null && settlement !== null && settlement > budget) cost += OVERSPENT;
    const [fte, personnel] = [read('regular_staff_fte', year), read('personnel_cost_yen', year)];
    if (personnel === null) continue;
    cost += rateCost(rates, year, fte, personnel);
    if (fte) implied.push(personnel / fte);
  }
  const [older, newer] = implied;
  if (older && newer && Math.abs(newer / older - 1) > LARGEST_RATE_CHANGE) cost += RATES_APART;
  return cost;
}

/** How many years of a group have one of their two values only. */
function halfPairs(slots: readonly YearSlot[], valueOf: readonly number[]): number {
  let half = 0;
  for (const [at, slot] of slots.entries()) {
    if (slot.member === 0 && (valueOf[at] === UNUSED) !== (valueOf[at + 1] === UNUSED)) half++;
  }
  return half;
}

function rateCost(rates: StaffRates, year: 'previous' | 'current', fte: number | null, yen: number): number {
  if (fte !== null && rates.agree(year, fte, yen) === true) return 0;
  if (fte !== null && (fte === 0) !== (yen === 0)) return RATE_DISAGREES;
  if (rates.fits(year, yen) !== false) return fte !== null && rates.agree(year, fte, yen) === false ? RATE_DISAGREES : 0;
  const other = year === 'previous' ? 'current' : 'previous';
  return rates.fits(other, yen) ? RATE_IS_ANOTHER_YEARS : RATE_DISAGREES;
}

/** Yen of an amount, persons of a share; null where the text is neither. */
export function quantityOf(value: PlacedValue): number | null {
  return value.kind === 'money'
    ? parseMoney(value.cell.text)
    : parseNumber(value.cell.text.replace(/人$/u, ''));
}
