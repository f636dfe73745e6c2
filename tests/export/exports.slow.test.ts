import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_KINDS, writeExports } from '../../pipelines/exports/write-exports.ts';
import { hashFile } from '../../pipelines/operate/planning/hash-file.ts';
import { extract } from '../../src/extract/extract.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { HOSTILE_TEXTS, hostileFile } from '../load/hostile-corpus.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The validator of the specification's own authors, with the published schemas. */
const { Profile } = createRequire(import.meta.url)('datapackage') as {
  Profile: {
    load(
      name: string,
    ): Promise<{ validate(value: unknown): { valid: boolean; errors: unknown[] } }>;
  };
};

let warehouse: string;
let folder: string;

beforeAll(async () => {
  warehouse = (await buildWarehouse([...questionCorpus, hostileFile])).path;
  folder = await writeAll();
}, 120_000);

const writeAll = () =>
  writeExports(warehouse, {
    out: temporaryFolder(),
    kinds: EXPORT_KINDS,
    hasJapaneseHeaders: true,
  });
const rowsOf = (sql: string) =>
  withReader(warehouse, async (reader) => (await reader.read(sql)).rows);
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(root.length + 1))
    .sort();
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** Rows as another implementation of Parquet reads them, 64-bit integers as numbers. */
async function parquetRows(path: string): Promise<Record<string, unknown>[]> {
  const file = await asyncBufferFromFile(join(folder, 'parquet', path));
  const rows = await parquetReadObjects({ file });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'bigint' ? Number(value) : value,
      ]),
    ),
  );
}

describe('exports', () => {
  it('are the same bytes for the same release', async () => {
    const again = await writeAll();
    expect(filesIn(again)).toEqual(filesIn(folder));
    const hashes = (root: string) =>
      Promise.all(filesIn(root).map((path) => hashFile(join(root, path))));
    expect(await hashes(again)).toEqual(await hashes(folder));
  });

  it('have a manifest with the size and hash of every file and the rows of every table', async () => {
    const manifest = json('manifest.json');
    const paths = manifest.files.map(({ path }: { path: string }) => path);
    expect(paths.toSorted()).toEqual(filesIn(folder).filter((path) => path !== 'manifest.json'));
    for (const { path, sha256 } of manifest.files)
      expect(await hashFile(join(folder, path))).toBe(sha256);
    expect(manifest.rows.unmet_targets).toBe(
      Number((await rowsOf('select count(*) from unmet_targets'))[0]![0]),
    );
  });
});

describe('Parquet', () => {
  it('has a file of every table and view, also without rows', async () => {
    const { rows } = json('manifest.json');
    const tables = new Set(filesIn(join(folder, 'parquet')).map((path) => path.split(/[./]/)[0]));
    expect([...tables].sort()).toEqual(Object.keys(rows).sort());
    expect(rows.fact_sheet_note).toBe(0);
    expect(await parquetRows('fact_sheet_note/data.parquet')).toEqual([]);
  });

  it('holds the rows of a view, texts and figures', async () => {
    const expected = await withReader(warehouse, (reader) =>
      reader.read('select * from unmet_targets order by all'),
    );
    const names = expected.columns.map(({ name }) => name);
    const rows = await parquetRows('unmet_targets.parquet');
    expect(rows.map((row) => names.map((name) => row[name] ?? null))).toEqual(expected.rows);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('parts facts by fiscal year', async () => {
    const years = (await rowsOf('select distinct fiscal_year from fact_cost order by 1')).flat();
    expect(readdirSync(join(folder, 'parquet/fact_cost')).sort()).toEqual(
      years.map((year) => `fiscal_year=${year}`),
    );
    const rows = await parquetRows(`fact_cost/fiscal_year=${years[0]}/data.parquet`);
    expect(rows.every((row) => row.fiscal_year === years[0])).toBe(true);
  });

  it('carries the comments', async () => {
    const file = await asyncBufferFromFile(join(folder, 'parquet/cost_lines.parquet'));
    const { key_value_metadata: pairs } = await parquetMetadataAsync(file);
    const values = Object.fromEntries((pairs ?? []).map(({ key, value }) => [key, value]));
    expect(values.comment).toContain('粒度');
    expect(values['comment.budget_yen']).toBe('予算現額(円)');
  });
});

describe('CSV', () => {
  const read = (path: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return parse(text, { bom: true }) as string[][];
  };

  it('begins with the mark that spreadsheets know UTF-8 by, and has every row', async () => {
    expect(readFileSync(join(folder, 'csv/cost_lines.csv')).subarray(0, 3).toString('hex')).toBe(
      'efbbbf',
    );
    const [header, ...rows] = read('csv/cost_lines.csv');
    expect(header).toContain('settlement_yen');
    expect(rows).toHaveLength(Number((await rowsOf('select count(*) from cost_lines'))[0]![0]));
  });

  it('keeps texts whole and lets no text become a formula', () => {
    const [header, ...rows] = read('csv/programme_sheets.csv');
    const texts = rows.map((row) => row[header!.indexOf('purpose')]);
    for (const text of HOSTILE_TEXTS) {
      expect(texts).toContain(/^([=+@]|-.)/u.test(text) ? `'${text}` : text);
    }
  });

  it('has Japanese headers on request', () => {
    expect(read('csv-ja/cost_lines.csv')[0]).toContain('決算額(円)');
  });

  it('is a data package that the published schema accepts', async () => {
    const profile = await Profile.load('fiscal-data-package');
    const descriptor = json('datapackage.json');
    expect(profile.validate(descriptor).errors).toEqual([]);
    expect(profile.validate({ ...descriptor, model: {} }).valid).toBe(false);
    expect(descriptor.model.measures.settlement_yen).toMatchObject({
      currency: 'JPY',
      phase: 'executed',
    });
    for (const { path, schema } of descriptor.resources) {
      expect(read(path)[0]).toEqual(schema.fields.map(({ name }: { name: string }) => name));
    }
  });
});

describe('the workbook', () => {
  it('holds the main views, readable by the reader of input workbooks', async () => {
    const { grids, issues } = await extract(readFileSync(join(folder, 'hyoka.xlsx')), 'hyoka.xlsx');
    expect(issues).toEqual([]);
    const sheets = new Map(grids.map((grid) => [grid.sheet, grid.rows]));
    expect([...sheets.keys()]).toEqual(
      expect.arrayContaining(['評価表', '未達成の目標', '用語集']),
    );
    const missed = sheets.get('未達成の目標')!;
    expect(missed).toHaveLength(
      1 + Number((await rowsOf('select count(*) from unmet_targets'))[0]![0]),
    );
    expect(missed[0]!.cells).toContain('連続未達成年数');
    const texts = sheets.get('評価表')!.flatMap(({ cells }) => cells);
    expect(texts).toContain(HOSTILE_TEXTS[0]);
    expect(texts).toContain(HOSTILE_TEXTS[4]);
  });
});
