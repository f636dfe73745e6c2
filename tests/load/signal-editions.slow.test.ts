import { expect, it } from 'vitest';
import type { IndicatorYear } from '../../src/normalize/record.ts';
import { cost, fileRecords, indicator, measure, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse, rowsOf, warehouseOf } from './warehouse.ts';

it('a question that rests on an estimate calls it one', async () => {
  const costs = [
    cost(2019, { settlementYen: 2_000_000, budgetYen: 4_000_000 }),
    cost(2020, { settlementYen: 3_000_000, budgetYen: 4_000_000, phase: 'estimated' }),
  ];
  const { path } = await buildWarehouse([
    [
      sourceFile('2020.txt'),
      fileRecords([
        sheet(
          { programmeName: '甲事業' },
          {
            costs,
            indicators: [
              indicator([year(2019, 80, 70), year(2020, 80, 60)], { name: '予算の執行率' }),
            ],
          },
        ),
        sheet({ programmeName: '乙事業' }, { row: 9, costs }),
      ]),
    ],
  ]);
  const rows = await rowsOf(
    path,
    `select rule, question from (select * from watch_list union all select * from claim_conflicts)
     where rule in ('cost_up_result_worse', 'spending_without_outcome', 'execution_ratio_mismatch')
     order by rule, fiscal_year`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    [
      'cost_up_result_worse',
      '決算額は2,000,000円から3,000,000円(見込み)に増えましたが、「予算の執行率」は70%から60%になりました。なぜですか。',
    ],
    [
      'execution_ratio_mismatch',
      '執行率は70%と記載されていますが、決算額÷予算現額は50.0%です。どのように算出しましたか。',
    ],
    [
      'execution_ratio_mismatch',
      '執行率は60%と記載されていますが、決算見込み額÷予算現額は75.0%です。どのように算出しましたか。',
    ],
    [
      'spending_without_outcome',
      '決算見込み額3,000,000円の支出がありますが、成果指標がありません。成果は何で確かめますか。',
    ],
  ]);
});

it('a target far exceeded of an evaluated year is asked about where a later sheet alone prints it, once', async () => {
  const pending = { ...measure('集計中'), detail: 'pending' as const };
  const edition = (editionFiscalYear: number, before: IndicatorYear, now: IndicatorYear) =>
    sheet(
      { programmeName: '後日事業' },
      {
        editionFiscalYear,
        row: editionFiscalYear,
        costs: [cost(editionFiscalYear - 1, {}), cost(editionFiscalYear, {})],
        indicators: [indicator([before, now])],
      },
    );
  const path = await warehouseOf([
    edition(2020, year(2019, 80, 150), { ...year(2020, 80, 0), actual: pending }),
    edition(2021, year(2020, 80, 160), year(2021, 80, 170)),
    edition(2022, year(2021, 80, 170), year(2022, 80, 90)),
  ]);
  const rows = await rowsOf(
    path,
    `select fiscal_year, edition_fiscal_year from watch_list where rule = 'target_far_exceeded'
     order by fiscal_year`,
  );
  expect(rows.map((row) => [row.fiscal_year, row.edition_fiscal_year])).toEqual([
    [2020, 2021],
    [2021, 2021],
  ]);
});
