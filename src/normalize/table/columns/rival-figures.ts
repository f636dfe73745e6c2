import { columnName, type GridRow, textAt } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { withoutColumns } from '../heads/without-columns.ts';
import { sayDifferent } from '../rows/say-different.ts';
import { columnYear, firstBlockYear } from './column-year.ts';

/**
 * Columns without those that are one figure of one year by the form, which gives it to one by its head and to another after the
 * edition, and that differ in a programme: which is meant is not known.
 */
export function withoutRivalFigures(
  columns: MatchedColumns,
  header: Header,
  form: TableForm,
  edition: number | null,
  programmes: readonly GridRow[],
): MatchedColumns {
  if (edition === null) return columns;
  const first = firstBlockYear(form, edition);
  const yearOf = (one: MatchedColumn) => columnYear(one, edition, first);
  const dated = columns.matched.filter((one) => yearOf(one) !== null);
  const figures = groupBy(
    dated,
    (one) => `${one.field.field}/${one.no}/${yearOf(one)}/${(one.field.rows ?? []).join('|')}`,
  );
  const rivals = [...figures.values()].filter(
    (some) => some.length > 1 && programmes.some((row) => differIn(row, some)),
  );
  if (rivals.length === 0) return columns;
  const left = new Set(rivals.flat());
  return withoutColumns(
    columns,
    (one) => left.has(one),
    rivals.map((some) => rivalFigures(some, yearOf(some[0]!)!, header)),
  );
}

function differIn(row: GridRow, columns: readonly MatchedColumn[]): boolean {
  return sayDifferent(columns.map(({ column }) => textAt(row, column.column)));
}

function rivalFigures(columns: readonly MatchedColumn[], year: number, header: Header): Issue {
  const [first] = columns;
  const places = columns.map(
    ({ column }) => `${columnName(column.column)} "${oneLine(column.label)}"`,
  );
  return {
    severity: 'warning',
    code: 'column-repeated',
    message: `${places.join(' and ')} are both ${first!.field.field} of ${year}, and differ: neither is loaded`,
    remedy: "Give one of them another field or year in the form file, or list it as a 'note'.",
    row: header.lastRow,
    column: first!.column.column,
  };
}
