import type { DuckDBConnection } from '@duckdb/node-api';
import { storedTable } from '../build/stored-view.ts';
import type { Dictionary, Term } from '../dictionary.ts';
import {
  checkFolder,
  objectFolders,
  readSqlFolder,
  readSqlFolders,
  type SqlFile,
} from '../sql-files.ts';
import { type FormLabels, formLabelsOf } from './form-labels.ts';
import { unitOf } from './unit-of.ts';

/** A column as people read about it. */
export interface ModelColumn extends Term {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
  /** Unit of the values, e.g. 円; '' where they have none. */
  readonly unit: string;
  /** Labels of the forms that the values come from; empty for what is computed. */
  readonly labels: readonly string[];
}

/** A table or view with its grain, its columns, and the objects that its SQL reads. */
export interface ModelObject extends Term {
  readonly schema: string;
  readonly name: string;
  readonly isView: boolean;
  readonly folder: string;
  readonly grain: string;
  readonly grainJa: string;
  readonly columns: readonly ModelColumn[];
  readonly reads: readonly string[];
}

/** Describes every table and view of a warehouse from its catalogue, the SQL files and the dictionary, in the order of the folders. */
export async function describeModel(
  connection: DuckDBConnection,
  dictionary: Dictionary,
  labels: FormLabels,
): Promise<ModelObject[]> {
  const files = readSqlFolders(objectFolders);
  const keys = grainKeys();
  const catalogue = await readCatalogue(connection);
  return files
    .flatMap((file) => partsOf(file, files))
    .map(({ file, name, folder, isView, reads }) => {
      const found = catalogue.get(name);
      if (!found) throw new Error(`${file.folder}/${file.name}.sql makes nothing of its name`);
      const [grain = '', grainJa = ''] = file.claim.split(' | ');
      const own = keys.get(name) ?? new Set<string>();
      return {
        ...dictionary.object(name),
        schema: found.schema,
        name,
        isView,
        folder,
        grain,
        grainJa,
        columns: found.columns.map((column) => ({
          ...dictionary.column(name, column.name),
          ...column,
          isKey: own.has(column.name),
          unit: unitOf(column.name),
          labels: formLabelsOf(labels, column.name),
        })),
        reads,
      };
    })
    .sort((a, b) => (a.folder + a.name < b.folder + b.name ? -1 : 1));
}

interface Part extends Pick<ModelObject, 'name' | 'folder' | 'isView' | 'reads'> {
  readonly file: SqlFile;
}

/** What a file makes: one object, or the table and the view of a stored view. */
function partsOf(file: SqlFile, files: readonly SqlFile[]): Part[] {
  const { name, folder, storedBy, text } = file;
  const isView = text.includes(`create view ${name} `);
  const reads = readsOf(file, files);
  if (storedBy === null) return [{ file, name, folder, isView, reads }];
  const table = storedTable(name);
  return [
    { file, name: table, folder: '40-etl', isView: false, reads },
    { file, name, folder, isView, reads: [table] },
  ];
}

interface CatalogueEntry {
  readonly schema: string;
  readonly columns: { readonly name: string; readonly type: string }[];
}

async function readCatalogue(connection: DuckDBConnection): Promise<Map<string, CatalogueEntry>> {
  const result = await connection.run(
    `select schema_name, table_name, column_name, data_type from duckdb_columns()
     where database_name = current_database() and not internal
     order by schema_name, table_name, column_index`,
  );
  const entries = new Map<string, CatalogueEntry>();
  for (const [schema, table, name, type] of await result.getRowsJS()) {
    const entry = entries.get(String(table)) ?? { schema: String(schema), columns: [] };
    entry.columns.push({ name: String(name), type: String(type) });
    entries.set(String(table), entry);
  }
  return entries;
}

/** Columns that the checks of grain name, by table. */
function grainKeys(): Map<string, ReadonlySet<string>> {
  const checks = readSqlFolder(checkFolder).filter(({ name }) => name.startsWith('grain_'));
  return new Map(
    checks.map(({ name, text }) => {
      const grouped = /group by ([\w, ]+)/.exec(text)?.[1] ?? '';
      return [name.slice('grain_'.length), new Set(grouped.split(', '))];
    }),
  );
}

/** Names of the objects in an SQL file's `from` and `join`. */
function readsOf(file: SqlFile, files: readonly SqlFile[]): string[] {
  const read = new Set(
    [...file.text.matchAll(/\b(?:from|join) (?:etl\.)?(\w+)/g)].map(([, name]) => name),
  );
  return files.filter(({ name }) => name !== file.name && read.has(name)).map(({ name }) => name);
}
