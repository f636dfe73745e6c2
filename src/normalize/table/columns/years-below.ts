import { type Grid, type GridRow, textAt } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { isYearly } from '../../../form/table-field-name.ts';
import { headedColumns } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

const FIGURE = /^[-△▲]?[\d,.]+%?$/u;

/**
 * The year that a row of years between a header and its first programme prints under each column. Where each year stands
 * there once, it reaches to the next text.
 */
export function yearsBelow(
  rows: readonly GridRow[],
  { matched }: MatchedColumns,
  { merged }: Grid,
): (number | null)[] {
  const columns = matched.filter(({ field }) => isYearly(field.field));
  const row = rows.find((each) => {
    const texts = columns.map(({ column }) => textAt(each, column.column));
    const years = texts.filter((text) => columnKey(text).year !== null);
    return years.length > 0 && texts.every((text) => years.includes(text) || !FIGURE.test(text));
  });
  if (!row) return [];
  const last = Math.max(...columns.map(({ column }) => column.column));
  const heads = headedColumns([row], last, merged);
  const years = heads.flatMap(({ year }) => year ?? []);
  const areGroups = years.length > 1 && new Set(years).size === years.length;
  let carried: number | null = null;
  return heads.map(({ label, year }) => {
    if (label !== '' || !areGroups) carried = year;
    return carried;
  });
}
