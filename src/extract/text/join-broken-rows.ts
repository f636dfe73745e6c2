import type { GridRow } from '../grid.ts';

/** Fewer cells are no row of a dump that fills its rows up. */
const FEWEST_CELLS = 8;
const MOST_LINES = 5;
const ROWS_ABOVE = 3;

/**
 * Rows of which those are put together that a line end inside a cell has broken. That is told by the cells: the dump fills its rows up
 * with empty ones, the rows around have as many as the parts have together, and each part goes on where text stands.
 */
export function joinBrokenRows(rows: GridRow[]): GridRow[] {
  if (!rows.some((row, at) => isShort(row, rows[at - 1])) || !areFilledUp(rows)) return rows;
  const joined: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const isBroken = isShort(rows[at]!, joined.at(-1));
    const own = isBroken ? partsFrom(rows, at, widthAbove(joined)) : [rows[at]!];
    joined.push(own.length > 1 ? together(own) : rows[at]!);
    at += own.length;
  }
  return joined;
}

/** How many cells the last rows have each; 0 where they differ. */
function widthAbove(rows: readonly GridRow[]): number {
  const [first, ...others] = rows.slice(-ROWS_ABOVE).map(({ cells }) => cells.length);
  return others.length === ROWS_ABOVE - 1 && others.every((one) => one === first) ? first! : 0;
}

function isShort({ cells }: GridRow, before: GridRow | undefined): boolean {
  return (
    before !== undefined &&
    before.cells.length >= FEWEST_CELLS &&
    cells.length < before.cells.length
  );
}

/** True where most rows end with an empty cell. */
function areFilledUp(rows: readonly GridRow[]): boolean {
  const filled = rows.filter(({ cells }) => cells.length > 1 && isBlank(cells.at(-1)!));
  return filled.length * 2 > rows.length;
}

/** The rows from one on that are parts of one as wide as those around it; the row alone where there are none. */
function partsFrom(rows: readonly GridRow[], at: number, width: number): readonly GridRow[] {
  const first = rows[at]!;
  if (width < FEWEST_CELLS || first.cells.length < 2) return [first];
  let cells = first.cells.length;
  for (let next = at + 1; cells < width && next < at + MOST_LINES; next++) {
    const [left, right] = [rows[next - 1]!, rows[next]];
    if (!right || right.number !== left.number + 1 || right.cells.length >= width) break;
    if (isBlank(left.cells.at(-1)!) || isBlank(right.cells[0]!)) break;
    cells += right.cells.length - 1;
    const after = rows[next + 1];
    const isWide = after === undefined || after.cells.length === width;
    if (cells === width && isWide && isBlank(right.cells.at(-1)!)) return rows.slice(at, next + 1);
  }
  return [first];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function together(parts: readonly GridRow[]): GridRow {
  const cells = [...parts[0]!.cells];
  for (const { cells: own } of parts.slice(1)) {
    cells[cells.length - 1] += own[0]!;
    cells.push(...own.slice(1));
  }
  return { number: parts[0]!.number, cells };
}
