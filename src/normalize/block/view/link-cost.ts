import type { PlacedLabel, PlacedValue } from './block-view.ts';

/** Costs of reading a value by a label, in units where 1 is a clear misfit; tuned to the form's geometry, not to a file. */
const RIGHT_STEP = 0.4;
const ROW_STEP = 0.7;
const COLUMN_STEP = 0.2;
const COLUMN_SQUARED = 0.05;
const STACKED = 0.3;
const SHIFTED_ROW = 0.1;
/** The most that a value costs right below or right of its label. */
export const AT_LABEL = 0.1;
/** The most that one costs to which no other label is likely to be nearer. */
export const CLOSE_TO_LABEL = 0.5;
/** The most that one costs that is said to be read by its label. */
export const NEAR_LABEL = 1;
const FARTHEST_RIGHT = 3;
const FARTHEST_ROWS = 4;
const FARTHEST_COLUMNS = 7;

type Label = Pick<PlacedLabel, 'row' | 'column' | 'isStacked'>;
type Value = Pick<PlacedValue, 'row' | 'column' | 'shift'>;

/**
 * Cost of taking a value for what stands `rowsBelow` rows below a label, or right of it and as many rows less below;
 * Infinity where neither holds.
 */
export function linkCost(label: Label, value: Value, rowsBelow = 1): number {
  const shift = value.row - label.row === 1 ? value.shift : 0;
  const rows = value.row - label.row;
  const columns = value.column - label.column;
  if (rows < 0 || rows > rowsBelow + FARTHEST_ROWS) return Infinity;
  const isRight = columns > 0 && columns <= FARTHEST_RIGHT && rows < rowsBelow;
  const right = isRight
    ? AT_LABEL + RIGHT_STEP * (columns - 1) + ROW_STEP * (rowsBelow - 1 - rows)
    : Infinity;
  if (rows === 0) return right;
  const aside = columnCost(columns - shift) * (label.isStacked ? STACKED : 1);
  const below = ROW_STEP * Math.abs(rows - rowsBelow) + aside + (shift === 0 ? 0 : SHIFTED_ROW);
  return Math.min(right, below);
}

/** Cost of the nearest of some labels; Infinity without any. */
export function nearestCost(labels: readonly Label[], value: Value): number {
  let least = Infinity;
  for (const label of labels) least = Math.min(least, linkCost(label, value));
  return least;
}

/** True for a value right below a label or right of it. */
export function isAtLabel(label: Label, value: Value): boolean {
  const rows = value.row - label.row;
  return (rows === 0 || rows === 1) && linkCost(label, value) <= AT_LABEL;
}

/** Grows faster than the distance, so that a row of values meets a row of labels in order rather than crosswise. */
function columnCost(columns: number): number {
  const distance = Math.abs(columns);
  if (distance > FARTHEST_COLUMNS) return Infinity;
  return COLUMN_STEP * distance + COLUMN_SQUARED * distance * distance;
}
