import { expect, it } from 'vitest';
import { successionText } from '../../src/report/client/pages/succession-text.ts';
import { REPORT_TABLES } from '../../src/report/report-tables.ts';
import { cost, fileRecords, indicator, sheet, sourceFile, year } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

const programme = (programmeName: string, edition: number, yen: readonly (number | null)[]) =>
  sheet(
    { programmeName },
    {
      editionFiscalYear: edition,
      costs: yen.map((settlementYen, at) =>
        cost(edition - 1 + at, {
          phase: at === 0 ? 'settled' : 'estimated',
          settlementYen,
          personnelCostYen: 1,
        }),
      ),
    },
  );

it('totals count what states an amount, and compare years of the same programmes in one phase', async () => {
  const { path } = await buildWarehouse([
    [
      sourceFile('2020.txt', { editionFiscalYear: 2020 }),
      fileRecords([
        programme('継続', 2020, [100, 200]),
        programme('記載なし', 2020, [100, null]),
        programme('終了', 2020, [100, 7]),
      ]),
    ],
    [
      sourceFile('2021.txt', { editionFiscalYear: 2021 }),
      fileRecords([
        programme('継続', 2021, [300, 400]),
        programme('新規', 2021, [null, 50]),
        programme('記載なし', 2021, [null, null]),
      ]),
    ],
  ]);
  const rows = await rowsOf(path, REPORT_TABLES.totals!.sql);
  const said = ['fiscal_year', 'phase', 'programmes', 'spending_yen', 'with_spending'];
  const compared = ['compared', 'compared_spending_yen', 'previous_spending_yen'];
  expect(rows.map((row) => [...said, ...compared].map((name) => row[name]))).toEqual([
    [2019, 'settled', 3, 300, 3, 0, null, null],
    [2020, 'settled', 3, 300, 1, 1, 300, 100],
    [2020, 'estimated', 1, 7, 1, 0, null, null],
    [2021, 'estimated', 3, 450, 2, 0, null, null],
  ]);
});

it('results of a department are counted once, beside the costs of their own programmes', async () => {
  const withResult = (name: string, yen: readonly (number | null)[], actual: number) => ({
    ...programme(name, 2020, yen),
    indicators: [indicator([year(2020, 10, actual)])],
  });
  const { path } = await buildWarehouse([
    [
      sourceFile('2020.txt', { editionFiscalYear: 2020 }),
      fileRecords([
        withResult('継続', [100, 200], 10),
        withResult('終了', [100, 7], 9),
        programme('指標なし', 2020, [1, 1]),
      ]),
    ],
    [
      sourceFile('2021.txt', { editionFiscalYear: 2021 }),
      fileRecords([programme('継続', 2021, [300, 400]), programme('指標なし', 2021, [null, 1])]),
    ],
  ]);
  const rows = await rowsOf(path, REPORT_TABLES.departments!.sql);
  const said = ['fiscal_year', 'phase', 'programmes', 'met', 'unmet', 'met_ratio'];
  expect(rows.map((row) => said.map((name) => row[name]))).toEqual([
    [2021, 'estimated', 2, null, null, null],
    [2020, 'settled', 1, 1, 0, 1],
    [2020, 'estimated', 2, 0, 1, 0],
    [2019, 'settled', 3, null, null, null],
  ]);
});

it('files that could not be read are counted, whether or not their content is known', async () => {
  const unknown = { editionFiscalYear: null, formId: null };
  const { path } = await buildWarehouse([
    [sourceFile('990001-a/2020.txt'), fileRecords([programme('継続', 2020, [1, 2])])],
    [sourceFile('990001-a/notes.txt', unknown), fileRecords([], { blocks: 0 })],
  ]);
  const rows = await rowsOf(path, REPORT_TABLES.unread!.sql);
  expect(rows).toEqual([{ municipality_code: '990001', files: 1 }]);
});

it('sums that count a merger twice are told until someone decides it', async () => {
  const merging = (edition: number, amounts: Readonly<Record<string, readonly [number, number]>>) =>
    fileRecords(
      Object.entries(amounts).map(([programmeName, yen], row) =>
        sheet(
          { programmeName },
          {
            row,
            editionFiscalYear: edition,
            costs: yen.map((settlementYen, at) =>
              cost(edition - 1 + at, { settlementYen, budgetYen: settlementYen * 2 }),
            ),
          },
        ),
      ),
    );
  const { path } = await buildWarehouse([
    [sourceFile('2020.txt'), merging(2020, { 東事業: [100, 110], 西事業: [50, 60] })],
    [
      sourceFile('2021.txt', { editionFiscalYear: 2021 }),
      merging(2021, { 両地区事業: [170, 190] }),
    ],
  ]);
  const rows = await rowsOf(path, REPORT_TABLES.successions!.sql);
  const pairs = rows.map(
    (row) => [String(row.previous_programme_name), String(row.programme_name)] as const,
  );
  expect(pairs).toEqual([
    ['東事業', '両地区事業'],
    ['西事業', '両地区事業'],
  ]);
  expect(successionText(pairs)).toContain('(東事業→両地区事業、西事業→両地区事業)');
  expect(successionText([...pairs, ...pairs])).toContain('など4組');
  expect(successionText([])).toBeNull();
});

it('the list of missed targets says which bound a result has missed by nothing', async () => {
  const { target, ...rest } = year(2020, 90, 90);
  const open = indicator([{ ...rest, target: { ...target, raw: '90件未満' } }], {
    name: '苦情件数',
    direction: 'lower',
  });
  const missed = indicator([year(2020, 90, 100)], { no: 2, name: '事故件数', direction: 'lower' });
  const { path } = await buildWarehouse([
    [sourceFile('a.txt'), fileRecords([sheet({}, { indicators: [open, missed] })])],
  ]);
  const rows = await rowsOf(path, REPORT_TABLES.unmet!.sql);
  expect(rows.map((row) => [row.indicator_name, row.gap])).toEqual([
    ['事故件数', 10],
    ['苦情件数(目標は90件未満)', 0],
  ]);
});
