import type { Grid, GridRow } from '../../../../extract/grid.ts';
import type { Issue } from '../../../../issue.ts';
import { type Header, rowsOfHeader } from '../../heads/header.ts';

/** Rows of a whole file that may have fewer cells than the header before it counts as ragged: one in so many. */
const SHORT_IN = 20;
/** Where so many rows have all cells, and hardly any has not, blanks at the end are not what it lacks. */
const MANY = 5;
/** Excel leaves out the last blanks of sixteen rows at a time, where none of these has anything there; half may be headings. */
const TRIMMED_TOGETHER = 8;

/**
 * Rows of a text file that have more cells than its header, or fewer where every other row has all: a cell was split or
 * lost, and which one is not sure; and a last row that alone has fewer, as where the file was cut off. Cells of a worksheet
 * have their own addresses, and trailing blanks that a file leaves out say nothing.
 */
export function unevenRows(
  grid: Grid,
  header: Header,
  programmes: readonly GridRow[],
): ReadonlySet<GridRow> {
  if (grid.sheet !== null) return new Set();
  const heads = rowsOfHeader(grid, header);
  const width = headerWidth(grid, header);
  const trimmed = trimmedRows(programmes, width);
  const short = programmes.filter((row) => row.cells.length < width && !trimmed.has(row));
  const full = programmes.filter(({ cells }) => cells.length === width);
  const isEven = heads.every(({ cells }) => cells.length === width);
  const isPadded = full.length >= MANY || full.some(({ cells }) => cells.at(-1) === '');
  const isLost = isEven && isPadded && short.length <= Math.max(1, programmes.length / SHORT_IN);
  const isCut = full.length > 1 && short.length === 1 && short[0] === grid.rows.at(-1);
  const isSplit = isEven && full.length > programmes.length / 2;
  return new Set([
    ...programmes.filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== '')),
    ...(isSplit ? programmes.filter(({ cells }) => cells.length > width) : []),
    ...(isLost || isCut ? short : []),
  ]);
}

/** Rows of one length, many on end, or a few up to the last one: their blanks are left out, and nothing is lost. */
function trimmedRows(programmes: readonly GridRow[], width: number): ReadonlySet<GridRow> {
  const trimmed = new Set<GridRow>();
  for (let from = 0, to = 0; from < programmes.length; from = to) {
    const { length } = programmes[from]!.cells;
    while (programmes[to]?.cells.length === length) to++;
    const fewest = to === programmes.length ? 2 : TRIMMED_TOGETHER;
    if (length >= width || to - from < fewest) continue;
    for (const row of programmes.slice(from, to)) trimmed.add(row);
  }
  return trimmed;
}

/** The error of a row whose cells cannot be told to columns. */
export function unevenRow(row: GridRow, grid: Grid, header: Header): Issue {
  return {
    severity: 'error',
    code: 'row-uneven',
    message: `Row ${row.number} has ${row.cells.length} cells where the header has ${headerWidth(grid, header)}: which column each belongs to is not sure; it is not loaded`,
    remedy:
      'Put quotes around amounts with commas ("1,000"), or put the missing cell back, so that the row has a cell for each column.',
    row: row.number,
    rawText: row.cells.join(',').slice(0, 500),
  };
}

function headerWidth(grid: Grid, header: Header): number {
  return Math.max(...rowsOfHeader(grid, header).map(({ cells }) => cells.length));
}
