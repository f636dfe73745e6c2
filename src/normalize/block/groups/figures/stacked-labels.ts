import type { PlacedLabel, PlacedValue } from '../../view/block-view.ts';

/**
 * Brings label rows of a group that follow each other without a value between down to the last of them: in such a
 * stack a label says which value comes, in order, but not that its value stands right below it.
 */
export function unstack(
  labels: readonly PlacedLabel[],
  values: readonly PlacedValue[],
): PlacedLabel[] {
  const rows = [...new Set(labels.map((label) => label.row))].sort((a, b) => a - b);
  const last = new Map<number, number>();
  for (const row of rows.toReversed()) {
    const next = rows.find((other) => other > row);
    const stacked =
      next !== undefined && !values.some((value) => value.row >= row && value.row <= next);
    last.set(row, stacked ? last.get(next)! : row);
  }
  const stacks = new Set(rows.filter((row) => last.get(row) !== row).map((row) => last.get(row)!));
  return labels.map((label) => {
    const row = last.get(label.row)!;
    if (!stacks.has(row)) return label;
    const { cell, column, fields, year, fieldsOfOtherYear } = label;
    return { cell, row, column, fields, year, fieldsOfOtherYear, isStacked: true };
  });
}
