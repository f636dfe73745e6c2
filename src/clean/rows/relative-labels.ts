import type { Cell } from '../cell.ts';
import { labelNumber } from '../label-number.ts';

/** Fewer labels with 前年度 and the like are texts: the basis of a target may be 前年度実績. */
const FEWEST_LABELS = 4;
const FEWEST_YEARS = 2;

/** Rows in which 前年度実績 and the like are labels only where the form's labels are printed so for several years. */
export function withRelativeLabels(rows: Cell[][]): Cell[][] {
  const labels = new Set<number>();
  const years = new Set<number>();
  for (const cells of rows) {
    for (const { label } of cells) {
      if (!label || label.yearsAfter === null) continue;
      labels.add(labelNumber(label));
      years.add(label.yearsAfter);
    }
  }
  if (labels.size === 0) return rows;
  if (labels.size >= FEWEST_LABELS && years.size >= FEWEST_YEARS) return rows;
  return rows.map((cells) => cells.map(asText));
}

function asText(cell: Cell): Cell {
  if (!cell.label || cell.label.yearsAfter === null) return cell;
  const { row, column, raw, text } = cell;
  return { row, column, raw, text, label: null };
}
