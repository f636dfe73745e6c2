import type { LabelIndex } from '../../form/label-index.ts';
import type { Cell } from '../cell.ts';

const LONGEST_PART = 40;

/** Rows in which a label that goes on in the row below is one label there: narrow cells break their text. */
export function withLabelsOverRows(rows: Cell[][], labels: LabelIndex): Cell[][] {
  for (const [at, cells] of rows.entries()) {
    const below = rows[at + 1];
    if (below) joinLabels(cells, below, labels);
  }
  return rows;
}

/** Both rows are in the order of their columns. */
function joinLabels(cells: Cell[], below: Cell[], labels: LabelIndex): void {
  let next = 0;
  for (const [index, cell] of cells.entries()) {
    while (next < below.length && below[next]!.column < cell.column) next++;
    const rest = below[next];
    if (!rest) return;
    const isBelow = rest.column === cell.column && rest.row === cell.row + 1;
    if (!isBelow || !isPart(cell) || !isPart(rest)) continue;
    const label = labels.matchParts(cell.raw, rest.raw);
    if (!label) continue;
    cells[index] = { ...cell, label: labels.rest(cell.text) };
    below[next] = { ...rest, label };
  }
}

function isPart({ label, raw }: Cell): boolean {
  return !label && raw.length <= LONGEST_PART;
}
