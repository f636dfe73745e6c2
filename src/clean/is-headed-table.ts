import type { Grid, GridRow } from '../extract/grid.ts';
import type { LabelFinder } from '../form/matrix-index.ts';

const DEEPEST_HEAD = 4;
const ROWS_SEARCHED = 50;
/** One row of values below its labels may as well be a sheet. */
const LEAST_BELOW = 2;
const ROWS_BELOW = 10;

/**
 * Whether a grid prints a form's labels in the rows of one head alone: a table, with a programme in each row below. Sheets
 * of blocks print labels again among their values. `enough` is the number of labels by which the form is recognised, and
 * `listed` a field that its rows must state.
 */
export function isHeadedTable(
  { rows }: Grid,
  labels: LabelFinder,
  enough: number,
  listed: string | null = null,
): boolean {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const end = headEnd(filled, labels, enough);
  if (end === null || filled.length < end + LEAST_BELOW) return false;
  if (listed !== null && !isListed(listed, filled, end, labels)) return false;
  return countLabels(filled.slice(end, end + ROWS_BELOW), labels) < enough / 2;
}

/** Index of the row below the first rows that hold enough labels together; null where none do. */
function headEnd(rows: readonly GridRow[], labels: LabelFinder, enough: number): number | null {
  const last = Math.min(rows.length, ROWS_SEARCHED);
  for (let top = 0; top < last; top++) {
    if (countLabels([rows[top]!], labels) === 0) continue;
    const head = rows.slice(top, top + DEEPEST_HEAD);
    if (countLabels(head, labels) < enough) continue;
    const plain = head.findIndex((row) => countLabels([row], labels) === 0);
    const depth = plain < 0 ? head.length : plain;
    if (countLabels(head.slice(0, depth), labels) >= enough) return top + depth;
  }
  return null;
}

/** Whether a label of a field heads the rows right below a head: what stands below it in the head is no other one. */
function isListed(
  field: string,
  rows: readonly GridRow[],
  end: number,
  labels: LabelFinder,
): boolean {
  return rows.slice(Math.max(0, end - DEEPEST_HEAD), end).some(({ cells }, at, head) =>
    cells.some((cell, column) => {
      if (!isLabelOf(field, cell, labels)) return false;
      const textOf = (row: GridRow) => row.cells[column]?.trim() ?? '';
      const inHead = head.slice(at + 1).map(textOf);
      if (inHead.some((text) => text !== '' && text !== cell.trim())) return false;
      const below = rows.slice(end, end + ROWS_BELOW).filter((row) => textOf(row) !== '');
      return below.length >= LEAST_BELOW;
    }),
  );
}

/** Whether a cell is one of a form's labels that can head a field. */
export function isLabelOf(field: string, cell: string, labels: LabelFinder): boolean {
  return labels.match(cell.trim())?.fields.some((one) => one.field === field) ?? false;
}

function countLabels(rows: readonly GridRow[], labels: LabelFinder): number {
  const found = new Set<string>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const label = labels.match(cell.trim());
      if (label) found.add(label.key);
    }
  }
  return found.size;
}
