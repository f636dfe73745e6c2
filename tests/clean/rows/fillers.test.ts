import { describe, expect, it } from 'vitest';
import { readExample } from '../../support/example-sheets.ts';
import { sampleText } from '../../support/form.ts';
import { readDump } from '../../support/read-dump.ts';

const rows = sampleText.split('\n').map((line) => line.split('\t'));
const textOf = (filled: readonly (readonly string[])[]) =>
  filled.map((cells) => cells.join('\t')).join('\n');
const { records } = await readDump(sampleText);

/** Values of all sheets, each with its place. */
const valuesOf = (read: typeof records) =>
  read.flatMap(({ readings }) =>
    readings.map(({ field, no, fiscalYear, value, row, column }) =>
      [field, no, fiscalYear, value, row, column].join(),
    ),
  );

describe('a sheet whose empty cells are filled', () => {
  it.each(['nan', 'NULL', '0', '・'])('with %s is read as one with empty ones', async (filler) => {
    const filled = rows.map((cells) =>
      cells.length === 1 ? cells : cells.map((cell) => (cell.trim() === '' ? filler : cell)),
    );
    const after = await readDump(textOf(filled));
    expect(after.records).toEqual(records);
    expect(after.issues).toContainEqual(
      expect.objectContaining({ code: 'places-filled', rawText: filler }),
    );
    const { cells, values, labels, duplicates, unexplained } = after.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });

  it('with what stands left of them, as merged cells are, gives no value to another place', async () => {
    const filled = rows.map((cells) => {
      const own: string[] = [];
      for (const cell of cells) own.push(cell === '' ? (own.at(-1) ?? '') : cell);
      return own;
    });
    const before = new Set(valuesOf(records));
    const after = valuesOf((await readDump(textOf(filled))).records);
    expect(after.filter((value) => !before.has(value)).length).toBeLessThan(4);
    expect(after.length).toBeGreaterThan(before.size * 0.97);
  });
});

const NAMES = [
  '見守り訪問',
  'ごみ減量',
  '道路維持',
  '公園管理',
  '図書館',
  '子育て相談',
  '防災訓練',
  '健康診査',
];
const of = (sheet: (name: string) => string) => NAMES.map(sheet).join('');
const below = (value: string, amount: string, staff: string) => (name: string) =>
  `担当課\t優先度\t事業名\tR4予算額\tR4決算額\tR5予算額\tR5決算額\t今後の方向性
福祉課\t高\t${name}事業\t${amount}\t${amount}\t${amount}\t${amount}\t継続
指標\tR4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値\tR4正規職員\tR5正規職員
${name}の実施率\t${value}\t${value}\t${value}\t${value}\t${value}\t${staff}\t${staff}
`;
const beside = (name: string) =>
  `担当課\t優先度\t事業名\t今後の方向性
福祉課\t高\t${name}事業\t継続
R4予算額\t1,200千円\tR4決算額\t1,150千円
R5予算額\t1,200千円\tR5決算額\t1,150千円
指標\tR4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値
${name}の実施率\t100%\t100%\t100%\t100%\t100%
`;
const stacked = (name: string) =>
  `担当課\t優先度\t事業名\t今後の方向性
福祉課\t高\t${name}事業\t継続
R4予算額\t0千円
R4決算額\t0千円
R5予算額\t0千円
R5決算額\t0千円
R4正規職員\t0
`;

describe('a sheet in which no cell is empty, and many are equal', () => {
  it.each([
    ['figures', of(below('100%', '0千円', '0.5人'))],
    ['figures in wide signs', of(below('１００％', '０千円', '０.５人'))],
    ['remainders', of(below('▲ 5%', '1,200千円', '0.5人'))],
    ['words', of(below('未実施', '1,200千円', '0.5人'))],
    ['dashes', of(below('―', '1,200千円', '0.5人'))],
    ['zeros', below('0', '0', '0')('災害復旧')],
    ['figures beside their labels', of(beside)],
    ['figures below each other', of(stacked)],
  ])('keeps them all: %s', async (_, text) => {
    const { counts } = await readExample(text);
    expect(counts.duplicates).toBe(0);
    expect(counts.values).toBeGreaterThan(0);
  });

  it('as amounts and figures of every year', async () => {
    const { records } = await readExample(of(below('100%', '1,200千円', '0.5人')));
    expect(records).toHaveLength(NAMES.length);
    for (const { costs, indicators } of records) {
      expect(costs.map(({ budgetYen }) => budgetYen)).toEqual([1_200_000, 1_200_000]);
      expect(indicators[0]!.years.map(({ target }) => target.value)).toEqual([100, 100, 100]);
    }
  });
});
