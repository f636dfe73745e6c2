import type { Block, Cell } from '../../../clean/cell.ts';
import { labelKey } from '../../../form/label-key.ts';
import { oncePer } from '../../../text/memo.ts';

const withHeads = oncePer(({ rows, matrices = [] }: Block): readonly (readonly Cell[])[] => [
  ...rows,
  ...matrices
    .filter(({ fits }) => fits)
    .map(({ columns }) =>
      columns.flatMap(({ head, cells }) => (head ? [{ ...cells.at(-1)!, label: head }] : [])),
    ),
]);

/** The rows of a block that may tell its year, the heads of its matrices among them; the same ones each time. */
export function datedRows(block: Block): readonly (readonly Cell[])[] {
  return block.matrices ? withHeads(block) : block.rows;
}

/** Whether a block's matrices may have lost what tells a year: some do not fit, or print it in a head that the form does not declare. */
export function mayHaveLost(year: number, { matrices = [] }: Block): boolean {
  return matrices.some(
    ({ fits, columns }) =>
      !fits ||
      columns.some(
        ({ head, cells }) => !head && cells.some(({ text }) => labelKey(text).year === year),
      ),
  );
}
