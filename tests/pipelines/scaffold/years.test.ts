import { describe, expect, it } from 'vitest';
import { draftRows } from '../../support/draft-rows.ts';

const FIRST = ['整理番号', '事業名', '担当課'];
const NUMBERS = [1, 2, 3, 4, 5, 6];

/** Drafts a table of six programmes: years of its fields counted from the edition, and what is said of those left to a person. */
function drafted(
  columns: Readonly<Record<string, (at: number) => string>>,
  title = '令和5年度 事務事業評価（単位：千円）',
  isLeftmost = false,
) {
  const inOrder = (names: readonly string[], amounts: readonly string[]) =>
    isLeftmost ? [...amounts, ...names] : [...names, ...amounts];
  const rows = [
    [title],
    inOrder(FIRST, Object.keys(columns)),
    ...NUMBERS.map((at) =>
      inOrder(
        [`10${at}`, `道づくり${at}`, '土木課'],
        Object.values(columns).map((cell) => cell(at)),
      ),
    ),
  ];
  const { text, form } = draftRows(rows);
  const { fields } = form;
  const yearOf = (label: string) =>
    fields.find(({ field, labels }) => field !== 'note' && labels.includes(label))?.year;
  const gapOf = (label: string) =>
    text.split('\n').find((line) => line.includes(`field: note`) && line.includes(`[${label}]`));
  const money = fields.filter(({ kind }) => kind === 'money').map(({ field }) => field);
  const settledUntil = /settled_until: (-?\d+)/u.exec(text)?.[1];
  return { yearOf, gapOf, money, settledUntil };
}

const state = (at: number) => `${at * 3}`;
const own = (at: number) => `${100 + at * 7}`;
const sum = (at: number) => `${100 + at * 10}`;
const other = (at: number) => `${130 - at}`;

describe('the year of sources of funding behind amounts of several years', () => {
  it('is that of the amount that they add up to in every row', () => {
    const { yearOf } = drafted({
      '令和5年度予算額(A)': sum,
      '令和4年度予算額(B)': other,
      '増減額(A-B)': state,
      国庫支出金: state,
      一般財源: own,
    });
    expect([yearOf('国庫支出金'), yearOf('一般財源')]).toEqual([0, 0]);
  });

  it('counts what is no field among them', () => {
    const { yearOf } = drafted({
      '令和5年度決算額(A)': sum,
      '令和4年度決算額(B)': other,
      増減額: state,
      国県支出金: state,
      一般財源: own,
    });
    expect(yearOf('一般財源')).toBe(0);
  });

  it('waits for a person where no sum tells, or where the amount before them is no field', () => {
    const several = drafted({ R5予算額: sum, R4予算額: other, 増減額: state, 一般財源: own });
    expect(several.yearOf('一般財源')).toBeUndefined();
    expect(several.gapOf('一般財源')).toContain('of which year is it?');
    const asked = drafted({ R5予算額: sum, R6要求額: other, 一般財源: own });
    expect(asked.yearOf('一般財源')).toBeUndefined();
  });

  it('waits for a person also where these are the leftmost columns of the table', () => {
    const title = '令和5年度 事務事業評価（単位：千円）';
    const first = drafted({ R3決算額: sum, R4決算額: other, 国庫支出金: own }, title, true);
    expect(first.yearOf('国庫支出金')).toBeUndefined();
    expect(first.gapOf('国庫支出金')).toContain('of which year is it?');
    expect(drafted({ R4決算額: sum, 国庫支出金: own }, title, true).yearOf('国庫支出金')).toBe(-1);
  });

  it('is that of the last one for a part of it', () => {
    expect(
      drafted({ R4決算額: other, R5予算額: sum, うち一般財源: own }).yearOf('うち一般財源'),
    ).toBe(0);
  });
});

describe('the year of figures without one, where others are results of an earlier year than the edition', () => {
  it('is that year for results and the targets beside them', () => {
    const { yearOf } = drafted({
      R4決算額: sum,
      R5予算額: other,
      成果指標名: (at) => `延長${at}`,
      目標値: own,
      実績値: own,
    });
    expect([yearOf('目標値'), yearOf('実績値')]).toEqual([-1, -1]);
  });

  it('is that year for what was spent and its parts, and waits for a person beside a budget', () => {
    const name = (at: number) => `延長${at}`;
    const results = { 成果指標名: name, R4成果指標実績: own };
    expect(drafted({ 決算額: sum, 人件費: other, ...results }).yearOf('人件費')).toBe(-1);
    const { yearOf, gapOf } = drafted({
      予算額: sum,
      決算額: sum,
      人件費: other,
      成果指標名: (at) => `延長${at}`,
      R4成果指標実績: own,
    });
    expect(yearOf('決算額')).toBe(-1);
    expect(yearOf('人件費')).toBeUndefined();
    expect(gapOf('人件費')).toContain('of which year is it?');
  });

  it("is the edition's where results of it are printed, or estimates", () => {
    expect(
      drafted({ R5決算額: sum, R6予算額: other, 成果指標実績値: own }).yearOf('成果指標実績値'),
    ).toBe(0);
    expect(
      drafted({ R4決算額: sum, R5決算見込額: other, 成果指標実績値: own }).yearOf('成果指標実績値'),
    ).toBe(0);
  });
});

describe('an evaluation of an earlier year', () => {
  const TITLE = '令和5年度 事務事業評価（令和4年度決算　単位：千円）';

  it('has next year right behind it where both stand there', () => {
    const { yearOf } = drafted({ 予算額: sum, 決算額: own, 次年度予算額: other }, TITLE);
    expect([yearOf('予算額'), yearOf('決算額'), yearOf('次年度予算額')]).toEqual([-1, -1, 0]);
  });

  it('keeps the year of parts that stand behind an amount of the edition', () => {
    const { yearOf } = drafted({ 決算額: own, R5予算額: sum, うち一般財源: own }, TITLE);
    expect([yearOf('決算額'), yearOf('うち一般財源')]).toEqual([-1, 0]);
  });

  it.each(['平成28年度 事務事業評価結果（27年度事業）', '令和5年度 事務事業評価（前年度決算）'])(
    'is over, whatever was planned for it: %s',
    (title) => {
      const { yearOf, settledUntil } = drafted({ 予算額: sum, 事業費: own }, title);
      expect([yearOf('予算額'), yearOf('事業費'), settledUntil]).toEqual([-1, -1, '-1']);
    },
  );

  it('has no amount where words say what becomes of the budget', () => {
    const { yearOf, money } = drafted({
      決算額: own,
      予算: (at) => (at % 2 ? '拡大' : '現状維持'),
    });
    expect([yearOf('決算額'), money]).toEqual([0, ['settlement_yen']]);
  });

  it('is known by its column beside that of the edition', () => {
    const years = { 評価年度: () => 'R5', 対象年度: () => 'R4' };
    expect(drafted({ ...years, 決算額: own }, '事務事業評価一覧').yearOf('決算額')).toBe(-1);
    const [first] = NUMBERS;
    const mixed = { ...years, 対象年度: (at: number) => (at === first ? 'R3' : 'R4') };
    expect(drafted({ ...mixed, 決算額: own }, '事務事業評価一覧').yearOf('決算額')).toBe(0);
  });
});

it('a column for what will be spent in a year to come settles nothing', () => {
  const dash = () => '-';
  const { settledUntil, yearOf } = drafted({ R4決算額: own, R5予算額: sum, R5決算額: dash });
  expect([settledUntil, yearOf('{year}決算額')]).toEqual(['-1', 'label']);
});

it('sources of several years together are those of none', () => {
  const { yearOf } = drafted({ R5事業費: own, R6事業費: own, '一般財源(3か年計)': sum });
  expect(yearOf('一般財源(3か年計)')).toBeUndefined();
});

it.each([
  '5年間の決算額',
  '決算額(3年平均)',
  '過去３年間平均決算額',
  '決算額（5年計）',
  '決算額(3年度平均)',
  '計画期間事業費',
  '計画期間内の事業費',
  '期間中の予算額',
])('%s is that of no one year', (label) => {
  expect(drafted({ [label]: sum }).money).toEqual([]);
});

it.each(['決算額', '年間決算額', '令和5年度決算額'])('%s is that of one', (label) => {
  expect(drafted({ [label]: sum }).money).toEqual(['settlement_yen']);
});
