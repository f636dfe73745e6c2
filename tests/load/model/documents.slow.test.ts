import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { makeModelDocuments } from '../../../pipelines/model-documents.ts';
import { buildWarehouse, rowsOf } from '../warehouse.ts';

let documents: ReadonlyMap<string, string>;

beforeAll(async () => {
  documents = await makeModelDocuments();
});

it('are those in docs/, made anew', () => {
  expect(documents.size).toBe(5);
  for (const [name, text] of documents) {
    const committed = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect(committed === text, `docs/${name} is old; run npm run docs`).toBe(true);
  }
});

it('leave no table, view or column out', async () => {
  const { path } = await buildWarehouse([]);
  const columns = await rowsOf(
    path,
    `select schema_name, table_name, column_name, comment from duckdb_columns()
     where not internal and table_name not like '%\\_ja' escape '\\'`,
  );
  expect(columns.length).toBeGreaterThan(300);
  const lines = documents.get('data-dictionary.csv')!.split('\r\n');
  const described = new Set(
    lines.map((line) => {
      const cells = line.split(',');
      return [cells[0], cells[1], cells.slice(5).find((cell) => /^\w+$/.test(cell))].join('.');
    }),
  );
  for (const { schema_name, table_name, column_name, comment } of columns) {
    expect(described, 'data dictionary').toContain(`${schema_name}.${table_name}.${column_name}`);
    expect(comment, `${table_name}.${column_name}`).toMatch(/[\p{Script=Han}\p{Script=Kana}]/u);
    expect(documents.get('data-model.md')).toContain(`\`${column_name}\``);
  }
});

it('draw every object and every key of the star', () => {
  const lineage = documents.get('lineage-diagram.svg')!;
  const entities = documents.get('entity-diagram.svg')!;
  for (const [, name] of documents.get('data-model.md')!.matchAll(/^### (?:etl\.)?(\w+)$/gm)) {
    expect(lineage).toContain(`>${name}</text>`);
    if (/^(dim|fact|bridge)_/.test(name!)) expect(entities).toContain(`>${name} `);
  }
  expect(entities.match(/<path /g)?.length).toBeGreaterThan(10);
});
