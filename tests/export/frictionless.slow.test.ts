import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeExports } from '../../pipelines/exports/write-exports.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The specification's own authors' reader, which casts every value to the type that its schema declares. */
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: {
    load(descriptor: string, options: { basePath: string }): Promise<FrictionlessPackage>;
  };
};

interface FrictionlessPackage {
  readonly valid: boolean;
  readonly resources: readonly {
    readonly name: string;
    read(options: { cast: boolean }): Promise<unknown[][]>;
  }[];
}

let warehouse: string;
let data: FrictionlessPackage;

beforeAll(async () => {
  warehouse = (await buildWarehouse(questionCorpus)).path;
  const options = { out: temporaryFolder(), kinds: ['csv'], hasJapaneseHeaders: false } as const;
  const folder = temporaryFolder();
  cpSync(await writeExports(warehouse, options), folder, { recursive: true });
  // This reader takes the mark at the beginning of a file, which spreadsheets need, for a part of the first name.
  for (const name of readdirSync(join(folder, 'csv'))) {
    const path = join(folder, 'csv', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  }
  data = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
}, 300_000);

describe('a Frictionless reader', () => {
  it('gets every row of every table and view, in the types that the schema declares', async () => {
    expect(data.valid).toBe(true);
    expect(data.resources.length).toBeGreaterThan(30);
    for (const resource of data.resources) {
      const view = resource.name.replaceAll('-', '_');
      const rows = await resource.read({ cast: true });
      const expected = await withReader(warehouse, (reader) =>
        reader.read(`select * from ${view} order by all`),
      );
      const kinds = expected.columns.map(({ kind }) => kind);
      const plain = rows.map((row) => row.map((cell, at) => (isTime(kinds[at]) ? null : cell)));
      const known = expected.rows.map((row) =>
        row.map((cell, at) => (isTime(kinds[at]) ? null : cell)),
      );
      expect(plain, view).toEqual(known);
    }
  }, 300_000);
});

/** Dates come as objects in this machine's own time zone: the others' values are compared. */
function isTime(kind: string | undefined): boolean {
  return kind === 'date' || kind === 'timestamp';
}
