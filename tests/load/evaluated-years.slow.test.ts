import { expect, it } from 'vitest';
import { cost, fileRecords, indicator, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** A sheet named after the year that it appears in: it evaluates the year before and prints its own year's plan. */
const namedAfterPlan = (edition: number, rating: string, unmetReason: string) =>
  fileRecords([
    sheet(
      { rating, unmetReason },
      {
        editionFiscalYear: edition,
        costs: [
          cost(edition - 1, { settlementYen: 900_000 }),
          cost(edition, { phase: 'planned', plannedYen: 1_000_000 }),
        ],
        indicators: [indicator([year(edition - 1, 80, 70)])],
      },
    ),
  ]);

it('takes rating, reason and claim of a miss from the sheet that evaluates the year, whatever its edition is called', async () => {
  const { path } = await buildWarehouse([
    [sourceFile('r2.csv'), namedAfterPlan(2020, 'B', '利用が減ったため')],
    [
      sourceFile('r3.csv', { editionFiscalYear: 2021 }),
      namedAfterPlan(2021, 'A', '概ね目標を達成した'),
    ],
  ]);
  const rows = await rowsOf(path, 'from unmet_targets order by fiscal_year');
  expect(
    rows.map((row) => [row.fiscal_year, row.rating, row.unmet_reason, row.claimed_status]),
  ).toEqual([
    [2019, 'B', '利用が減ったため', '未達成'],
    [2020, 'A', '概ね目標を達成した', '概ね達成'],
  ]);
  const conflicts = await rowsOf(path, 'from claim_conflicts order by rule');
  expect(conflicts.map((row) => [row.rule, row.fiscal_year, row.edition_fiscal_year])).toEqual([
    ['rating_against_target', 2020, 2021],
    ['words_against_numbers', 2020, 2021],
  ]);
});

it('tells the year from all sheets of a form: one without actual figures speaks of the same year', async () => {
  const costs = [cost(2019, { settlementYen: 900_000 }), cost(2020, { phase: 'planned' })];
  const { path } = await buildWarehouse([
    [
      sourceFile('a.csv'),
      fileRecords([
        sheet({ programmeName: '道路事業' }, { costs }),
        sheet({ programmeName: '新規事業' }, { row: 8, costs: [cost(2020, { phase: 'planned' })] }),
      ]),
    ],
    [
      sourceFile('b.txt', { formId: 'other-form' }),
      fileRecords([
        sheet({ programmeName: '公園事業' }, { costs: [cost(2020, { phase: 'estimated' })] }),
        sheet({ programmeName: '費用のない事業' }, { row: 8 }),
      ]),
    ],
  ]);
  const rows = await rowsOf(
    path,
    `select programme_name, evaluated_fiscal_year from evaluated_years
     inner join programme_sheets using (programme_id, edition_fiscal_year) order by source_path, source_row`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['道路事業', 2019],
    ['新規事業', 2019],
    ['公園事業', 2020],
    ['費用のない事業', 2020],
  ]);
});
