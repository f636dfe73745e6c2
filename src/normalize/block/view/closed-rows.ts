import { isFigureField } from '../../../form/figure-field.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import { byRow, meets, meetsInAnyYear, type RowShifts } from './row-shifts.ts';

type Value = Pick<PlacedValue, 'index' | 'row' | 'column' | 'kind'>;

/**
 * Finds rows that may have lost a cell and closed up: a figure stands below the first of two labels side by side, none below
 * the second, and what stands right of it is a column aside of its labels. The figure is as soon the second label's.
 */
export function closedRows(
  labels: readonly PlacedLabel[],
  values: readonly Value[],
  shifts: RowShifts,
): ReadonlySet<number> {
  const closed = new Set<number>();
  const rowsOfLabels = byRow(labels);
  for (const [row, own] of byRow(values)) {
    const above = rowsOfLabels.get(row - 1);
    if (!above || (shifts.get(row) ?? 0) !== 0) continue;
    const isShort = mayLackFirst(own, above);
    for (const value of own) if (isShort || isOpen(value, own, above)) closed.add(value.index);
  }
  return closed;
}

function isOpen(value: Value, row: readonly Value[], above: readonly PlacedLabel[]): boolean {
  const first = above.find(({ column }) => column === value.column);
  const second = above.find(({ column }) => column === value.column + 1);
  if (!first || !second || !areOfOneGroup(first, second) || !meets(first, value)) return false;
  const right = row.filter(({ column }) => column > value.column);
  const meeting = (aside: number) =>
    right.filter((one) =>
      above.some((label) => label.column === one.column + aside && meets(label, one)),
    ).length;
  const beside = right.find(({ column }) => column === second.column);
  if (beside && meets(second, beside)) return false;
  return meeting(1) > meeting(0);
}

/**
 * True for a row of figures with one less than the labels above it, the first of which is of a year that the form does not have:
 * the first may be lost as well as the last.
 */
function mayLackFirst(row: readonly Value[], above: readonly PlacedLabel[]): boolean {
  const [first, ...labels] = [...above].sort((a, b) => a.column - b.column);
  if (!first || first.fields.length > 0 || first.fieldsOfOtherYear.length === 0) return false;
  const isRow = labels.every(({ column }, at) => column === first.column + at + 1);
  if (!isRow || row.length !== labels.length || row.length < 2) return false;
  return row.every((value) => {
    const label = labels.find(({ column }) => column === value.column + 1);
    const own =
      value.column === first.column ? null : above.find(({ column }) => column === value.column);
    return (
      label && meetsInAnyYear(label, value) && (own === null || (own && meetsInAnyYear(own, value)))
    );
  });
}

/** True for labels of figures that are printed in a row. */
function areOfOneGroup(a: PlacedLabel, b: PlacedLabel): boolean {
  return a.fields.some(
    (field) =>
      isFigureField(field) &&
      b.fields.some(({ group, kind }) => group === field.group && kind === field.kind),
  );
}
