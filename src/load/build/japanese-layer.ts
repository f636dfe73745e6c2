import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dictionary } from '../dictionary.ts';
import type { SqlFile } from '../sql-files.ts';
import { literal, quoted } from '../sql-text.ts';
import { grainsOf } from './stored-view.ts';

/** A table or view, and the columns that get comments with it. */
export interface CommentedObject {
  readonly schema: string;
  readonly object: string;
  readonly isView: boolean;
  readonly columns: readonly string[];
}

/** Creates `<view>_ja` twins and puts a Japanese comment on every table, view and column. */
export async function addJapaneseLayer(
  connection: DuckDBConnection,
  dictionary: Dictionary,
  files: readonly SqlFile[],
): Promise<void> {
  const grains = grainsOf(files);
  const objects = await commentedObjects(connection);
  const statements = objects.flatMap((object) => [
    ...comments(object, dictionary, grains.get(object.object) ?? ''),
    ...(object.isView ? japaneseTwin(object, dictionary) : []),
  ]);
  await connection.run(statements.join(';\n'));
}

async function commentedObjects(connection: DuckDBConnection): Promise<CommentedObject[]> {
  const result = await connection.run(`
    select c.schema_name, c.table_name, v.view_name is not null as is_view,
      list(c.column_name order by c.column_index) as columns
    from duckdb_columns() as c
    left join duckdb_views() as v on v.database_name = c.database_name
      and v.schema_name = c.schema_name and v.view_name = c.table_name
    where c.database_name = current_database() and not c.internal
    group by all order by all`);
  const rows = await result.getRowsJS();
  return rows.map(([schema, object, isView, columns]) => ({
    schema: String(schema),
    object: String(object),
    isView: isView === true,
    columns: columns as string[],
  }));
}

/** Statements that comment an object and its columns in Japanese. */
export function comments(
  { schema, object, isView, columns }: CommentedObject,
  dictionary: Dictionary,
  grain: string,
): string[] {
  const name = `${quoted(schema)}.${quoted(object)}`;
  const { nameJa, descriptionJa } = dictionary.object(object);
  return [
    comment(isView ? 'view' : 'table', name, `${nameJa}: ${descriptionJa}(粒度: ${grain})`),
    ...columns.map((column) =>
      comment('column', `${name}.${quoted(column)}`, columnComment(dictionary, object, column)),
    ),
  ];
}

/** Statements that make a view's twin with Japanese column names. */
export function japaneseTwin(
  { schema, object, columns }: CommentedObject,
  dictionary: Dictionary,
): string[] {
  const twin = `${quoted(schema)}.${quoted(`${object}_ja`)}`;
  const pairs = columns.map((column) => ({
    column,
    nameJa: quoted(dictionary.column(object, column).nameJa),
  }));
  const list = pairs.map(({ column, nameJa }) => `${quoted(column)} as ${nameJa}`).join(', ');
  const { nameJa, descriptionJa } = dictionary.object(object);
  return [
    `create view ${twin} as select ${list} from ${quoted(schema)}.${quoted(object)}`,
    comment('view', twin, `${nameJa}(日本語列名): ${descriptionJa}`),
    ...pairs.map((pair) =>
      comment('column', `${twin}.${pair.nameJa}`, columnComment(dictionary, object, pair.column)),
    ),
  ];
}

function columnComment(dictionary: Dictionary, object: string, column: string): string {
  const { nameJa, descriptionJa } = dictionary.column(object, column);
  return descriptionJa === '' ? nameJa : `${nameJa}: ${descriptionJa}`;
}

function comment(kind: 'table' | 'view' | 'column', name: string, text: string): string {
  return `comment on ${kind} ${name} is ${literal(text)}`;
}
