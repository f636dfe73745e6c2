import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type LoadOptions, load, type RunEnd } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { listForm } from '../support/list-form.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-meanwhile-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let folder: string;
const [first, second] = ['112089-tokorozawa/r05.csv', '011002-sapporo/r05.csv'] as const;

const path = (...parts: string[]) => join(folder, ...parts);

/** A form of a table with a number, a name, an office and one outcome with its target and result. */
function writeForm(id: string, marks: string, direction: string): void {
  writeFileSync(path('forms', `${id}.yaml`), listForm({ id, marks, direction }));
}

beforeEach(() => {
  folder = mkdtempSync(join(place, 'case-'));
  mkdirSync(path('forms'));
  writeForm('one', '番号, 事業名, 担当課', 'higher');
  for (const file of [first, second]) {
    mkdirSync(path('raw', file, '..'), { recursive: true });
    writeFileSync(
      path('raw', file),
      '令和5年度 事務事業評価一覧\n番号,事業名,担当課,令和5年度決算額,指標名,令和5年度実績\n1,道の事業,土木課,120,利用者数,30\n2,橋の事業,土木課,80,通行者数,20\n',
    );
  }
});

async function run(options: Partial<LoadOptions> = {}): Promise<RunEnd> {
  const whole = { raw: path('raw'), out: path('out'), forms: [path('forms')], ...options };
  const end = await load(whole, (runId) => openLog(runId, 'silent'));
  if (end.error !== null) throw end.error;
  return end;
}

/** What a run makes of the folder as it is, and what a load from scratch does. */
async function beside() {
  const [now, fresh] = [await run(), await run({ out: path('fresh') })];
  return {
    now: await warehouseDigest(realpathSync(now.warehousePath)),
    fresh: await warehouseDigest(realpathSync(fresh.warehousePath)),
    filesRead: now.record.files_read,
  };
}

it('reads what narrowed runs left by the rules of before, once', async () => {
  await run();
  writeForm('one', '番号, 事業名, 担当課', 'lower');
  await run({ municipality: '112089' });
  const { now, fresh, filesRead } = await beside();
  expect(now).toEqual(fresh);
  expect(filesRead).toBe(1);
  expect((await run()).record.outcome).toBe('unchanged');
});

it('reads a file by the rules of now that was gone when they changed', async () => {
  await run();
  renameSync(path('raw', second), path('away.csv'));
  await run();
  writeForm('one', '番号, 事業名, 担当課', 'lower');
  await run();
  renameSync(path('away.csv'), path('raw', second));
  const { now, fresh } = await beside();
  expect(now).toEqual(fresh);
});

it('asks every form anew whose a file is where one is recognised by other labels', async () => {
  writeFileSync(
    path('raw', second),
    '令和5年度 事務事業評価一覧\n番号,事業名,担当課,令和5年度決算額\n1,道の事業,土木課,120\n',
  );
  writeForm('two', '番号, 事業, 所管', 'lower');
  await run();
  writeForm('two', '番号, 事業名, 指標名', 'lower');
  const { now, fresh } = await beside();
  expect(now).toEqual(fresh);
});
