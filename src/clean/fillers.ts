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
const BEGINS_AS_FIGURE = /^[-▲△(約]?\d/u;

/**
 * Empties the places of a sheet of labels that a program filled: with one sign in all of them, or with what stands left of or above them,
 * as merged cells and empty ones are filled. A figure below a label of its own is no copy of the one beside it.
 */
export function withoutFillers(rows: readonly GridRow[], labels: LabelIndex): UnfilledRows {
  const filler = fillerOf(rows);
  if (filler !== null) return emptied(rows, (text) => text === filler);
  const isCopy = (text: string, at: number, column: number) =>
    text !== '' && (text === textAt(rows[at]!, column - 1) || isBelowLike(rows, text, at, column));
  let filled = 0;
  let copies = 0;
  for (const [at, { cells }] of rows.entries())
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column]!.trim();
      if (text === '') continue;
      filled++;
      if (isCopy(text, at, column)) copies++;
    }
  if (copies < FEWEST_COPIES || copies <= filled * LEAST_COPIES) return { rows, fillers: [] };
  const hasLabel = (at: number, column: number) => {
    const above = rows[at - 1] ? textAt(rows[at - 1]!, column) : '';
    if (above === '' || above === textAt(rows[at - 1]!, column - 1)) return false;
    return labels.match(above) !== null;
  };
  return emptied(
    rows,
    (text, at, column) =>
      isCopy(text, at, column) && !(BEGINS_AS_FIGURE.test(text) && hasLabel(at, column)),
  );
}

/** The sign that stands in the empty cells; null where they are empty. */
function fillerOf(rows: readonly GridRow[]): string | null {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const { cells } of rows)
    for (const cell of cells) {
      const text = cell.trim();
      if (text === '') continue;
      filled++;
      if (FILLERS.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  for (const [text, count] of counts) if (count > filled * LEAST_SHARE) return text;
  return null;
}

function textAt({ cells }: GridRow, column: number): string {
  return cells[column]?.trim() ?? '';
}

function isBelowLike(rows: readonly GridRow[], text: string, at: number, column: number): boolean {
  const above = rows[at - 1];
  return (
    above !== undefined && above.number === rows[at]!.number - 1 && text === textAt(above, column)
  );
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
