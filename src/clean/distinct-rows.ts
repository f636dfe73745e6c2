import { addAll } from '../add-all.ts';
import type { Cell } from './cell.ts';

/** A shorter text may be two programmes', or two years', answer: 特になし, 実施, 1,037千円. */
const LONG_TEXT = 10;

/** Rows of a sheet without those that a dump prints twice, and the cells of these. */
export interface DistinctRows {
  readonly rows: Cell[][];
  readonly repeated: readonly Cell[];
}

/** How many rows above a row the one may stand that it repeats. */
const FARTHEST = 3;
/** Rows that repeat one farther above have so many cells at least: fewer may be the labels, or a text, of another indicator. */
const FEWEST_CELLS = 3;
/** How many rows a page break may repeat, and how many values make them more than another indicator's that are equal. */
const MOST_AGAIN = 3;
const VALUES_AGAIN = 4;

/**
 * Sets rows apart that say word for word what the row above says, or one a little farther above. Figures alone may be equal in
 * two years, and labels stand again above those: such a row has a long text as well, right below its like a label will do.
 */
export function distinctRows(all: readonly Cell[][]): DistinctRows {
  const repeated: Cell[] = [];
  const again = rowsAgain(all);
  const rows = all.filter((cells, at) => {
    if (!again.has(at) && !repeatsAbove(cells, all[at - 1]) && !repeatsFarther(cells, all, at))
      return true;
    addAll(repeated, cells);
    return false;
  });
  return { rows, repeated };
}

/** Indexes of rows that a page break repeats several of: word for word the rows right above them, with labels and enough values. */
function rowsAgain(all: readonly Cell[][]): ReadonlySet<number> {
  const again = new Set<number>();
  let at = 0;
  while (at < all.length) {
    const count = countAgain(all, at);
    for (let no = 0; no < count; no++) again.add(at + no);
    at += Math.max(1, count);
  }
  return again;
}

/** How many rows from one on repeat those right above them; 0 where none do, or one does. */
function countAgain(all: readonly Cell[][], at: number): number {
  for (let count = 2; count <= MOST_AGAIN; count++) {
    const own = all.slice(at, at + count);
    if (own.length < count || !own.every((cells, no) => isSameRow(cells, all[at + no - count])))
      continue;
    const values = own.flat().filter(({ label }) => label === null);
    const isWhole = values.length >= VALUES_AGAIN || values.some(isLong);
    if (isWhole && own.flat().some(({ label }) => label !== null)) return count;
  }
  return 0;
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
