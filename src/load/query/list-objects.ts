import { groupBy } from '../../group-by.ts';
import type { ResultColumn, WarehouseReader } from './read-rows.ts';

/** A column with its Japanese name and comment. */
export interface ObjectColumn extends ResultColumn {
  readonly nameJa: string;
  readonly comment: string;
}

/** A table or view of schema `main`, not one of the `_ja` twins. */
export interface WarehouseObject {
  readonly name: string;
  readonly isView: boolean;
  readonly nameJa: string;
  readonly comment: string;
  readonly columns: readonly ObjectColumn[];
}

/** Every table and view that people read, by name. */
export async function listObjects(reader: WarehouseReader): Promise<readonly WarehouseObject[]> {
  const { rows } = await reader.read(`
    select columns.table_name, views.view_name is not null, coalesce(views.comment, tables.comment),
      columns.column_name, columns.comment
    from duckdb_columns() as columns
    left join duckdb_views() as views
      on views.view_name = columns.table_name and views.schema_name = columns.schema_name
    left join duckdb_tables() as tables
      on tables.table_name = columns.table_name and tables.schema_name = columns.schema_name
    where columns.schema_name = 'main' and not columns.internal
      and columns.table_name not like '%\\_ja' escape '\\'
    order by columns.table_name, columns.column_index`);
  const described: WarehouseObject[] = [];
  for (const [name, own] of groupBy(rows, ([table]) => String(table))) {
    const { columns } = await reader.read(`select * from "${name}" limit 0`);
    const [, isView, comment] = own[0]!;
    described.push({
      name,
      isView: isView === true,
      nameJa: nameIn(comment),
      comment: String(comment ?? ''),
      columns: own.map(([, , , column, columnComment], at) => ({
        name: String(column),
        kind: columns[at]!.kind,
        nameJa: nameIn(columnComment),
        comment: String(columnComment ?? ''),
      })),
    });
  }
  return described;
}

/** A comment begins with the name that the dictionary gives. */
function nameIn(comment: unknown): string {
  return String(comment ?? '').split(': ', 1)[0] ?? '';
}
