import type { SourceFile } from '../../src/load/source-file.ts';
import type { FileRecords, SheetRecord } from '../../src/normalize/record.ts';
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

const FIRST = 2020;
const COPIED = '利用者の増加に応じた体制を整える必要がある。';

/** One programme that costs more each year and misses its target each year, rated A; what the first edition said is restated. */
function costly(edition: number): SheetRecord {
  const at = edition - FIRST;
  return sheet(
    {
      programmeName: '図書館運営事業',
      rating: 'A',
      challenge: COPIED,
      unmetReason: '利用が減ったため目標を達成できなかった。詳しく分析する。',
    },
    {
      editionFiscalYear: edition,
      row: 7,
      costs: [
        cost(edition - 1, {
          budgetYen: 2_000_000,
          settlementYen: 1_000_000 + 500 * at,
          personnelCostYen: 300_000,
          generalFundYen: 900_000,
          workHours: 100,
        }),
        cost(edition, {
          budgetYen: 3_000_000,
          settlementYen: 1_500_000 + 1_000_000 * at,
          personnelCostYen: 300_000,
          generalFundYen: 1_400_000,
          workHours: 100,
          phase: 'estimated',
        }),
      ],
      indicators: [indicator([year(edition - 1, 80, 70 - 5 * at), year(edition, 80, 65 - 5 * at)])],
      activities: [activity(1)],
      sdgGoals: [4],
      readings: [
        reading({
          fiscalYear: edition,
          row: 10,
          column: 5,
          field: 'settlement_yen',
          value: 1_500_000 + 1_000_000 * at,
          raw: '記載',
        }),
      ],
    },
  );
}

/** One that has no indicator, and one far above its target. */
function others(edition: number): SheetRecord[] {
  return [
    sheet(
      { programmeName: '庁舎管理事業', challenge: null },
      {
        editionFiscalYear: edition,
        row: 20,
        costs: [cost(edition, { settlementYen: 400_000, personnelCostYen: 900_000 })],
      },
    ),
    sheet(
      { programmeName: '講座開催事業' },
      {
        editionFiscalYear: edition,
        row: 30,
        costs: [cost(edition, { settlementYen: 300_000, personnelCostYen: 100_000 })],
        indicators: [indicator([year(edition, 50, 90)])],
      },
    ),
  ];
}

/** Two editions of a made-up town in which most questions have an answer that can be told by hand. */
export const questionCorpus: readonly (readonly [SourceFile, FileRecords])[] = [
  FIRST,
  FIRST + 1,
].map((edition) => [
  sourceFile(`990001-test/${edition}.txt`, { editionFiscalYear: edition }),
  fileRecords([costly(edition), ...others(edition)]),
]);
