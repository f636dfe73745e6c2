import { comments, japaneseTwin } from '../build/japanese-layer.ts';
import { grainsOf, viewOf } from '../build/stored-view.ts';
import { Dictionary } from '../dictionary.ts';
import { objectFolders, readSqlFolders, type SqlFile, viewFolders } from '../sql-files.ts';
import { quoted } from '../sql-text.ts';
import type { StorageTable } from './storage-table.ts';

/** Where readers find a release: the schemas of its tables and views, and the slot of the pointer that names it. */
export interface Surface {
  readonly main: string;
  readonly etl: string;
  readonly slot: number;
}

/** What readers of one server, or of the coordinator of shards, use: the same schemas as in a release file. */
export const mainSurface: Surface = { main: 'main', etl: 'etl', slot: 0 };

/** Statements that make both schemas: every table as it is in the release that the slot names, and the views of `sql/`. */
export function surfaceDdl(tables: readonly StorageTable[], surface: Surface): string[] {
  const known = new Set(tables.map(({ name }) => name));
  const views = readSqlFolders(viewFolders).filter(({ name }) => !known.has(name));
  return [
    `create schema ${surface.main}`,
    `create schema ${surface.etl}`,
    ...tables.map((table) => currentRows(table, surface)),
    `set local search_path = ${surface.main}, hyoka, pg_catalog`,
    ...views.map((file) => inSurface(file, surface)),
  ];
}

/** Rows of a table that are valid in the slot's release. */
function currentRows(table: StorageTable, surface: Surface): string {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const release = `(select release_no from hyoka.pointer where slot = ${surface.slot})`;
  // The planner takes a test for null to keep nearly all rows, and a comparison with an unknown number to keep a third.
  return `create view ${schemaOf(table, surface)}.${quoted(table.name)} as
    select ${columns} from hyoka.${quoted(table.storage)}
    where nullif(from_release <= ${release} and to_release > ${release}, false) is not null`;
}

function schemaOf({ schema }: { readonly schema: string }, surface: Surface): string {
  return schema === 'main' ? surface.main : surface.etl;
}

/** Files name schema `etl`, which another surface calls otherwise. */
function inSurface(file: SqlFile, { etl }: Surface): string {
  return viewOf(file).replace(/\betl\./g, `${etl}.`);
}

/** A view that comes from a file of `sql/`, with its columns. */
export interface ShownView {
  readonly schema: string;
  readonly object: string;
  readonly columns: readonly string[];
}

/** Statements for the `_ja` twins of the views and the Japanese comments of everything. */
export function japaneseDdl(
  tables: readonly StorageTable[],
  views: readonly ShownView[],
  surface: Surface,
): string[] {
  const dictionary = Dictionary.read();
  const grains = grainsOf(readSqlFolders(objectFolders));
  const grain = (name: string) => grains.get(name) ?? '';
  const shown = tables.map((table) => ({
    schema: schemaOf(table, surface),
    object: table.name,
    isView: true,
    columns: table.columns.map(({ name }) => name),
  }));
  const twinned = views.map((view) => ({ ...view, isView: true }));
  return [
    ...[...shown, ...twinned].flatMap((one) => comments(one, dictionary, grain(one.object))),
    ...twinned.flatMap((view) => japaneseTwin(view, dictionary)),
  ];
}
