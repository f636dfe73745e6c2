import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../pipelines/failure.ts';
import { type LoadOptions, load, type RunEnd } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { takeLock } from '../../pipelines/operate/lock.ts';
import { type PlanOptions, planRun } from '../../pipelines/operate/planning/plan-run.ts';
import { readHistory } from '../../pipelines/operate/run-history.ts';
import { loadMunicipalities } from '../../pipelines/rules/municipality.ts';
import { loadRules } from '../../pipelines/rules/rules.ts';
import { listReleases } from '../../src/load/release/publish.ts';
import { rowsOf } from '../load/warehouse.ts';
import { etl } from '../support/etl.ts';
import { threeSheets as sheets } from '../support/lab/three-sheets.ts';

let place: string;
let raw: string;
let out: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hyoka-operations-'));
  raw = join(place, 'raw');
  out = join(place, 'out');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const FOLDER = '112089-tokorozawa';
const OTHER_FOLDER = '032034-ofunato';
/** No system gives this number to a process. */
const PID_OF_NONE = 99_999_999;

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(raw, path)), { recursive: true });
  writeFileSync(join(raw, path), content);
}

const run = (options: Partial<LoadOptions> = {}): Promise<RunEnd> =>
  load({ raw, out, ...options }, (runId) => openLog(runId, 'silent'));

/** What a run would do, as `path: action`. */
async function planned(options: Partial<PlanOptions> = {}): Promise<string[]> {
  const plan = await planRun({ raw, out, ...options }, await loadRules([]), loadMunicipalities());
  return plan.files.map(({ path, action }) => `${path.split('/')[1]}: ${action}`);
}

const current = () => realpathSync(join(out, 'warehouse.duckdb'));
const loadedPaths = async () =>
  (await rowsOf(current(), 'select distinct source_path from programme_sheets order by 1')).map(
    ({ source_path }) => String(source_path).split('/')[1],
  );

describe('what changed', () => {
  it('is planned file by file without writing anything', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    expect(await planned()).toEqual(['a.txt: read']);
    expect(existsSync(out)).toBe(false);
    await run();
    write(`${FOLDER}/b.txt`, sheets(2));
    write(`${FOLDER}/c.txt`, 'no sheet at all');
    const before = readdirSync(out, { recursive: true });
    expect(await planned()).toEqual(['a.txt: keep', 'b.txt: read', 'c.txt: read']);
    expect(readdirSync(out, { recursive: true })).toEqual(before);
  });

  it('is read, and the rest is taken over; a form that was not recognised stays quarantined', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    write(`${FOLDER}/c.txt`, 'no sheet at all');
    expect((await run()).record).toMatchObject({ exit_code: 3, files_read: 2, files_kept: 0 });
    write(`${FOLDER}/b.txt`, sheets(2));
    expect((await run()).record).toMatchObject({ exit_code: 3, files_read: 1, files_kept: 2 });
    expect((await run()).record).toMatchObject({ outcome: 'unchanged', exit_code: 3 });
    expect(await loadedPaths()).toEqual(['a.txt', 'b.txt']);
  });

  it('is read again in full where it is asked for, or where the cache is gone', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    write(`${FOLDER}/b.txt`, sheets(2));
    await run();
    expect((await run({ full: true })).record).toMatchObject({
      outcome: 'published',
      files_read: 2,
    });
    rmSync(join(out, 'cache'), { recursive: true });
    expect((await run()).record.outcome).toBe('unchanged');
    write(`${FOLDER}/b.txt`, sheets(3));
    expect((await run()).record).toMatchObject({ outcome: 'published', files_read: 2 });
  });

  it('goes on where the cache is damaged', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await run();
    const [stage] = readdirSync(join(out, 'cache'));
    writeFileSync(join(out, 'cache', stage!), 'damaged');
    write(`${FOLDER}/b.txt`, sheets(2));
    expect((await run()).record).toMatchObject({ outcome: 'published', files_read: 2 });
    expect(await loadedPaths()).toEqual(['a.txt', 'b.txt']);
  });

  it('is looked for in one municipality or edition only, the others stay as they are', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    write(`${OTHER_FOLDER}/o.txt`, sheets(5));
    await run();
    write(`${FOLDER}/a.txt`, sheets(2));
    write(`${OTHER_FOLDER}/o.txt`, sheets(6));
    expect(await planned({ municipality: '032034' })).toEqual(['o.txt: read', 'a.txt: keep']);
    const before = await rowsOf(
      current(),
      `select * from fact_cost where municipality_code = '112089' order by all`,
    );
    await run({ municipality: '032034' });
    expect(
      await rowsOf(
        current(),
        `select * from fact_cost where municipality_code = '112089' order by all`,
      ),
    ).toEqual(before);
    expect(await planned()).toEqual(['o.txt: keep', 'a.txt: read']);
    const edition = Number(
      (await rowsOf(current(), 'select edition from etl.source_file'))[0]!.edition,
    );
    write(`${FOLDER}/a.txt`, sheets(1));
    write(`${FOLDER}/new.txt`, sheets(7));
    expect((await run({ edition })).record).toMatchObject({ outcome: 'published', files: 3 });
    expect(await planned({ edition })).toEqual(['o.txt: keep', 'a.txt: keep', 'new.txt: keep']);
  });

  it('finds nothing for a municipality or edition without a file, which is told and is no success', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await expect(planned({ municipality: '032034' })).rejects.toThrow(
      /^--municipality 032034 \(大船渡市\) has no file .* there is 112089 \(所沢市\)\. /u,
    );
    const early = await run({ edition: 1999 });
    expect(early.record).toMatchObject({ outcome: 'failed', exit_code: EXIT.usage });
    expect((early.error as Error).message).toMatch(/^--edition 1999: .* there is 2020\. /u);
    expect(existsSync(join(out, 'warehouse.duckdb'))).toBe(false);
    await run();
    const before = current();
    await expect(planned({ edition: 1999 })).rejects.toThrow(/there is 2020\. /u);
    write(`${FOLDER}/new.txt`, sheets(7));
    for (const wrong of [
      { edition: 1999 },
      { municipality: '032034' },
      { edition: 1999, full: true },
    ])
      expect((await run(wrong)).record).toMatchObject({ outcome: 'failed', exit_code: EXIT.usage });
    expect(current()).toBe(before);
    expect(readdirSync(join(out, 'cache'))).toHaveLength(1);
    expect(await planned()).toEqual(['a.txt: keep', 'new.txt: read']);
    rmSync(join(raw, FOLDER), { recursive: true });
    write(`${OTHER_FOLDER}/o.txt`, sheets(5));
    expect(await planned({ municipality: '112089', prune: true })).toEqual([
      'o.txt: skip',
      'a.txt: remove',
    ]);
  });
});

describe('a file that is gone', () => {
  it('keeps its rows and is reported, until it is pruned or comes back', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    write(`${FOLDER}/b.txt`, sheets(2));
    await run();
    rmSync(join(raw, FOLDER, 'b.txt'));
    await run();
    expect(await loadedPaths()).toEqual(['a.txt', 'b.txt']);
    const vanished = `select path from etl.issue where code = 'file-vanished'`;
    expect(await rowsOf(current(), vanished)).toEqual([{ path: `${FOLDER}/b.txt` }]);
    expect((await run()).record.outcome).toBe('unchanged');
    write(`${FOLDER}/b.txt`, sheets(2));
    expect((await run()).record).toMatchObject({ outcome: 'published', files_read: 0 });
    expect(await rowsOf(current(), vanished)).toEqual([]);
    rmSync(join(raw, FOLDER, 'b.txt'));
    expect(await planned({ prune: true })).toEqual(['a.txt: keep', 'b.txt: remove']);
    await run({ prune: true });
    expect(await loadedPaths()).toEqual(['a.txt']);
  });

  it('never takes the last sheet with it: a run without any sheet is refused', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await run();
    const before = current();
    write(`${FOLDER}/a.txt`, 'overwritten by mistake');
    const { record, error } = await run();
    expect(record).toMatchObject({ outcome: 'refused', exit_code: EXIT.refused });
    expect((error as Error).message).toMatch(
      /Not one sheet could be loaded, and the release before holds 3/,
    );
    expect((error as Error).message).toContain(`plan --raw ${raw} --out ${out}`);
    expect(current()).toBe(before);
    rmSync(join(raw, FOLDER), { recursive: true });
    expect((await run({ prune: true })).record.exit_code).toBe(EXIT.usage);
    expect(current()).toBe(before);
  });
});

describe('releases', () => {
  it('can be gone back to, and the same input does not bring the newer one again', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    const first = await run();
    write(`${FOLDER}/a.txt`, sheets(2));
    await run();
    const { exitCode, stdout } = await etl('rollback', '--out', out, '--format', 'json');
    expect({ exitCode, said: JSON.parse(stdout) }).toEqual({
      exitCode: 0,
      said: { release: first.record.release_id },
    });
    expect(current()).toContain(first.record.release_id);
    expect((await run()).record.outcome).toBe('unchanged');
    expect(current()).toContain(first.record.release_id);
    write(`${FOLDER}/a.txt`, sheets(3));
    const third = await run();
    expect(current()).toContain(third.record.release_id);
    expect((await listReleases(out)).names).toHaveLength(3);
  });

  it('are numbered on where the clock was set back', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await run();
    const releases = join(out, 'releases');
    writeFileSync(join(releases, 'wh-99991231T235900Z-ffff.duckdb'), 'from the future');
    writeFileSync(join(releases, 'wh-99991231T235900Z-ffff.json'), '{}');
    // A release that never became current is no release: it goes, and the next one takes its turn by the clock.
    write(`${FOLDER}/a.txt`, sheets(2));
    const { record } = await run();
    expect((await listReleases(out)).current).toContain(record.release_id);
    expect((await listReleases(out)).names.at(-1)).toContain(record.release_id);
  });

  it('stand in a pointer file where links are not wanted, and every verb follows it', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await run({ linking: 'never' });
    expect(existsSync(join(out, 'warehouse.duckdb'))).toBe(false);
    const { stdout } = await etl(
      'query',
      'select count(*) as n from programme_sheets',
      '--out',
      out,
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toEqual([{ n: 3 }]);
    expect((await run({ linking: 'never' })).record.outcome).toBe('unchanged');
  });

  it('carry the runs before them, whatever became of these', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await run();
    await run();
    write(`${FOLDER}/a.txt`, 'overwritten by mistake');
    await run();
    write(`${FOLDER}/a.txt`, sheets(2));
    await run();
    const outcomes = await rowsOf(
      current(),
      'select outcome, exit_code from etl.run order by started_at',
    );
    expect(outcomes).toEqual([
      { outcome: 'published', exit_code: 0 },
      { outcome: 'unchanged', exit_code: 0 },
      { outcome: 'refused', exit_code: 4 },
      { outcome: 'published', exit_code: 0 },
    ]);
  });
});

describe('runs that do not end well', () => {
  it('leave nothing: the next one clears up what a killed one left, and notes it', async () => {
    write(`${FOLDER}/a.txt`, sheets(1));
    await run();
    const lock = await takeLock(out, 'killed-run', 0);
    const holder = JSON.parse(readFileSync(join(out, '.lock'), 'utf8'));
    await lock.release();
    writeFileSync(join(out, '.lock'), JSON.stringify({ ...holder, process_start: '1' }));
    mkdirSync(join(out, 'exports'));
    for (const folder of ['.', 'releases', 'cache', 'exports'])
      writeFileSync(join(out, folder, `.building-${PID_OF_NONE}-x`), 'half');
    // What another process makes beside a run, a report for instance, is its own.
    const atWork = `.building-${process.ppid}-report`;
    writeFileSync(join(out, atWork), 'half');
    writeFileSync(join(out, 'releases', 'wh-99990101T000000Z-0000.duckdb'), 'not announced');
    expect((await run()).record.outcome).toBe('unchanged');
    expect((await readHistory(out)).map(({ outcome }) => outcome)).toEqual([
      'published',
      'died',
      'unchanged',
    ]);
    const left = readdirSync(out, { recursive: true }).filter((name) =>
      /building|9999|lock/.test(String(name)),
    );
    expect(left).toEqual([atWork]);
  });

  it('are told to the notification command and the metrics, and the exit code says why', async () => {
    mkdirSync(out);
    const lock = await takeLock(out, 'other-run', 0);
    write(`${FOLDER}/a.txt`, sheets(1));
    const report = join(place, 'report.json');
    const metrics = join(place, 'hyoka.prom');
    const words = [
      '--raw',
      raw,
      '--out',
      out,
      '--metrics',
      metrics,
      '--notify',
      `cat > '${report}'`,
    ];
    const locked = await etl(...words);
    expect(locked.exitCode).toBe(EXIT.locked);
    expect(locked.stderr).toContain('other-run');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      exit_code: 5,
      outcome: 'failed',
    });
    expect(existsSync(metrics)).toBe(false);
    await lock.release();
    expect((await etl(...words, '--notify', 'exit 1')).exitCode).toBe(0);
    expect(readFileSync(metrics, 'utf8')).toContain('hyoka_last_run_success 1\n');
    expect(statSync(join(out, 'warehouse.duckdb')).mode & 0o777).toBe(0o444);
  });
});

it('every verb that shows something speaks JSON, and a table, and nothing else', async () => {
  write(`${FOLDER}/a.txt`, sheets(1));
  await run();
  for (const verb of ['status', 'releases', 'runs', 'issues', 'plan']) {
    const folders = ['status', 'plan'].includes(verb)
      ? ['--raw', raw, '--out', out]
      : ['--out', out];
    const { exitCode, stdout } = await etl(verb, ...folders, '--format', 'json');
    expect(exitCode, verb).toBe(0);
    expect(JSON.parse(stdout), verb).toBeTypeOf('object');
    expect((await etl(verb, ...folders)).stdout, verb).toContain('─');
    expect((await etl(verb, ...folders, '--format', 'xml')).exitCode, verb).toBe(EXIT.usage);
  }
});

it('trace says how a figure was counted where no cell states it, and that there is none else', async () => {
  write(`${FOLDER}/a.txt`, sheets(1));
  const { warehousePath } = await run();
  const [sheet] = await rowsOf(
    warehousePath,
    'select programme_name from programme_sheets limit 1',
  );
  const trace = (figure: string) =>
    etl('trace', String(sheet!.programme_name), figure, '--out', out);
  const counted = await trace('sheet_claims.outcome_indicators');
  expect(counted).toMatchObject({ exitCode: 0 });
  expect(counted.stdout).toContain('counted in fact_indicator_definition');
  expect((await trace('cost_lines.local_bond_yen')).exitCode).toBe(EXIT.usage);
});
