import { addAll } from '../../add-all.ts';
import type { Cell, PartedRows } from '../cell.ts';

/** A shorter text may be two programmes', or two years', answer: 特になし, 実施, 1,037千円. */
const LONG_TEXT = 10;

/** How many rows above a row the one may stand that it repeats. */
const FARTHEST = 3;
/** Rows that repeat one farther above have so many cells at least: fewer may be the labels, or a text, of another indicator. */
const FEWEST_CELLS = 3;

/**
 * Sets rows apart that say word for word what the row above says, or one a little farther above. Figures alone may be equal in
 * two years, and labels stand again above those: such a row has a long text as well, right below its like a label will do.
 */
export function distinctRows(all: readonly Cell[][]): PartedRows {
  const repeated: Cell[] = [];
  const rows = all.filter((cells, at) => {
    if (!repeatsAbove(cells, all[at - 1]) && !repeatsFarther(cells, all, at)) return true;
    addAll(repeated, cells);
    return false;
  });
  return { rows, apart: repeated };
}

function repeatsAbove(cells: readonly Cell[], above: readonly Cell[] | undefined): boolean {
  return isSameRow(cells, above) && cells.some((cell) => cell.label !== null || isLong(cell));
}

function repeatsFarther(cells: readonly Cell[], all: readonly Cell[][], at: number): boolean {
  if (cells.length < FEWEST_CELLS) return false;
  for (let back = 2; back <= FARTHEST; back++)
    if (isSameRow(cells, all[at - back]))
      return cells.some((cell) => cell.label === null && isLong(cell));
  return false;
}

function isLong({ text }: Cell): boolean {
  return text.length >= LONG_TEXT;
}

function isSameRow(cells: readonly Cell[], above: readonly Cell[] | undefined): boolean {
  return (
    above !== undefined &&
    cells.length > 1 &&
    cells.length === above.length &&
    cells.every(({ raw, column }, at) => raw === above[at]!.raw && column === above[at]!.column)
  );
}
