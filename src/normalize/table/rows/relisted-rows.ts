import { type GridRow, textAt } from '../../../extract/grid.ts';
import { columnNumberOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

const RELISTED = /[(【〔<\s]*再掲[)】〕>\s]*/u;

/** Rows that list a programme of the same table once more, below another level of the plan: 道の事業（再掲）. */
export function relistedRows(
  named: readonly GridRow[],
  columns: MatchedColumns,
): ReadonlySet<GridRow> {
  const column = columnNumberOf(columns, 'programme_name');
  const nameOf = (row: GridRow) => textAt(row, column).replaceAll(' ', '');
  const relisted = named.filter((row) => RELISTED.test(nameOf(row)));
  if (relisted.length === 0) return new Set();
  const names = new Set(named.map(nameOf));
  return new Set(relisted.filter((row) => names.has(nameOf(row).replace(RELISTED, ''))));
}
