import type { Cell } from './cell.ts';

/** A shorter text may be two programmes', or two years', answer: 特になし, 実施, 1,037千円. */
const LONG_TEXT = 10;

/** Rows of a sheet without those that a dump prints twice, and the cells of these. */
export interface DistinctRows {
  readonly rows: Cell[][];
  readonly repeated: readonly Cell[];
}

/**
 * Sets rows apart that say word for word what the row above says. Figures alone may be equal in two years: such a row has a
 * label or a long text as well.
 */
export function distinctRows(all: readonly Cell[][]): DistinctRows {
  const repeated: Cell[] = [];
  const rows = all.filter((cells, at) => {
    if (at === 0 || !isSameRow(cells, all[at - 1]!)) return true;
    if (!cells.some(({ label, text }) => label || text.length >= LONG_TEXT)) return true;
    repeated.push(...cells);
    return false;
  });
  return { rows, repeated };
}

function isSameRow(cells: readonly Cell[], above: readonly Cell[]): boolean {
  return (
    cells.length > 1 &&
    cells.length === above.length &&
    cells.every(({ raw, column }, at) => raw === above[at]!.raw && column === above[at]!.column)
  );
}
