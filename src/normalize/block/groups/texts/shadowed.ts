import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';

/** True for a value with another label between it and a label, which takes what stands below it. */
export function isShadowed(view: BlockView, label: PlacedLabel, value: PlacedValue): boolean {
  return view.labels.some(
    (other) => isBetween(other, label, value) || isAsideBetween(view, other, label, value),
  );
}

function isBetween(other: PlacedLabel, label: PlacedLabel, value: PlacedValue): boolean {
  return (
    other.row > label.row &&
    other.row < value.row &&
    Math.abs(other.column - value.column) <= Math.abs(label.column - value.column)
  );
}

/** A label of texts one column aside right above the value, with nothing right below or right of it: one of the two rows has moved. */
function isAsideBetween(
  { values }: BlockView,
  other: PlacedLabel,
  label: PlacedLabel,
  { row, column }: PlacedValue,
): boolean {
  if (other.row !== row - 1 || label.row >= other.row - 1) return false;
  if (Math.abs(other.column - column) !== 1) return false;
  if (!other.fields.some(({ kind }) => kind === 'text')) return false;
  const isBelow = (one: PlacedValue) => one.row === row && one.column === other.column;
  const isRight = (one: PlacedValue) => one.row === other.row && one.column === other.column + 1;
  return !values.some((one) => isBelow(one) || isRight(one));
}
