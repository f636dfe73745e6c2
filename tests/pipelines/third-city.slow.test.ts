import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { loadMunicipalities } from '../../pipelines/rules/municipality.ts';
import { listedProgrammes, listFile } from '../support/list-city.ts';
import { queryText } from '../support/query-text.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-third-'));
const fixtures = fileURLToPath(new URL('../fixtures/forms', import.meta.url));
const programmes = listedProgrammes();
afterAll(() => rmSync(place, { recursive: true }));

let warehousePath: string;

/** Rows of a query on the published warehouse. */
async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const text = await queryText(warehousePath, sql, 'json');
  return JSON.parse(text) as Record<string, unknown>[];
}

describe('a third city, loaded by a form file of its own', () => {
  beforeAll(async () => {
    const code = [...loadMunicipalities().keys()].find((one) => !one.slice(2).startsWith('000'))!;
    mkdirSync(join(place, 'raw', `${code}-example`), { recursive: true });
    writeFileSync(join(place, 'raw', `${code}-example`, 'list.csv'), listFile());
    const folders = { raw: join(place, 'raw'), out: join(place, 'out'), forms: [fixtures] };
    const options = { ...folders, keep: 1, waitMs: 0, linking: 'auto' as const };
    ({ warehousePath } = await load(options, (runId) => openLog(runId, 'silent')));
  });

  it('has every programme, its policy and its costs of two years', async () => {
    expect(
      await rows('select count(*) as n, count(policy_path) as p from programme_sheets'),
    ).toEqual([{ n: 60, p: 60 }]);
    const settled = programmes.reduce((sum, one) => sum + one.settled, 0) * 1000;
    expect(
      await rows(
        "select cast(sum(settlement_yen) as double) as s from cost_lines where phase = 'settled'",
      ),
    ).toEqual([{ s: settled }]);
  });

  it('judges every target in the direction of its indicator', async () => {
    const missed = programmes.flatMap(({ targets, actuals, isLower, name }) =>
      [0, 1].flatMap((at) => {
        const [target, actual] = [targets[at]!, actuals[at]];
        if (actual === null || actual === undefined) return [];
        return (isLower ? actual > target : actual < target) ? [`${name} ${2022 + at}`] : [];
      }),
    );
    const listed = await rows('select programme_name, fiscal_year from unmet_targets');
    expect(listed.map((row) => `${row.programme_name} ${row.fiscal_year}`).sort()).toEqual(
      missed.sort(),
    );
  });

  it('says why a result is missing', async () => {
    const sql = `select actual_raw, actual_value_status as status, actual_value_detail as detail
      from fact_indicator_result where actual_value is null order by actual_raw`;
    expect(await rows(sql)).toEqual([
      { actual_raw: '設定なし', status: 'text', detail: 'not_set' },
      { actual_raw: '調査未実施', status: 'text', detail: 'not_surveyed' },
      { actual_raw: '集計中', status: 'text', detail: 'pending' },
      { actual_raw: '－', status: 'dash', detail: null },
    ]);
  });
});
