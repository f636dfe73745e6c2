import { groupBy } from '../../group-by.ts';
import { type Block, type Cell, firstRowOf } from '../cell.ts';
import type { Matrix } from './matrix.ts';

/** Blocks with their matrices, and the cells of matrices above the first block. */
export interface BlocksWithMatrices {
  readonly blocks: readonly Block[];
  readonly loose: readonly Cell[];
}

/** Gives each matrix, in the order of their rows, to the block that it begins in; one that reaches into the next block fits neither. */
export function withMatrices(
  blocks: readonly Block[],
  matrices: readonly Matrix[],
): BlocksWithMatrices {
  if (matrices.length === 0) return { blocks, loose: [] };
  const starts = blocks.map(({ rows }) => firstRowOf(rows[0]!));
  let at = -1;
  const owned = groupBy(matrices, ({ top }) => {
    while ((starts[at + 1] ?? Infinity) <= top) at++;
    return at;
  });
  return {
    blocks: blocks.map((block, no) => {
      const own = owned.get(no);
      const next = starts[no + 1] ?? Infinity;
      const fitting = own?.map((one) => (one.bottom < next ? one : { ...one, fits: false }));
      return fitting ? { ...block, matrices: fitting } : block;
    }),
    loose: (owned.get(-1) ?? []).flatMap(({ cells }) => cells),
  };
}
