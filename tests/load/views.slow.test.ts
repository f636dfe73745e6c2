import { beforeAll, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import {
  activity,
  cost,
  fileRecords,
  indicator,
  measure,
  reading,
  sheet,
  sourceFile,
  year,
} from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

it('labels fiscal years by era, across era changes', async () => {
  const rows = await rowsOf(
    path,
    'select fiscal_year, era_label, label_ja from dim_fiscal_year where fiscal_year in (1988, 1989, 2018, 2019, 2020)',
  );
  expect(rows.map((row) => [row.fiscal_year, row.era_label, row.label_ja])).toEqual([
    [1988, 'S63', '昭和63年度'],
    [1989, 'H1', '平成元年度'],
    [2018, 'H30', '平成30年度'],
    [2019, 'R1', '令和元年度'],
    [2020, 'R2', '令和2年度'],
  ]);
});

it('shows what a sheet lacks as NULL, also where the dimension has a default member', async () => {
  const [row] = await rowsOf(
    path,
    "select department_name, rating, source_sheet from programme_sheets where programme_name = '道路新設事業'",
  );
  expect(row).toEqual({ department_name: null, rating: null, source_sheet: null });
});

it('counts the years that a target was missed in a row, and reads the claim of the year itself', async () => {
  const rows = await rowsOf(
    path,
    `select fiscal_year, years_unmet_running, claimed_status, rating, gap
     from unmet_targets order by fiscal_year`,
  );
  expect(rows).toEqual([
    { fiscal_year: 2019, years_unmet_running: 1, claimed_status: null, rating: null, gap: 15.4 },
    { fiscal_year: 2020, years_unmet_running: 2, claimed_status: '概ね達成', rating: 'A', gap: 10 },
  ]);
});

it('unfolds the lineage of every value to its cell', async () => {
  const rows = await rowsOf(
    path,
    `select table_name, field, cell_ref, raw_text, value_text from cell_lineage
     where fiscal_year = 2020 or fiscal_year is null order by source_row, source_column`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['fact_cost', 'budget_yen', 'D10', '2,000千円', '2000000'],
    ['fact_cost', 'settlement_yen', 'E10', '1,000千円', '1000000'],
    ['fact_cost', 'personnel_cost_yen', 'AB10', '500千円', '500000'],
    ['fact_evaluation', 'purpose', 'D11', '道路を保つ。', '道路を保つ。'],
    ['fact_indicator_result', 'actual_value', 'D12', '70%', '70'],
  ]);
});

it('adds up blocks, cells and money a municipality and edition', async () => {
  expect(await rowsOf(path, 'from coverage')).toMatchObject([
    {
      municipality_code: '990001',
      edition_fiscal_year: 2020,
      blocks_found: 2,
      blocks_loaded: 2,
      blocks_quarantined: 0,
      cells_all: 10,
      cells_used: 5,
      cells_labels: 3,
      cells_duplicates: 1,
      cells_unexplained: 1,
      indicators_with_numeric_target: 1,
      cost_sum_yen: 1_000_000,
    },
  ]);
});

it('lists figures that two editions state differently, with both cells', async () => {
  const edition = (
    fiscalYear: number,
    yen: number,
    phase: 'estimated' | 'settled',
    actual: number,
  ) =>
    sheet(
      {},
      {
        editionFiscalYear: fiscalYear,
        costs: [cost(2020, { phase, budgetYen: 9, settlementYen: yen })],
        indicators: [indicator([year(2020, 10, actual)])],
        readings: [reading({ field: 'settlement_yen', row: fiscalYear - 2000 })],
      },
    );
  const { path } = await buildWarehouse([
    [sourceFile('r2.txt'), fileRecords([edition(2020, 5, 'estimated', 8)])],
    [
      sourceFile('r3.txt', { editionFiscalYear: 2021 }),
      fileRecords([edition(2021, 4, 'settled', 7.5)]),
    ],
  ]);
  const rows = await rowsOf(
    path,
    `select measure, restatement_kind, earlier_value, later_value, difference, earlier_cell_ref,
       later_cell_ref from restatements order by measure`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['actual_value', 'restated', 8, 7.5, -0.5, null, null],
    ['settlement_yen', 'estimate_settled', 5, 4, -1, 'D20', 'D21'],
  ]);
  expect(await rowsOf(path, 'select actual_value, edition_fiscal_year from unmet_targets')).toEqual(
    [{ actual_value: 7.5, edition_fiscal_year: 2021 }],
  );
});

it('tells a repeated text once, however many indicators share it', async () => {
  const text = '計画に定めた割合を毎年度維持することを目標とする。';
  const indicators = [1, 2].map((no) =>
    indicator([year(2020, 10, 12)], { no, name: `割合${no}`, targetBasis: text }),
  );
  const { path } = await buildWarehouse([
    [sourceFile('r2.txt'), fileRecords([sheet({ ratingReason: text }, { indicators })])],
  ]);
  expect(await rowsOf(path, 'select fields from repeated_texts')).toEqual([
    { fields: 'target_basis,rating_reason' },
  ]);
  expect(await rowsOf(path, 'select rule from claim_conflicts')).toEqual([
    { rule: 'text_copied_within_sheet' },
  ]);
});

it('calls new only what an older edition of its chapter and section lacks', async () => {
  const edition = (editionFiscalYear: number, names: readonly (readonly [string, string])[]) =>
    [
      sourceFile(`${editionFiscalYear}.txt`, { editionFiscalYear }),
      fileRecords(
        names.map(([chapter, programmeName], row) =>
          sheet({ chapter, programmeName, purpose: `${row}` }, { editionFiscalYear, row }),
        ),
      ),
    ] as const;
  const { path } = await buildWarehouse([
    edition(2020, [
      ['第1章', '継続'],
      ['第1章', '前年度は取り込めず'],
      ['第1章', '前年度は取り込めず'],
    ]),
    edition(2021, [
      ['第1章', '継続'],
      ['第1章', '前年度は取り込めず'],
      ['第1章', '新規'],
      ['第2章', '前年度の章なし'],
    ]),
  ]);
  expect(await rowsOf(path, 'select programme_name, change_kind from programme_changes')).toEqual([
    { programme_name: '新規', change_kind: 'new' },
  ]);
});

it('names the department as the edition of the row does, also where they changed', async () => {
  const edition = (fiscalYear: number, department: string, yen: number) =>
    [
      sourceFile(`${fiscalYear}.txt`, { editionFiscalYear: fiscalYear }),
      fileRecords([
        sheet(
          { department },
          {
            editionFiscalYear: fiscalYear,
            costs: [cost(2020, { settlementYen: yen })],
            indicators: [indicator([year(2020, 10, yen)])],
            activities: [activity(1, { result: measure(yen) })],
          },
        ),
      ]),
    ] as const;
  const { path } = await buildWarehouse([edition(2020, '甲課', 5), edition(2021, '乙課', 4)]);
  for (const [view, rows] of [
    ['stated_figures', 8],
    ['evaluated_years', 2],
    ['sheet_claims', 2],
    ['compared_figures', 3],
  ] as const) {
    const own = await rowsOf(
      path,
      `select count(*) as rows, count(*) filter (where department_name is distinct from
         case edition_fiscal_year when 2020 then '甲課' else '乙課' end) as strange from ${view}`,
    );
    expect(own, view).toEqual([{ rows, strange: 0 }]);
  }
});
