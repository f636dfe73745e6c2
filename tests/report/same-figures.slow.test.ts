import { beforeAll, expect, it } from 'vitest';
import type { SheetRecord } from '../../src/normalize/record.ts';
import { succeededText } from '../../src/report/client/pages/succeeded-text.ts';
import { REPORT_TABLES } from '../../src/report/report-tables.ts';
import { answersOf } from '../load/answers-of.ts';
import { cost, indicator, sheet, year } from '../load/sample.ts';
import { rowsOf, warehouseOf } from '../load/warehouse.ts';

type Row = Record<string, unknown>;

/** A programme whose amounts follow from its name and year; null: its sheet states none. */
function programme(
  name: string,
  edition: number,
  yen: number | null,
  actual: number,
  kind: 'outcome' | 'population' = 'outcome',
): SheetRecord {
  const years = [edition - 1, edition];
  const amounts = (fiscalYear: number, amount: number) =>
    cost(fiscalYear, {
      phase: fiscalYear === edition ? 'estimated' : 'settled',
      settlementYen: amount + fiscalYear,
      personnelCostYen: 10,
    });
  return sheet(
    { programmeName: name, department: name.includes('地区') ? '建設課' : '企画課' },
    {
      editionFiscalYear: edition,
      costs: yen === null ? [] : years.map((fiscalYear) => amounts(fiscalYear, yen)),
      indicators: [
        indicator(
          years.map((fiscalYear) => year(fiscalYear, 80, actual)),
          { kind },
        ),
      ],
    },
  );
}

const EDITIONS = {
  2020: [
    programme('東地区事業', 2020, 100, 70),
    programme('西地区事業', 2020, 200, 90),
    programme('継続事業', 2020, 300, 70),
    programme('費用のない事業', 2020, null, 60),
    programme('対象だけの事業', 2020, 5, 60, 'population'),
  ],
  2021: [
    programme('両地区事業', 2021, 300, 85),
    programme('継続事業', 2021, 310, 90),
    programme('費用のない事業', 2021, null, 60),
  ],
};

let path: string;

beforeAll(async () => {
  const identities = ['東地区事業', '西地区事業'].map((previousProgrammeName) => ({
    municipalityCode: '990001',
    editionFiscalYear: 2021,
    programmeName: '両地区事業',
    previousProgrammeName,
    decision: 'merged' as const,
    reason: 'council paper',
    decidedBy: 'planning division',
  }));
  path = await warehouseOf(Object.values(EDITIONS).flat(), { identities });
});

/** Sums of columns by fiscal year, 0 where nothing is stated. */
function sums(rows: readonly Row[], ...columns: readonly string[]) {
  const found: Record<string, number[]> = {};
  for (const row of rows) {
    const before = found[String(row.fiscal_year)] ?? columns.map(() => 0);
    found[String(row.fiscal_year)] = columns.map(
      (column, at) => before[at]! + Number(row[column] ?? 0),
    );
  }
  return found;
}

it('targets met and missed are as many by city, by department and policy, and one by one', async () => {
  const all = sums(await rowsOf(path, REPORT_TABLES.results!.sql), 'met', 'unmet');
  expect(all).toEqual({ 2019: [1, 3], 2020: [3, 2], 2021: [2, 1] });
  const departments = await rowsOf(path, REPORT_TABLES.departments!.sql);
  expect(sums(departments, 'met', 'unmet')).toEqual(all);
  expect(sums(await answersOf(path, 'q21_by_organisation'), 'met', 'unmet')).toEqual(all);
  const listed = await rowsOf(
    path,
    `select fiscal_year, 1 as one from unmet_targets where indicator_kind = 'outcome'`,
  );
  expect(sums(listed, 'one')).toEqual(
    Object.fromEntries(Object.entries(all).map(([at, [, unmet]]) => [at, [unmet]])),
  );
});

it('as many programmes count by city, by department, by policy and in ready-made questions', async () => {
  const counts = async (rows: Promise<Row[]>, column = 'programmes') => sums(await rows, column);
  const all = await counts(rowsOf(path, REPORT_TABLES.totals!.sql));
  expect(all).toEqual({ 2019: [4], 2020: [3], 2021: [2] });
  for (const table of ['departments', 'policies'])
    expect(await counts(rowsOf(path, REPORT_TABLES[table]!.sql)), table).toEqual(all);
  const settled = await counts(rowsOf(path, REPORT_TABLES.totals!.sql), 'with_spending');
  for (const question of ['q08_share_of_spending', 'q21_by_organisation', 'q23_statutory_or_not'])
    expect(await counts(answersOf(path, question)), question).toEqual(settled);
});

it('spending is the same by city, by department, by policy and in ready-made questions', async () => {
  const totals = sums(await rowsOf(path, REPORT_TABLES.totals!.sql), 'spending_yen', 'programmes');
  expect(totals[2020]![0]).toBe(300 + 310 + 5 + 3 * 2020);
  for (const table of ['departments', 'policies'])
    expect(sums(await rowsOf(path, REPORT_TABLES[table]!.sql), 'spending_yen')).toEqual(
      sums(await rowsOf(path, REPORT_TABLES.totals!.sql), 'spending_yen'),
    );
  const spending = sums(await rowsOf(path, REPORT_TABLES.totals!.sql), 'spending_yen');
  for (const [question, column] of [
    ['q07_real_terms', 'nominal_yen'],
    ['q08_share_of_spending', 'sheets_yen'],
    ['q21_by_organisation', 'settlement_yen'],
    ['q23_statutory_or_not', 'settlement_yen'],
  ] as const)
    expect(sums(await answersOf(path, question), column), question).toEqual(spending);
});

it('a department counts its targets where costs count with another programme, or are not stated', async () => {
  const rows = await rowsOf(path, REPORT_TABLES.departments!.sql);
  const said = ['department_name', 'phase', 'programmes', 'spending_yen', 'met', 'unmet'];
  const of2020 = rows
    .filter((row) => row.fiscal_year === 2020)
    .map((row) => said.map((name) => row[name]));
  expect(of2020).toEqual([
    ['企画課', 'settled', 1, 2330, 1, 0],
    ['建設課', 'settled', 1, 2320, 1, 0],
    ['企画課', 'estimated', 1, 2025, null, null],
    ['企画課', null, 0, null, 0, 1],
    ['建設課', 'estimated', 0, null, 1, 1],
  ]);
});

it('the list of changes names the years that sums count with the programme that followed', async () => {
  const rows = await rowsOf(path, REPORT_TABLES.succeeded!.sql);
  const years = rows.map((row) => [String(row.programme_name), Number(row.fiscal_year)] as const);
  expect(years).toEqual([
    ['東地区事業', 2020],
    ['西地区事業', 2020],
  ]);
  expect(succeededText(years)).toContain('(東地区事業 2020(R2)年度、西地区事業 2020(R2)年度)');
  expect(succeededText([...years, ...years])).toContain('など4件');
  expect(succeededText([])).toBeNull();
});
