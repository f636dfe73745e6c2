import type { PlacedLabel } from '../block-view.ts';

/** Groups labels of one field by where they stand: one printed twice side by side is one label. */
export function distinctLabels(labels: readonly PlacedLabel[]): PlacedLabel[][] {
  const groups: PlacedLabel[][] = [];
  for (const label of labels) {
    const same = groups.find((group) => group.some((other) => touches(other, label)));
    if (same) same.push(label);
    else groups.push([label]);
  }
  return groups;
}

function touches(a: PlacedLabel, b: PlacedLabel): boolean {
  return Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1;
}
