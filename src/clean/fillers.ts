import type { GridRow } from '../extract/grid.ts';
import type { LabelIndex } from '../form/label-index.ts';
import { normalizeText } from '../text/normalize-text.ts';
import type { Cell } from './cell.ts';

/** Rows whose places that only look filled are empty, and what stood there. */
export interface UnfilledRows {
  readonly rows: readonly GridRow[];
  readonly fillers: readonly Cell[];
}

/** What programs and offices write into every empty cell; none of them fills so many cells of a sheet as a value. */
const FILLERS: ReadonlySet<string> = new Set(
  'nan NaN NULL null None NA <NA> #N/A N/A 0 0.0 ０ - － — ― ー ・ … * . / ／'.split(' '),
);
/** A sheet has about as many labels as values: of its cells no value has so large a share, and so many have none beside their like. */
const LEAST_SHARE = 0.25;
const LEAST_COPIES = 0.15;
/** A few rows that are printed twice are no filled sheet. */
const FEWEST_COPIES = 40;
const LONGEST_FILLER = 4;
const NO_CELLS: readonly string[] = [];
const BEGINS_AS_FIGURE = /^[-▲△(約]?\d/u;

/**
 * Empties the places of a sheet of labels that a program filled: with one sign in all of them, or with what stands left of or above them,
 * as merged cells and empty ones are filled. A figure below a label of its own is no copy of the one beside it.
 */
export function withoutFillers(rows: readonly GridRow[], labels: LabelIndex): UnfilledRows {
  const { filler, hasCopies } = fillingOf(rows);
  if (filler !== null) return emptied(rows, (text) => text === filler);
  if (!hasCopies) return { rows, fillers: [] };
  const hasLabel = (at: number, column: number) => {
    const above = rows[at - 1]?.cells ?? [];
    const own = above[column] ?? '';
    return own !== '' && own !== above[column - 1] && labels.match(own.trim()) !== null;
  };
  return emptied(
    rows,
    (text, at, column) =>
      isCopy(rows, at, column) && !(BEGINS_AS_FIGURE.test(text) && hasLabel(at, column)),
  );
}

/** How the empty places of rows are filled: with a sign, or with their neighbours. Looks at every cell of every file, and makes no text of any. */
function fillingOf(rows: readonly GridRow[]): { filler: string | null; hasCopies: boolean } {
  const counts = new Map<string, number>();
  let filled = 0;
  let copies = 0;
  let before: GridRow | undefined;
  for (const row of rows) {
    const { cells } = row;
    const above = before?.number === row.number - 1 ? before.cells : NO_CELLS;
    before = row;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell === '') continue;
      filled++;
      if (cell.length <= LONGEST_FILLER && FILLERS.has(cell))
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      if ((cell === above[column] || cell === cells[column - 1]) && cell.trim() !== '') copies++;
    }
  }
  const filler = [...counts].find(([, count]) => count > filled * LEAST_SHARE)?.[0] ?? null;
  return { filler, hasCopies: copies >= FEWEST_COPIES && copies > filled * LEAST_COPIES };
}

/** True for what stands as well left of a place, or above it in the row before. */
function isCopy(rows: readonly GridRow[], at: number, column: number): boolean {
  const { cells, number } = rows[at]!;
  const cell = cells[column]!;
  const above = rows[at - 1];
  const isLike =
    (column > 0 && cell === cells[column - 1]) ||
    (above?.cells[column] === cell && above.number === number - 1);
  return isLike && cell.trim() !== '';
}

function emptied(
  rows: readonly GridRow[],
  isFiller: (text: string, at: number, column: number) => boolean,
): UnfilledRows {
  const fillers: Cell[] = [];
  const left = rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const raw = cell.trim();
      if (raw === '' || !isFiller(raw, at, column)) return cell;
      const text = normalizeText(raw);
      fillers.push({ row: row.number, column: column + 1, raw, text, label: null });
      return '';
    }),
  }));
  return { rows: left, fillers };
}
