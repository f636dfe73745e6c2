import type { SourceFile } from '../../src/load/source-file.ts';
import type { FileRecords } from '../../src/normalize/record.ts';
import {
  activity,
  cost,
  fileRecords,
  indicator,
  reading,
  sheet,
  sourceFile,
  year,
} from './sample.ts';

const money = { budgetYen: 2_000_000, settlementYen: 1_000_000, personnelCostYen: 500_000 };

function moneyReadings(fiscalYear: number, row: number) {
  return [
    reading({
      fiscalYear,
      row,
      column: 4,
      field: 'budget_yen',
      value: 2_000_000,
      raw: '2,000千円',
    }),
    reading({
      fiscalYear,
      row,
      column: 5,
      field: 'settlement_yen',
      value: 1_000_000,
      raw: '1,000千円',
    }),
    reading({
      fiscalYear,
      row,
      column: 28,
      field: 'personnel_cost_yen',
      value: 500_000,
      raw: '500千円',
    }),
  ];
}

/** Two made-up sheets of one file with something in every table, and nothing that a check objects to. */
export const corpus: readonly (readonly [SourceFile, FileRecords])[] = [
  [
    sourceFile('990001-test/r2.txt'),
    fileRecords([
      sheet(
        {
          programmeName: '道路維持事業',
          rating: 'A',
          unmetReason: '概ね目標達成',
          purpose: '道路を保つ。',
          startedFiscalYear: 1988,
        },
        {
          costs: [cost(2019, money), cost(2020, { ...money, phase: 'estimated' })],
          indicators: [indicator([year(2019, 80, 64.6), year(2020, 80, 70), year(2021, 90, '')])],
          activities: [
            activity(1),
            activity(2, { result: { ...activity(2).result, raw: '=1+1' } }),
          ],
          sdgGoals: [9, 11],
          readings: [
            ...moneyReadings(2019, 8),
            ...moneyReadings(2020, 10),
            reading({
              entity: 'result',
              field: 'actual_value',
              no: 1,
              value: 70,
              raw: '70%',
              row: 12,
            }),
            reading({
              entity: 'evaluation',
              field: 'purpose',
              fiscalYear: null,
              value: '道路を保つ。',
              raw: '道路を保つ。',
              row: 11,
            }),
          ],
        },
      ),
      sheet({ programmeName: '道路新設事業', department: null }, { row: 20, sdgGoals: [9] }),
    ]),
  ],
];
