import type { LabelIndex } from '../form/label-index.ts';
import type { Cell } from './cell.ts';

const LONGEST_PART = 40;

/** Rows in which a label that goes on in the row below is one label there: narrow cells break their text. */
export function withLabelsOverRows(rows: Cell[][], labels: LabelIndex): Cell[][] {
  for (const [at, cells] of rows.entries()) {
    const below = rows[at + 1];
    if (!below || below[0]!.row !== cells[0]!.row + 1) continue;
    for (const [index, cell] of cells.entries()) {
      if (cell.label || cell.raw.length > LONGEST_PART) continue;
      const rest = below.findIndex(({ column }) => column === cell.column);
      const other = below[rest];
      if (!other || other.label || other.raw.length > LONGEST_PART) continue;
      const label = labels.matchParts(cell.raw, other.raw);
      if (!label) continue;
      cells[index] = { ...cell, label: labels.rest(cell.text) };
      below[rest] = { ...other, label };
    }
  }
  return rows;
}
