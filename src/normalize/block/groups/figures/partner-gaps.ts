import { groupBy } from '../../../../group-by.ts';
import type { PlacedLabel, Spot } from '../../view/block-view.ts';

/** What each column costs by which the two values of a year stand farther apart than their labels, from the second on. */
const COLUMN_APART = 0.4;
const TWO_PAIRS = 4;

/** For each two slots, by how many columns labels of them stand apart where they stand nearest to each other in a row; 1 where none do. */
export function labelGaps(own: readonly (readonly PlacedLabel[])[]): number[][] {
  return own.map((some) =>
    own.map((others) => {
      const gaps = some.flatMap((one) =>
        others.flatMap((other) =>
          one.row === other.row && one !== other ? [Math.abs(one.column - other.column)] : [],
        ),
      );
      return gaps.length > 0 ? Math.min(...gaps) : 1;
    }),
  );
}

/** For each value, whether two pairs or more may stand in its row: a gap among them tells nothing of which two are a pair. */
export function areInLongRows(spots: readonly Spot[]): boolean[] {
  const rows = groupBy(spots, ({ row }) => row);
  return spots.map(({ row }) => rows.get(row)!.length >= TWO_PAIRS);
}

/** What it costs to take two values of a row, so many columns apart, for those of one year whose labels stand `gap` apart. */
export function gapCost(a: Spot, b: Spot, gap: number): number {
  const excess = Math.abs(a.column - b.column) - gap - 1;
  return excess > 0 ? excess * COLUMN_APART : 0;
}
