import type { BlockForm } from '../../form/block-form.ts';
import { type Cell, cutAt, type OpenBlock } from '../cell.ts';
import { labelNumber } from '../label-number.ts';
import { LabelsOfFields } from '../labels-of-fields.ts';

/** A label that is printed again within fewer rows is a repeated label. */
const SHORTEST_SHEET = 5;
/** One label alone may stray; so many that are printed again in their order are a sheet's. */
export const LABELS_AGAIN = 2;

/**
 * Splits a block in which a sheet follows another whose first rows are lost: labels that a sheet prints once are printed
 * again further down, in the same order. From the first of them on nothing is of the first sheet, and whose the rows without
 * any label right above them are cannot be told.
 */
export function sheetsOf(block: OpenBlock, form: BlockForm): OpenBlock[] {
  const { rows } = block;
  const again = firstRowAgain(rows, new LabelsOfFields(form.printed_once));
  if (again === null) return [block];
  const end = rows.slice(0, again).findLastIndex((cells) => cells.some(({ label }) => label)) + 1;
  return cutAt(block, end);
}

function firstRowAgain(rows: readonly (readonly Cell[])[], once: LabelsOfFields): number | null {
  const seen = new Map<number, number>();
  const again = new Map<number, number>();
  for (const [row, cells] of rows.entries()) {
    for (const { label } of cells) {
      if (!once.has(label)) continue;
      const key = labelNumber(label);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else if (row - first >= SHORTEST_SHEET && !again.has(key)) again.set(key, row);
    }
  }
  return isInOrder([...again].map(([key, row]) => [seen.get(key)!, row]))
    ? Math.min(...again.values())
    : null;
}

/** True for enough labels whose later rows follow each other as their first rows do. */
function isInOrder(pairs: readonly (readonly [first: number, again: number])[]): boolean {
  if (pairs.length < LABELS_AGAIN) return false;
  return pairs.every(([first], at) => at === 0 || first >= pairs[at - 1]![0]);
}
