import type { FieldKind } from '../../../form/block-form.ts';
import { groupBy } from '../../../group-by.ts';
import { fieldsInAnyYear, type PlacedLabel, type PlacedValue } from './block-view.ts';
import { BARE_KINDS, RESULT_KINDS, TEXT_KINDS, type ValueKind } from './value-kinds.ts';

/** By how many columns each row of values stands aside from the label row right above it; 0 where it does not. */
export type RowShifts = ReadonlyMap<number, number>;

const SHIFTS = [0, -1, 1, -2, 2];
const FEWEST_PAIRS = 2;

/** Finds for each row of values the shift at which most of them meet a label of their kind in the row above. */
export function rowShifts(view: {
  readonly labels: readonly PlacedLabel[];
  readonly values: readonly Pick<PlacedValue, 'row' | 'column' | 'kind'>[];
}): RowShifts {
  const labels = byRow(view.labels);
  const shifts = new Map<number, number>();
  for (const [row, all] of byRow(view.values)) {
    const above = labels.get(row - 1);
    if (!above) continue;
    const beside = labels.get(row) ?? [];
    const values = all.filter((value) => !beside.some((label) => isRightOf(value, label)));
    const pairs = SHIFTS.map((shift) => countPairs(above, values, shift));
    const most = Math.max(...pairs);
    if (most >= FEWEST_PAIRS) shifts.set(row, SHIFTS[pairs.indexOf(most)]!);
  }
  return shifts;
}

/** A value right of a label of its kind stands there whatever is above. */
function isRightOf(value: Pick<PlacedValue, 'column' | 'kind'>, label: PlacedLabel): boolean {
  return value.column === label.column + 1 && meetsInAnyYear(label, value);
}

/** Cells by the rows that they stand in. */
export function byRow<Placed extends { readonly row: number }>(
  cells: readonly Placed[],
): Map<number, Placed[]> {
  return groupBy(cells, ({ row }) => row);
}

function countPairs(
  labels: readonly PlacedLabel[],
  values: readonly Pick<PlacedValue, 'column' | 'kind'>[],
  shift: number,
): number {
  return values.filter((value) =>
    labels.some((label) => label.column === value.column - shift && meetsInAnyYear(label, value)),
  ).length;
}

/** True for a value of a kind that stands under a label. */
export function meets(
  { fields }: Pick<PlacedLabel, 'fields'>,
  value: Pick<PlacedValue, 'kind'>,
): boolean {
  return fields.some(({ kind }) => MEETS[kind]?.includes(value.kind));
}

/** The same, be the label's year one that the form does not have: the value below it has not moved, though it is not read. */
export function meetsInAnyYear(
  label: Pick<PlacedLabel, 'fields' | 'fieldsOfOtherYear'>,
  value: Pick<PlacedValue, 'kind'>,
): boolean {
  return meets({ fields: fieldsInAnyYear(label) }, value);
}

/** Which kinds of values stand under labels of a field's kind. */
const MEETS: Partial<Record<FieldKind, readonly ValueKind[]>> = {
  rank: ['rank'],
  checkboxes: ['checkboxes'],
  text: TEXT_KINDS,
  money: ['money', 'unread-amount', 'bare-money'],
  staff: ['staff', 'unread-amount', 'bare-staff'],
  measure: [...RESULT_KINDS, ...BARE_KINDS],
  list: ['list'],
  rating: ['rating'],
  period: ['period'],
  sdg: ['sdg'],
};
