import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../src/normalize/block/read-records.ts';
import { cleanText, form } from '../../../support/form.ts';

/** A sheet whose labels stand left of their values, one pair or two a row. */
const SHEET = [
  ['所属名称', '経営企画課', '実施計画ランク', '優先'],
  ['事務事業名称', '見守り訪問事業', '期間', 'H25年度～'],
  ['R1予算現額', '1,200千円', 'R1決算額', '1,150千円'],
  ['R2予算現額', '1,300千円', 'R2決算額(見込み)', '1,290千円'],
  ['R1正規職員人件費', '0.50人', 'R1その他職員従事割合', '0.10人'],
  ['R2正規職員人件費', '0.60人', 'R2その他職員従事割合', '0.20人'],
  ['指標名', '訪問した世帯の数'],
  ['R1目標', '300世帯'],
  ['R1実績', '281世帯'],
  ['R2目標', '320世帯'],
  ['R2実績', '334世帯'],
  ['R3目標', '340世帯'],
  ['総合評価', 'A'],
];

/** The sheet with each label merged over some columns and each value over others. */
function read(labelWidth: number, valueWidth: number) {
  const rows = SHEET.map((cells) =>
    cells
      .map((text, at) => text + '\t'.repeat(at % 2 === 0 ? labelWidth : valueWidth))
      .join('')
      .trimEnd(),
  );
  return readRecords([cleanText(rows.join('\n'))], form);
}

describe('labels left of their values', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 4],
    [9, 5],
  ])('are read whole where merged over %i columns, values over %i', (labelWidth, valueWidth) => {
    const { records, counts } = read(labelWidth, valueWidth);
    expect(counts.unexplained).toBe(0);
    expect(records).toMatchObject([
      {
        evaluation: { programmeName: '見守り訪問事業', department: '経営企画課', rating: 'A' },
        costs: [
          {
            budgetYen: 1_200_000,
            settlementYen: 1_150_000,
            regularStaffFte: 0.5,
            otherStaffFte: 0.1,
          },
          {
            budgetYen: 1_300_000,
            settlementYen: 1_290_000,
            regularStaffFte: 0.6,
            otherStaffFte: 0.2,
          },
        ],
        indicators: [
          {
            name: '訪問した世帯の数',
            years: [
              { target: { value: 300 }, actual: { value: 281 } },
              { target: { value: 320 }, actual: { value: 334 } },
              { target: { value: 340 } },
            ],
          },
        ],
      },
    ]);
  });
});
