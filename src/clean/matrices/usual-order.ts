import { countEach } from '../../count-each.ts';
import { groupBy } from '../../group-by.ts';
import type { CleanSheet } from '../cell.ts';
import type { Matrix } from './matrix.ts';

const FEWEST_MATRICES = 4;
/** An order is odd where so few matrices have it of those that have the usual one; one in which years go back and forth, where they are less than half. */
const FEW = 0.25;
const LESS = 0.5;
/** Two heads that are exchanged turn the order of two years round, but not that of three. */
const FEWEST_YEARS = 3;

/**
 * The sheets of a file, with matrices that do not fit where the same heads stand in another order than in its other sheets: some of them are exchanged.
 * Nothing in such a sheet says so, and its year may be another one too.
 */
export function withUsualOrder(sheets: readonly CleanSheet[]): readonly CleanSheet[] {
  const odd = oddMatrices(sheets);
  if (odd.size === 0) return sheets;
  return sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.matrices?.some((one) => odd.has(one))
        ? { ...block, matrices: block.matrices.map((one) => (odd.has(one) ? unfit(one) : one)) }
        : block,
    ),
  }));
}

function unfit(matrix: Matrix): Matrix {
  return { ...matrix, fits: false, isInOtherOrder: true };
}

function oddMatrices(sheets: readonly CleanSheet[]): ReadonlySet<Matrix> {
  const matrices = sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ matrices: own = [] }) => own)
    .filter(({ fits }) => fits);
  const odd = new Set<Matrix>();
  for (const alike of groupBy(matrices, headsOf).values()) {
    const counts = countEach(alike.map(orderOf));
    const [usual, most] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
    if (most < FEWEST_MATRICES) continue;
    for (const matrix of alike) {
      const order = orderOf(matrix);
      const share = isInTurn(matrix) ? FEW : LESS;
      const isRare = counts.get(order)! <= Math.max(1, most * share);
      if (order !== usual && isRare && !isTurned(matrix, usual)) odd.add(matrix);
    }
  }
  return odd;
}

/** What heads of a matrix there are, whatever their order and years. */
function headsOf({ columns }: Matrix): string {
  return columns
    .flatMap(({ head }) => head?.key ?? [])
    .sort()
    .join();
}

/** The heads of a matrix in their order, with years as they follow the first one. */
function orderOf({ columns }: Matrix): string {
  return orderIn(columns.flatMap(({ head }) => head ?? []));
}

type Head = NonNullable<Matrix['columns'][number]['head']>;

function orderIn(heads: readonly Head[]): string {
  const first = heads.find(({ year }) => year !== null)?.year ?? 0;
  return heads
    .map(({ key, year, yearsAfter }) => `${key}/${year === null ? `+${yearsAfter}` : year - first}`)
    .join();
}

/** True for a matrix whose years go on, or back, all the way. */
function isInTurn({ columns }: Matrix): boolean {
  const years = columns.flatMap(({ head }) => head?.year ?? head?.yearsAfter ?? []);
  const steps = years.slice(1).map((year, at) => Math.sign(year - years[at]!));
  return !(steps.includes(1) && steps.includes(-1));
}

/** True for a matrix that has the usual order from right to left. */
function isTurned({ columns }: Matrix, usual: string): boolean {
  const heads = columns.flatMap(({ head }) => head ?? []);
  const years = new Set(heads.map(({ year, yearsAfter }) => year ?? yearsAfter));
  return years.size >= FEWEST_YEARS && orderIn(heads.toReversed()) === usual;
}
