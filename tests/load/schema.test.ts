import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { DuckDbDialect } from '../../src/load/kysely/duckdb-dialect.ts';
import { readSqlFolders, viewFolders } from '../../src/load/sql-files.ts';
import { buildWarehouse } from './warehouse.ts';

const folder = fileURLToPath(new URL('../../src/load/schema/', import.meta.url));

/** The declared columns of each object with their TypeScript types, from the source text of the schema. */
function declared(): Map<string, Map<string, string>> {
  const text = readdirSync(folder)
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n');
  const rows = new Map<string, Map<string, string>>();
  for (const [, name, base, body] of text.matchAll(
    /export interface (\w+Row) (?:extends (\w+) )?\{\n([^}]*)\}/g,
  )) {
    const own = [...body!.matchAll(/^ {2}(\w+): ([^;]+);$/gm)].map(
      ([, column, type]) => [column!, type!] as const,
    );
    rows.set(name!, new Map([...(rows.get(base!) ?? []), ...own]));
  }
  const objects = text.match(/export interface WarehouseSchema \{\n([^}]*)\}/)![1]!;
  return new Map(
    [...objects.matchAll(/^ {2}'?([\w.]+)'?: (\w+);$/gm)].map(([, object, row]) => [
      object!,
      rows.get(row!)!,
    ]),
  );
}

const numeric = ['BIGINT', 'INTEGER', 'SMALLINT', 'DOUBLE'];

function isMatch(dataType: string, declaredType: string): boolean {
  const base = declaredType.replace(' | null', '');
  if (numeric.includes(dataType)) return base === 'number';
  if (dataType === 'BOOLEAN') return base === 'boolean';
  if (dataType === 'TIMESTAMP') return base.startsWith('ColumnType<string');
  return base !== 'number' && base !== 'boolean';
}

/** Cells are joined to what they state: a name of theirs would be ambiguous there. */
const OF_NO_PROGRAMME = ['cell_lineage', 'coverage', 'personnel_rates', 'section_editions'];

it('names the department in every view whose rows are of a programme', () => {
  const views = readSqlFolders(viewFolders).map(({ name }) => name);
  const lacking = views.filter((view) => {
    const columns = declared().get(view)!;
    return ['programme_id', 'department_name'].some((name) => !columns.has(name));
  });
  expect(lacking.sort()).toEqual(OF_NO_PROGRAMME);
});

it('declares exactly the tables, views and columns of a built warehouse, with their types', async () => {
  const instance = await DuckDBInstance.create((await buildWarehouse([])).path);
  const db = new Kysely({ dialect: new DuckDbDialect({ connect: () => instance.connect() }) });
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.endsWith('_ja'));
  await db.destroy();
  instance.closeSync();
  const schema = declared();
  const nameOf = ({ schema: space, name }: { schema?: string; name: string }) =>
    space === 'main' ? name : `${space}.${name}`;
  expect([...schema.keys()].sort()).toEqual(tables.map(nameOf).sort());
  for (const table of tables) {
    const columns = schema.get(nameOf(table))!;
    expect([...columns.keys()], table.name).toEqual(table.columns.map(({ name }) => name));
    const wrong = table.columns.filter(
      ({ name, dataType }) => !isMatch(dataType, columns.get(name)!),
    );
    expect(wrong, table.name).toEqual([]);
  }
});
