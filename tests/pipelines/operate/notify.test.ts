import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failedRun } from '../../../pipelines/operate/failed-run.ts';
import { notify } from '../../../pipelines/operate/notify.ts';
import { reportOf } from '../../../pipelines/operate/run-report.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-notify-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const error = new Error('the disk is full');
const report = reportOf({
  record: failedRun('run-1', new Date(0), error),
  warehousePath: 'out/warehouse.duckdb',
  summary: null,
  changes: [],
  error,
});

it('gives the command the summary as JSON', async () => {
  const path = join(place, 'report.json');
  expect(await notify(`cat > '${path}'`, report)).toBeNull();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    run_id: 'run-1',
    outcome: 'failed',
    message: 'the disk is full',
  });
});

it.each([
  ['exit 7', /exit code 7/],
  ['echo sorry >&2; exit 1', /sorry/],
  ['no-such-command-at-all', /exit code 127/],
])('says what went wrong with %s', async (command, message) => {
  expect(await notify(command, report)).toMatch(message);
});

it('ends a command that takes too long, with what it started', async () => {
  const path = join(place, 'late');
  expect(await notify(`(sleep 1; touch '${path}') & sleep 5`, report, 100)).toMatch(
    /longer than 0.1 seconds/,
  );
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(() => readFileSync(path)).toThrow();
});

it('does not mind a command that reads nothing', async () => {
  expect(
    await notify('true', { ...report, changes: Array.from({ length: 50_000 }, () => 'much') }),
  ).toBeNull();
});
