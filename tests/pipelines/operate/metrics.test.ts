import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { metricsText, writeMetrics } from '../../../pipelines/operate/metrics.ts';
import { type RunReport, reportOf } from '../../../pipelines/operate/run-report.ts';

const record: RunReport = {
  ...reportOf({
    record: {
      run_id: 'run-1',
      release_id: 'r1',
      started_at: '2026-04-01T00:00:00.000Z',
      finished_at: '2026-04-01T00:00:02.500Z',
      version: '0.0.0',
      outcome: 'published',
      exit_code: 3,
      files: 4,
      files_read: 1,
      files_kept: 3,
      programmes: 16,
      issues_error: 2,
      issues_warning: 0,
      issues_info: 5,
    },
    warehousePath: 'out/warehouse.duckdb',
    summary: null,
    changes: Array.from({ length: 80 }, (_, no) => `file ${no}`),
    error: null,
  }),
};

it('writes a metric for each figure that is known, in the text format', () => {
  const text = metricsText(record);
  expect(text).toContain(
    '# TYPE hyoka_last_run_duration_seconds gauge\nhyoka_last_run_duration_seconds 2.5\n',
  );
  expect(text).toContain('hyoka_last_run_success 1\n');
  expect(text).toContain('hyoka_issues{severity="error"} 2\nhyoka_issues{severity="warning"} 0\n');
  expect(text).not.toContain('hyoka_sheets');
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="\w+"\})? -?\d+(\.\d+)?)$/);
  }
});

it('says that a failed run failed, and how', () => {
  const text = metricsText({ ...record, outcome: 'failed', exit_code: 2, issues_error: null });
  expect(text).toContain('hyoka_last_run_success 0\n');
  expect(text).toContain('hyoka_last_run_exit_code 2\n');
  expect(text).not.toContain('severity="error"');
});

it('reports a long list of changes in part', () => {
  expect(record.changes).toHaveLength(50);
});

it('writes a file whole, and over nothing else than a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-metrics-'));
  try {
    await writeMetrics(join(folder, 'hyoka.prom'), record);
    expect(readFileSync(join(folder, 'hyoka.prom'), 'utf8')).toBe(metricsText(record));
    mkdirSync(join(folder, 'sub'));
    symlinkSync('/dev/null', join(folder, 'device'));
    for (const name of ['sub', 'device'])
      await expect(writeMetrics(join(folder, name), record)).rejects.toThrow('there and no file');
    expect(readdirSync(folder).sort()).toEqual(['device', 'hyoka.prom', 'sub']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
