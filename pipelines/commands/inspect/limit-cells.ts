import type { Inspection } from './inspection.ts';

/** What a browser shows at ease; some hundred blocks. */
const MOST_CELLS = 30_000;

/** An inspection cut to what one page can show, and how many cells that leaves out. */
export interface LimitedInspection {
  readonly inspection: Inspection;
  readonly cellsLeft: number;
}

/** Keeps the first cells of an inspection: whole blocks as long as they fit, then none. */
export function limitCells(inspection: Inspection, mostCells = MOST_CELLS): LimitedInspection {
  let room = mostCells;
  let cellsLeft = 0;
  const fits = (cells: number): boolean => {
    const isRoom = cells <= room;
    room = isRoom ? room - cells : 0;
    cellsLeft += isRoom ? 0 : cells;
    return isRoom;
  };
  const sheets = inspection.sheets.map((sheet) => ({
    ...sheet,
    outside: sheet.outside.filter(() => fits(1)),
    blocks: sheet.blocks.filter((block) => fits(block.cells.length)),
  }));
  return { inspection: { ...inspection, sheets }, cellsLeft };
}
