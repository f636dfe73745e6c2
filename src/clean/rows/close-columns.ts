import type { MergedCell } from '../../extract/grid.ts';
import { mergedAt } from '../../extract/merged-at.ts';
import type { Cell } from '../cell.ts';
import { type Beginning, isOneWith, together } from './overlap.ts';

/** Where a column stands among those of its sheet that hold anything, by its number in the source. */
export type ClosedColumns = readonly number[];

/**
 * The columns of a sheet, closed up: one that is empty throughout only sets others apart, as merged cells of a workbook do. On paper ruled into
 * narrow columns, a value and its label may begin a column apart: where all cells of a column reach over most of the next one, and no cell of
 * that ends before them, the two are one. Null where every column stands for itself.
 */
export function closeColumns(
  rows: readonly (readonly Cell[])[],
  merged: readonly MergedCell[],
): ClosedColumns | null {
  const beginnings = beginningsOf(rows, merged);
  const closed: number[] = [0];
  let place = 0;
  let group: Beginning | undefined;
  for (let column = 1; column < beginnings.length; column++) {
    const own = beginnings[column];
    if (own) {
      const isOne = group !== undefined && isOneWith(group, own);
      if (!isOne) place++;
      group = isOne ? together(group!, own) : own;
    }
    closed.push(place);
  }
  return place === beginnings.length - 1 || beginnings.length === 0 ? null : closed;
}

/** What begins in each column that holds anything, by its number. */
function beginningsOf(
  rows: readonly (readonly Cell[])[],
  merged: readonly MergedCell[],
): (Beginning | undefined)[] {
  const reachOf = mergedAt(merged);
  const beginnings: (Beginning | undefined)[] = [];
  for (const cells of rows)
    for (const { row, column } of cells) {
      const other = beginnings[column];
      // Nothing reaches over another column: one cell says all of its own.
      if (other && merged.length === 0) continue;
      const end = reachOf(row, column)?.right ?? column;
      const own = { first: column, ends: end, length: end - column + 1 };
      beginnings[column] = other ? together(own, other) : own;
    }
  return beginnings;
}
