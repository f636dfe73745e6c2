import { expect, it } from 'vitest';
import type { SheetRecord } from '../../src/normalize/record.ts';
import { cost, fileRecords, indicator, measure, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** The signals of a rule that sheets raise, each as its programme and fiscal year. */
async function signals(rule: string, sheets: readonly SheetRecord[]) {
  const editions = [...new Set(sheets.map(({ editionFiscalYear }) => editionFiscalYear))];
  const { path } = await buildWarehouse(
    editions.map((edition) => [
      sourceFile(`${edition}.txt`, { editionFiscalYear: edition }),
      fileRecords(sheets.filter(({ editionFiscalYear }) => editionFiscalYear === edition)),
    ]),
  );
  const rows = await rowsOf(
    path,
    `select programme_name, fiscal_year from
     (select * from watch_list union all select * from claim_conflicts)
     where rule = '${rule}' order by programme_name, fiscal_year`,
  );
  return rows.map((row) => `${row.programme_name} ${row.fiscal_year}`);
}

it('a choice that merely includes a reduction marks no reduction', async () => {
  const ratings = ['縮小', '改革改善(縮小・統合含む)', '終了・廃止・休止'];
  const sheets = [2020, 2021].flatMap((edition) =>
    ratings.map((rating, at) =>
      sheet(
        { programmeName: `${'甲乙丙'[at]}事業`, rating },
        {
          editionFiscalYear: edition,
          row: at,
          costs: [cost(edition, { settlementYen: edition * 1000 })],
        },
      ),
    ),
  );
  expect(await signals('reduced_yet_grown', sheets)).toEqual(['丙事業 2020', '甲事業 2020']);
});

it('an execution ratio in whole per cent is as exact as that', async () => {
  const printed = [
    ['65%', 65],
    ['64%', 64],
    ['67%', 67],
    ['64.6%', 64.6],
    ['65.0%', 65],
  ] as const;
  const sheets = printed.map(([raw, value], at) =>
    sheet(
      { programmeName: `${raw}の事業` },
      {
        row: at,
        costs: [cost(2020, { budgetYen: 1_000_000, settlementYen: 645_700 })],
        indicators: [
          indicator(
            [
              {
                fiscalYear: 2020,
                target: measure(90),
                actual: { raw, value, unit: '%', status: 'value' },
              },
            ],
            { name: '予算の執行率' },
          ),
        ],
      },
    ),
  );
  expect(await signals('execution_ratio_mismatch', sheets)).toEqual([
    '65.0%の事業 2020',
    '67%の事業 2020',
  ]);
});
