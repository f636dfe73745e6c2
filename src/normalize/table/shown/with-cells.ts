import type { GridRow } from '../../../extract/grid.ts';

/** A row with another text in one of its cells, by the column (1-based); it may end before that cell. */
export function withCell({ number, cells }: GridRow, column: number, text: string): GridRow {
  const blanks = Array<string>(Math.max(0, column - cells.length)).fill('');
  return { number, cells: [...cells, ...blanks].with(column - 1, text) };
}

/** A row without what it says in some columns (1-based). */
export function withoutCells(
  { number, cells }: GridRow,
  isLeftOut: (column: number) => boolean,
): GridRow {
  return { number, cells: cells.map((cell, at) => (isLeftOut(at + 1) ? '' : cell)) };
}
