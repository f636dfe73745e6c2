import {
  type BlockView,
  isAlone,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { ROWS_BELOW_ANCHOR } from './anchor.ts';
import { isName } from './names.ts';

const LONGEST_DEPARTMENT = 40;

/**
 * The name right left of the anchor; without an anchor the first cell, as what follows it may be the anchor's label, misspelt. A name
 * farther right is another field's, whose label is lost.
 */
export function departmentOf(
  view: BlockView,
  anchor: PlacedLabel | undefined,
): PlacedValue | undefined {
  const column =
    anchor?.column ??
    Math.min(...view.labels.filter((label) => label.row === 0).map((label) => label.column));
  const row = anchor?.row ?? 0;
  const left = view.values.filter(
    (value) =>
      value.row === row &&
      value.column < column &&
      isName(value) &&
      value.cell.raw.length <= LONGEST_DEPARTMENT,
  );
  const first = left.find(({ cell }) => cell === view.block.rows[0]![0]);
  const department = anchor ? left.at(-1) : first;
  return department && !isHeadOfName(view, department, anchor) ? department : undefined;
}

/**
 * True for a text with a name right below it, as the rank is right below the anchor: a label that the form does not know. Where the
 * name stands below the rank, what stands below the department is a stray.
 */
function isHeadOfName(
  view: BlockView,
  { row, column }: PlacedValue,
  anchor: PlacedLabel | undefined,
): boolean {
  const nameAt = (at: number, where: number) =>
    view.values.find(
      (value) =>
        value.row === at && value.column === where && isName(value) && !isAlone(view, value),
    );
  if (!nameAt(row + 1, column)) return false;
  return !anchor || nameAt(anchor.row + ROWS_BELOW_ANCHOR, anchor.column) === undefined;
}
