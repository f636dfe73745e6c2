import type { Cell } from './cell.ts';

/** Where a column stands among those of its sheet that hold anything, by its number in the source. */
export type ClosedColumns = readonly number[];

/**
 * The columns of a sheet, closed up: one that is empty throughout only sets others apart, as merged cells of a workbook do. Null where
 * none is empty before the last one.
 */
export function closeColumns(rows: readonly (readonly Cell[])[]): ClosedColumns | null {
  const isUsed: boolean[] = [];
  for (const cells of rows) for (const { column } of cells) isUsed[column] = true;
  const closed: number[] = [0];
  let place = 0;
  for (let column = 1; column < isUsed.length; column++) {
    if (isUsed[column]) place++;
    closed.push(place);
  }
  return place === isUsed.length - 1 || isUsed.length === 0 ? null : closed;
}
