import type { Grid } from '../extract/grid.ts';
import { GRID_ROWS, type ReportGrid } from './report-data.ts';

/** A cell of the shown grid is cut at this length; the origin shows the marked cell's own text. */
const CELL_MAX = 200;

/** A grid in blocks of rows, by the number of the block (row 1 is in block 0). */
export function gridBlocks(grid: Grid): Map<number, ReportGrid> {
  const blocks = new Map<number, [number, string[]][]>();
  for (const { number, cells } of grid.rows) {
    const block = Math.floor((number - 1) / GRID_ROWS);
    const rows = blocks.get(block) ?? [];
    blocks.set(block, rows);
    rows.push([
      number,
      cells.map((text) => (text.length > CELL_MAX ? `${text.slice(0, CELL_MAX)}…` : text)),
    ]);
  }
  return blocks;
}
