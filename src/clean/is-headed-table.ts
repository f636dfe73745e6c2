import type { Grid, GridRow } from '../extract/grid.ts';
import type { BlockForm } from '../form/block-form.ts';
import type { LabelIndex } from '../form/label-index.ts';
import { type LabelFinder, labelsAndRows, matrixIndexOf } from '../form/matrix-index.ts';
import { withoutMatrices } from './matrices/find-matrices.ts';

const DEEPEST_HEAD = 4;
const ROWS_SEARCHED = 50;
/** One row of values below its labels may as well be a sheet. */
const LEAST_BELOW = 2;
const ROWS_BELOW = 10;
/** Below a head of no more rows, names with figures may be those of the programmes of a table. */
const DEEPEST_HEAD_OF_NAMES = 2;

/** A form with what finds its labels. */
interface FormAndLabels {
  readonly form: BlockForm;
  readonly labels: LabelIndex;
}

/**
 * Whether a grid prints a form's labels in the rows of one head alone: a table, with a programme in each row below. Sheets
 * of blocks print labels again among their values, or a matrix. `enough` is the number of labels by which the form is recognised, and
 * `listed` a field that its rows must state.
 */
export function isHeadedTable(
  { rows, merged = [] }: Grid,
  { form, labels: own }: FormAndLabels,
  enough: number,
  listed: string | null = null,
): boolean {
  const labels = labelsAndRows(form, own);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = headOf(filled, labels, enough);
  if (head === null || filled.length < head.end + LEAST_BELOW) return false;
  const { top, end } = head;
  if (listed !== null && !isListed(listed, filled, end, labels)) return false;
  const below = filled.slice(end, end + ROWS_BELOW);
  if (countLabels(below, labels) >= enough / 2) return false;
  const index = matrixIndexOf(form);
  if (!index) return true;
  const isDeep = end - top > DEEPEST_HEAD_OF_NAMES;
  const hasMatrix = (some: readonly GridRow[], mayBeNamed: boolean) =>
    withoutMatrices(some, merged, index, own).matrices.some(({ rows: found }) =>
      found.some(({ entries, name }) => entries.length > 0 && (mayBeNamed || name === null)),
    );
  // Rows of a matrix, one below the other, are no head.
  return !hasMatrix(below, isDeep) && !hasMatrix(filled, false);
}

/** The first rows that hold enough labels together, up to the row below them; null where none do. */
function headOf(
  rows: readonly GridRow[],
  labels: LabelFinder,
  enough: number,
): { readonly top: number; readonly end: number } | null {
  const last = Math.min(rows.length, ROWS_SEARCHED);
  for (let top = 0; top < last; top++) {
    if (countLabels([rows[top]!], labels) === 0) continue;
    const head = rows.slice(top, top + DEEPEST_HEAD);
    if (countLabels(head, labels) < enough) continue;
    const plain = head.findIndex((row) => countLabels([row], labels) === 0);
    const depth = plain < 0 ? head.length : plain;
    if (countLabels(head.slice(0, depth), labels) >= enough) return { top, end: top + depth };
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
