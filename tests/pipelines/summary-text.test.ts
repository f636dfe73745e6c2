import { expect, it } from 'vitest';
import { runWithoutFigures } from '../../pipelines/operate/failed-run.ts';
import { summaryText } from '../../pipelines/summary-text.ts';
import type { LoadSummary } from '../../src/load/build/load-summary.ts';

const summary: LoadSummary = {
  releaseId: 'r2',
  files: 1,
  filesKept: 0,
  programmes: 1,
  sheets: 1,
  duplicateSheets: 0,
  quarantinedBlocks: 0,
  facts: {
    fact_evaluation: 1,
    fact_cost: 1,
    fact_indicator_definition: 1,
    fact_indicator_result: 1,
    fact_activity_result: 1,
    bridge_programme_sdg: 1,
    fact_sheet_note: 0,
  },
  unmetTargets: 0,
  issues: { error: 0, warning: 0, info: 0 },
  warnings: [],
};
const record = { ...runWithoutFigures('run', '2026-01-01T00:00:00.000Z'), release_id: 'r2' };
const end = { record, summary, warehousePath: 'out/warehouse.duckdb', changes: [], error: null };

it('says where the rows of a check that found some are named, once', () => {
  expect(summaryText(end)).not.toContain('check_result');
  const found = { severity: 'warning', claim: 'none is negative', offenders: 2, samples: [] };
  const warnings = ['negative_amount', 'cost_magnitude'].map((name) => ({ ...found, name }));
  const text = summaryText({ ...end, summary: { ...summary, warnings } as LoadSummary });
  expect(text).toContain('check negative_amount: 2 row(s) against "none is negative"\n');
  expect(text.match(/from etl\.check_result where not passed/g)).toHaveLength(1);
});

it('says which release readers get where nothing changed', () => {
  const unchanged = { ...end, record: { ...record, outcome: 'unchanged' as const } };
  expect(summaryText(unchanged)).toMatch(/^Nothing changed since release r2; no new release\.\n/);
  expect(summaryText({ ...unchanged, rolledBackFrom: 'r3' })).toMatch(
    /^Rolled back to release r2; inputs unchanged since r3; no new release\.\n/,
  );
});

it('names the output folder in what it says to run, where it is not the usual one', () => {
  const issues = { error: 1, warning: 0, info: 0 };
  const quarantined = { ...end, summary: { ...summary, issues } };
  expect(summaryText(quarantined)).toContain('issues --severity error\n');
  const lastOf = (out: string) =>
    /issues --severity error(.*)\n/.exec(summaryText(quarantined, out))?.[1];
  expect(lastOf('data/out')).toBe('');
  expect(lastOf('/srv/out')).toBe(' --out /srv/out');
  expect(lastOf("日本's out")).toBe(String.raw` --out '日本'\''s out'`);
});
