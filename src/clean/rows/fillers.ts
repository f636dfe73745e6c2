import type { GridRow } from '../../extract/grid.ts';
import type { LabelIndex } from '../../form/label-index.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { Cell } from '../cell.ts';

/** Rows whose places that only look filled are empty, and what stood there. */
export interface UnfilledRows {
  readonly rows: readonly GridRow[];
  readonly fillers: readonly Cell[];
}

/** What programs write into every empty cell, and nobody for a value. */
const WORDS: ReadonlySet<string> = new Set('nan NaN NULL null None NA <NA> #N/A N/A'.split(' '));
/** What may be a value as well. */
const SIGNS: ReadonlySet<string> = new Set('0 0.0 ０ - － — ― ー ・ … * . / ／'.split(' '));
/** A sheet has about as many labels as values: none of its cells has so large a share, and so many have none beside their like. */
const LEAST_SHARE = 0.25;
/** So many of a sheet's cells are empty, at the very least, if no program filled them. */
const MOST_EMPTY = 0.01;
/** Some labels that are printed twice make no filled sheet. */
const FEWEST_LABELS = 10;
/** One of so many rows, at the very least, has labels alone and places without. */
const ROWS_OF_LABELS = 10;
const LONGEST_FILLER = 4;

/**
 * Empties the places of a sheet of labels that a program filled: with one sign in all of them, or with what stands left of them, as
 * merged cells are filled. What may be a value as well is one unless hardly a cell is empty and labels prove the filling: equal
 * figures of several years are no copies, and zeros of a programme that spent nothing no signs.
 */
export function withoutFillers(rows: readonly GridRow[], labels: LabelIndex): UnfilledRows {
  const { filled, empty, emptyBehind, copies, sign } = countsOf(rows);
  const isLabel = (cell: string) => labels.match(cell.trim()) !== null;
  const isFull = (places: number) => places <= filled * MOST_EMPTY;
  if (sign !== null) {
    const isFiller = WORDS.has(sign) || (isFull(empty) && standsAmongLabels(rows, sign, isLabel));
    return isFiller ? emptied(rows, (cells, at) => cells[at]!.trim() === sign) : unchanged(rows);
  }
  const mayBeCopies = copies > filled * LEAST_SHARE && isFull(emptyBehind);
  return mayBeCopies && repeatsLabels(rows, isLabel) ? emptied(rows, isCopy) : unchanged(rows);
}

/** How the places of rows are filled. Looks at every cell of every file, and makes no text of any. */
function countsOf(rows: readonly GridRow[]) {
  const counts = new Map<string, number>();
  let [filled, empty, emptyBehind, copies] = [0, 0, 0, 0];
  for (const { cells } of rows) {
    let isBehind = false;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!;
      if (cell === '') {
        empty++;
        if (isBehind) emptyBehind++;
        continue;
      }
      filled++;
      isBehind = true;
      if (cell.length <= LONGEST_FILLER && (WORDS.has(cell) || SIGNS.has(cell)))
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      if (isCopy(cells, at)) copies++;
    }
  }
  const sign = [...counts].find(([, count]) => count > filled * LEAST_SHARE)?.[0] ?? null;
  return { filled, empty, emptyBehind, copies, sign };
}

/** True for what stands as well left of a place. */
function isCopy(cells: readonly string[], at: number): boolean {
  return at > 0 && cells[at] === cells[at - 1] && cells[at]!.trim() !== '';
}

/** True for a sign that stands where no value can: in rows of labels and nothing else, twice running or before all of them. */
function standsAmongLabels(
  rows: readonly GridRow[],
  sign: string,
  isLabel: (cell: string) => boolean,
): boolean {
  let proofs = 0;
  for (const { cells } of rows) {
    const others = cells.filter((cell) => cell !== sign);
    if (others.length < 2 || others.length === cells.length || !others.every(isLabel)) continue;
    if (cells.some((cell, at) => cell === sign && (at === 0 || isCopy(cells, at)))) proofs++;
  }
  return proofs * ROWS_OF_LABELS >= rows.length;
}

/** True where a quarter of the labels or more stand beside their like. */
function repeatsLabels(rows: readonly GridRow[], isLabel: (cell: string) => boolean): boolean {
  let [found, repeated] = [0, 0];
  for (const { cells } of rows)
    for (let at = 0; at < cells.length; at++) {
      if (!isLabel(cells[at]!)) continue;
      found++;
      if (isCopy(cells, at)) repeated++;
    }
  return repeated >= FEWEST_LABELS && repeated > found * LEAST_SHARE;
}

function unchanged(rows: readonly GridRow[]): UnfilledRows {
  return { rows, fillers: [] };
}

function emptied(
  rows: readonly GridRow[],
  isFiller: (cells: readonly string[], at: number) => boolean,
): UnfilledRows {
  const fillers: Cell[] = [];
  const left = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      if (!isFiller(row.cells, at)) return cell;
      const raw = cell.trim();
      const text = normalizeText(raw);
      fillers.push({ row: row.number, column: at + 1, raw, text, label: null });
      return '';
    }),
  }));
  return { rows: left, fillers };
}
