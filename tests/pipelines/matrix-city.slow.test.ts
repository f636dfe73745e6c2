import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { loadMunicipalities } from '../../pipelines/rules/municipality.ts';
import { matrixForm, matrixProgrammes, matrixWorkbook, spent } from '../support/matrix-city.ts';
import { queryText } from '../support/query-text.ts';
import { buildWorkbook } from '../support/workbook.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-matrix-'));
const programmes = matrixProgrammes();
afterAll(() => rmSync(place, { recursive: true }));

let warehousePath: string;

/** Rows of a query on the published warehouse. */
async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await queryText(warehousePath, sql, 'json')) as Record<string, unknown>[];
}

describe('a city whose sheets print matrices, loaded by a form file of its own', () => {
  beforeAll(async () => {
    const code = [...loadMunicipalities().keys()].find((one) => !one.slice(2).startsWith('000'))!;
    const [raw, forms] = [join(place, 'raw', `${code}-example`), join(place, 'forms')];
    mkdirSync(raw, { recursive: true });
    mkdirSync(forms);
    writeFileSync(join(raw, 'r04.xlsx'), buildWorkbook(matrixWorkbook(programmes)));
    writeFileSync(join(forms, 'matsukaze-sheet.yaml'), matrixForm);
    const folders = { raw: join(place, 'raw'), out: join(place, 'out'), forms: [forms] };
    const options = { ...folders, keep: 1, waitMs: 0, linking: 'auto' as const };
    ({ warehousePath } = await load(options, (runId) => openLog(runId, 'silent')));
  });

  it('has what every programme spent and planned', async () => {
    const found = await rows(`select programme_name, fiscal_year,
        cast(budget_yen as double) as budget, cast(settlement_yen as double) as settled
      from cost_lines where budget_yen is not null or settlement_yen is not null`);
    const keyOf = (row: Record<string, unknown>) => Object.values(row).join('/');
    const wanted = programmes.flatMap((one) =>
      ([0, 1, 2] as const).map((at) => ({
        name: one.name,
        year: 2021 + at,
        budget: one.budget[at] * 1000,
        settled: at === 2 ? null : spent(one, at) * 1000,
      })),
    );
    expect(found.map(keyOf).sort()).toEqual(wanted.map(keyOf).sort());
  });

  it('has every indicator with its unit, targets and results', async () => {
    const found = await rows(`select programme_name, indicator_name, unit, fiscal_year,
        cast(target_value as double) as target, cast(actual_value as double) as actual
      from indicator_results`);
    const keyOf = (parts: readonly unknown[]) => parts.join('/');
    const wanted = programmes.flatMap(({ name, indicators }) =>
      indicators.flatMap((one) =>
        [0, 1, 2].map((at) =>
          keyOf([name, one.name, one.unit, 2021 + at, one.targets[at], one.actuals[at]]),
        ),
      ),
    );
    expect(found.map((row) => keyOf(Object.values(row))).sort()).toEqual(wanted.sort());
  });

  it('follows a figure to its cell', async () => {
    const [cell] = await rows(`select cell_ref, raw_text, rule from cell_lineage
      where field = 'settlement_yen' and source_sheet = 'No.1' and fiscal_year = 2021`);
    expect(cell).toEqual({
      cell_ref: 'D5',
      raw_text: `${spent(programmes[0]!, 0)}`,
      rule: 'matrix',
    });
  });
});
