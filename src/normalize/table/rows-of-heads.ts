import type { Grid, GridRow } from '../../extract/grid.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Header } from './header.ts';
import type { MatchedColumns } from './match-columns.ts';
import { rowKinds } from './row-kind.ts';

/** Rows between a header and its first programme: units, years and stages that still belong to the heads. */
export function rowsOfHeads(
  { rows }: Grid,
  { lastRow }: Header,
  columns: MatchedColumns,
  form: TableForm,
): GridRow[] {
  const kindOf = rowKinds(columns, form);
  const below = rows.filter(({ number }) => number > lastRow);
  return below.slice(
    0,
    Math.max(
      0,
      below.findIndex((row) => kindOf(row) === 'named'),
    ),
  );
}
