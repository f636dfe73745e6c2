import { countCells, type GridRow } from '../../../extract/grid.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { withCell } from './merged-rows.ts';

import type { SortedRows } from './sort-rows.ts';

/**
 * Programmes whose office or level of the plan is printed in the first of their rows alone, where a form says so (`carried`): each
 * as it is to be read. A new text ends those of the carried columns right of it: 施策 below another 政策 is another one. So does a row
 * that is left out, as it may have held the next one.
 */
export function carriedCells(
  rows: readonly GridRow[],
  { uses }: SortedRows,
  { matched }: MatchedColumns,
  shown: ReadonlyMap<GridRow, GridRow>,
): ReadonlyMap<GridRow, GridRow> {
  const columns = matched
    .filter(({ field }) => field.carried)
    .map(({ column }) => column.column)
    .sort((a, b) => a - b);
  if (columns.length === 0) return shown;
  const instead = new Map(shown);
  const carried = new Map<number, string>();
  for (const row of rows) {
    if (uses.get(row) === 'left-out' && countCells([row]) > 1) carried.clear();
    if (uses.get(row) !== 'programme') continue;
    for (const [at, column] of columns.entries()) {
      const text = (instead.get(row) ?? row).cells[column - 1] ?? '';
      if (normalizeText(text) !== '') {
        const isOther = carried.get(column) !== text;
        carried.set(column, text);
        if (isOther) for (const right of columns.slice(at + 1)) carried.delete(right);
      } else if (carried.has(column))
        instead.set(row, withCell(instead.get(row) ?? row, column, carried.get(column)!));
    }
  }
  return instead;
}
