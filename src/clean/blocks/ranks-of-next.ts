import type { BlockForm } from '../../form/block-form.ts';
import { isDash } from '../../text/normalize-text.ts';
import type { Cell, OpenBlock } from '../cell.ts';
import { LabelsOfFields } from '../labels-of-fields.ts';

/** How many rows of a sheet stand below its first one at most before its labels are printed again. */
const ROWS_BELOW_FIRST = 3;

/**
 * Gives a block that begins without the anchor the last rows of the block before from a second rank on, and the row above it that begins
 * left of it: a sheet has one rank, right below its first row, which the next sheet lost or whose labels are lost.
 */
export function withRanksOfNext(
  blocks: readonly OpenBlock[],
  form: BlockForm,
): readonly OpenBlock[] {
  const ranks = new Set<string>(form.words.ranks);
  const anchor = new LabelsOfFields([form.anchor]);
  for (const [at, { rows }] of blocks.entries()) {
    const before = blocks[at - 1];
    if (!before || anchor.standIn(rows[0]!)) continue;
    const own = rankAgain(before.rows, ranks);
    if (own !== null) rows.unshift(...before.rows.splice(own));
  }
  return blocks;
}

/** Where the next sheet begins in the last rows of a block, by a rank below another one, or the dash of none; null where it does not. */
function rankAgain(rows: readonly (readonly Cell[])[], ranks: ReadonlySet<string>): number | null {
  const rankIn = (cells: readonly Cell[]) => cells.find(({ text }) => ranks.has(text));
  const from = Math.max(1, rows.length - ROWS_BELOW_FIRST);
  const last = rows.slice(from).findIndex((cells) => rankIn(cells) !== undefined);
  if (last < 0) return null;
  const { column } = rankIn(rows[from + last]!)!;
  const second = from + last;
  const isOne = (cell: Cell) =>
    cell.column === column && (ranks.has(cell.text) || isDash(cell.text));
  if (!rows.slice(0, second).some((cells) => cells.some(isOne))) return null;
  const above = rows[second - 1]![0]!;
  const isFirstRow = above.label === null && above.column < column;
  return isFirstRow ? second - 1 : second;
}
