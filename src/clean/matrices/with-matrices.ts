import { type Block, type Cell, firstRowOf } from '../cell.ts';
import type { Matrix } from './matrix.ts';

/** Blocks with their matrices, and the cells of matrices above the first block. */
export interface BlocksWithMatrices {
  readonly blocks: readonly Block[];
  readonly loose: readonly Cell[];
}

/** Gives each matrix to the block that it begins in. */
export function withMatrices(
  blocks: readonly Block[],
  matrices: readonly Matrix[],
): BlocksWithMatrices {
  if (matrices.length === 0) return { blocks, loose: [] };
  const starts = blocks.map(({ rows }) => firstRowOf(rows[0]!));
  const ownerOf = ({ top }: Matrix) => starts.findLastIndex((row) => row <= top);
  const isWhole = (matrix: Matrix) => {
    const next = starts[ownerOf(matrix) + 1];
    return next === undefined || next > matrix.bottom;
  };
  return {
    blocks: blocks.map((block, at) => {
      const own = matrices.filter((matrix) => ownerOf(matrix) === at);
      if (own.length === 0) return block;
      return {
        ...block,
        matrices: own.map((one) => (isWhole(one) ? one : { ...one, fits: false })),
      };
    }),
    loose: matrices.filter((matrix) => ownerOf(matrix) < 0).flatMap(({ cells }) => cells),
  };
}
