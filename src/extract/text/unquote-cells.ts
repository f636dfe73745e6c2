import type { GridRow } from '../grid.ts';

/** A whole cell in quotes, those inside it doubled. */
const QUOTED = /^"((?:[^"]|"")*)"$/u;

/**
 * Rows of a text in which some cells are quoted without need, each without its quotes: nobody prints a figure in them, and a name
 * without them is the same. A cell that has quotes of its own, or only one, stays as it is.
 */
export function unquoteCells(rows: GridRow[]): GridRow[] {
  return rows.map((row) => (row.cells.some(isQuoted) ? unquoted(row) : row));
}

function isQuoted(cell: string): boolean {
  return cell.startsWith('"') && QUOTED.test(cell);
}

function unquoted({ number, cells }: GridRow): GridRow {
  const bare = (cell: string) => QUOTED.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
  return { number, cells: cells.map(bare) };
}
