import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoadOptions, load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { rowsOf } from '../load/warehouse.ts';
import { threeSheets } from '../support/lab/three-sheets.ts';

let place: string;
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'hyoka-replaced-')));
  mkdirSync(join(place, 'raw', FOLDER), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const FOLDER = '112089-tokorozawa';
const at = (name: string) => join(place, 'raw', FOLDER, name);
const sheets = Buffer.from(threeSheets(1)).toString('utf8');
/** The same sheets with one settlement, the first, put right. */
const corrected = sheets.replace(/\d[\d,]*千円/u, '1,234,567千円');

const run = async (options: Partial<LoadOptions> = {}) => {
  const places = { raw: join(place, 'raw'), out: join(place, 'out') };
  return (await load({ ...places, ...options }, (runId) => openLog(runId, 'silent'))).record;
};
const rows = (sql: string) => rowsOf(realpathSync(join(place, 'out', 'warehouse.duckdb')), sql);
const sheetsBy = () =>
  rows(
    `select parse_filename(source_path) as name, count(*) as sheets
     from programme_sheets group by name order by name`,
  );
const issues = () =>
  rows(
    `select severity, code, parse_filename(path) as name from etl.issue
     where code like 'sheet-%' or code like 'file-%' order by code, name`,
  );
const gone = { severity: 'warning', code: 'file-vanished', name: 'a.txt' };

it('takes a file under another name for the one that is gone, wherever its name stands in the order', async () => {
  expect(corrected).not.toBe(sheets);
  writeFileSync(at('a.txt'), sheets);
  await run();
  rmSync(at('a.txt'));
  writeFileSync(at('b.txt'), corrected);
  expect(await run()).toMatchObject({ outcome: 'published', exit_code: 0 });
  expect(await sheetsBy()).toEqual([{ name: 'b.txt', sheets: 3 }]);
  expect(
    await rows('select 1 from cost_lines where 1234567000 in (budget_yen, settlement_yen)'),
  ).toHaveLength(1);
  expect(await issues()).toEqual([
    gone,
    { severity: 'info', code: 'sheet-duplicate', name: 'a.txt' },
    { severity: 'info', code: 'sheet-duplicate', name: 'a.txt' },
    { severity: 'info', code: 'sheet-superseded', name: 'a.txt' },
  ]);
  expect(await rows('select blocks_quarantined from coverage')).toEqual([
    { blocks_quarantined: 0 },
  ]);
});

it('resolves a conflict when one of the files is taken away, as its remedy says, and has it again when that is back', async () => {
  writeFileSync(at('a.txt'), sheets);
  writeFileSync(at('b.txt'), corrected);
  for (let no = 0; no < 8; no++) writeFileSync(at(`other-${no}.txt`), threeSheets(20 + no));
  expect(await run()).toMatchObject({ exit_code: 3 });
  expect(await sheetsBy()).not.toContainEqual({ name: 'a.txt', sheets: 3 });
  renameSync(at('a.txt'), join(place, 'a.txt'));
  expect(await run()).toMatchObject({ outcome: 'published', exit_code: 0, files_read: 0 });
  expect(await sheetsBy()).toContainEqual({ name: 'b.txt', sheets: 3 });
  renameSync(join(place, 'a.txt'), at('a.txt'));
  expect(await run()).toMatchObject({ outcome: 'published', exit_code: 3, files_read: 0 });
  rmSync(at('a.txt'));
  expect(await run({ prune: true })).toMatchObject({ outcome: 'published', exit_code: 0 });
  expect(await sheetsBy()).toContainEqual({ name: 'b.txt', sheets: 3 });
  expect(await issues()).not.toContainEqual(gone);
});
