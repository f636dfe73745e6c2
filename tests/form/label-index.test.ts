import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelIndex } from '../../src/form/label-index.ts';
import { form, labels } from '../support/form.ts';

const fieldsOf = (text: string) => labels.match(text)?.fields.map((field) => field.field);

describe('LabelIndex', () => {
  it('names the field that a label heads, and the year that it prints', () => {
    expect(fieldsOf('R2予算現額')).toEqual(['budget_yen']);
    expect(labels.match('R2予算現額')?.year).toBe(2020);
    expect(fieldsOf('Ｒ１決算額（見込み）')).toEqual(['settlement_yen']);
    expect(fieldsOf('所属名称')).toEqual(['department']);
  });

  it.each([
    ['前年度決算額', -1],
    ['本年度の予算現額(千円)', 0],
    ['評価年度実績', 0],
    ['次年度目標値', 1],
  ])('names the year of %s after the sheet itself', (text, yearsAfter) => {
    expect(labels.match(text)).toMatchObject({ year: null, yearsAfter });
  });

  it.each(['目標口定の考え方・根拠', '評価埋由', '実施計画ランケ'])(
    'sees in %s a misspelt label',
    (text) => {
      expect(labels.match(text)).toBeNull();
      expect(labels.isMisspelt(text)).toBe(true);
    },
  );

  it.each(['実積', '評価の内容', '利用者数', '特になし', '行政経営推進事業'])(
    'sees none in %s',
    (text) => {
      expect(labels.isMisspelt(text)).toBe(false);
    },
  );

  it.each([
    '※実施計画ランク',
    '|実施計画ランク|',
    '実施計画ランク→',
    '≪実施計画ランク≫',
    'Ⅰ 実施計画ランク',
    'ア　実施計画ランク',
    '1 実施計画ランク',
    '実施計画ランク（必須）',
  ])('knows a label in %s', (text) => {
    expect(fieldsOf(text)).toEqual(['implementation_rank']);
  });

  it.each(['R2決算額(うち一般財源)', '目標(案)', 'A 実績', '2 事業', '実績の推移→'])(
    'knows none in %s',
    (text) => {
      expect(labels.match(text)).toBeNull();
    },
  );

  it('knows no label in 前年度 alone, nor in 前年度 before what is none', () => {
    for (const text of ['前年度', '前年度比', '前年度指標名', '次年度以降の課題'])
      expect(labels.match(text)).toBeNull();
  });

  it('names every field of a label that heads several', () => {
    expect(fieldsOf('R2正規職員人件費')).toEqual(['regular_staff_fte', 'personnel_cost_yen']);
    expect(fieldsOf('R1その他職員従事割合')).toEqual(['other_staff_fte', 'special_staff_fte']);
  });

  it('knows the words of the page header as labels, also those that head no field', () => {
    expect(fieldsOf('SDGsへの貢献(最大3つ)')).toEqual([]);
    expect(fieldsOf('総合評価')).toEqual(['rating']);
  });

  it('finds every label of the form', () => {
    for (const field of form.fields) {
      for (const label of field.labels) {
        expect(fieldsOf(label.replace('{year}', 'R2'))).toContain(field.field);
      }
    }
  });

  it.each([
    '全令和2年度実績',
    '全R2実績',
    '全２実績',
    '平成30年計',
    '平 成30年計',
    '目標',
    '目 標',
  ])('looks at %s as closely as if no label began otherwise', (text) => {
    const declared = ['全{year}実績', '全2実績', '{year}計', '目標'];
    const index = new LabelIndex({ ...form, page_header: [...form.page_header, ...declared] });
    expect(index.match(text)).not.toBeNull();
    expect(index.match(`${text}値の推移`)).toBeNull();
  });

  it.each([
    ['令和２年度予算現額', 'budget_yen'],
    ['【Ｒ２】予算現額', 'budget_yen'],
    ['(平成30年度)予算現額', 'budget_yen'],
    ['2020年度予算現額', 'budget_yen'],
    ['２０２０年度決算額（見込み）', 'settlement_yen'],
    ['令和2(2020)年度目標', 'target'],
    ['R2(2020年度)実績', 'actual'],
    ['2020（令和２）年度予算現額', 'budget_yen'],
    ['2020年度(R2年度)予算現額', 'budget_yen'],
    ['　所属 名称', 'department'],
    ['■ 事業の目的及び具体的な内容', 'purpose'],
    ['○R2予算現額', 'budget_yen'],
    ['◆２０２０年度決算額（見込み）※1', 'settlement_yen'],
    ['（３）指標名', 'indicator_name'],
    ['4.総合評価', 'rating'],
    ['１２）R2目標(%)', 'target'],
    ['・期間', 'period'],
    ['② 総合評価', 'rating'],
    ['「総合評価」', 'rating'],
    ['R2実績※1', 'actual'],
    ['R2実績値', 'actual'],
    ['R1予算現額(千円)', 'budget_yen'],
    ['R2決算額（見込み）（単位：千円）', 'settlement_yen'],
    ['R2実績 ※', 'actual'],
    ['R2実績（注2）', 'actual'],
    ['R2実績注)', 'actual'],
    ['R2実績†', 'actual'],
    ['R2実績注1)', 'actual'],
    ['R2実績＊1', 'actual'],
    ['R2決算額(見込み)※', 'settlement_yen'],
    ['目標（R2）', 'target'],
    ['実績 R2', 'actual'],
    ['決算額（令和2年度見込み）', 'settlement_yen'],
    ['R2_予算現額', 'budget_yen'],
    ['R2／目標', 'target'],
    ['令和2年度の実績', 'actual'],
    ['令和2年度分予算現額', 'budget_yen'],
    ['R2予算現額［千円］', 'budget_yen'],
    ['R2目標(％)', 'target'],
    ['R2実績値【単位：件】', 'actual'],
    ['R2実績値(部)', 'actual'],
    ['R2目標(ポイント)', 'target'],
    ['目標(R2)（人）', 'target'],
    ['R2その他職員従事割合(人)', 'other_staff_fte'],
  ])('finds the label that begins otherwise in %j', (text, field) => {
    expect(fieldsOf(text)).toContain(field);
  });

  it.each([
    ['2020年度予算現額', 2020],
    ['令和2(2020)年度目標', 2020],
    ['2020年度(R2年度)予算現額', 2020],
    ['2021(R2)年度目標', null],
    ['目標(R2)', 2020],
    ['H31/R1予算現額', 2019],
    ['H31(R1)目標', 2019],
    ['平成31(令和元)年度実績', 2019],
    ['平成31年度・令和元年度予算現額', 2019],
    ['平成31年(令和元年)度予算現額', 2019],
    ['R1・R2目標', null],
    ['2020予算現額', 2020],
    ['令2目標', 2020],
    ['ｒ２実績', 2020],
    ['令和二年度予算現額', 2020],
    ['平成三十年度目標', 2018],
    ['Rl目標', 2019],
    ['H3O決算額', 2018],
  ])('reads the year of %s in either calendar or era, and none where two differ', (text, year) => {
    expect(labels.match(text)?.year).toBe(year);
  });

  it.each([
    '',
    '2020事業費',
    '2020年度',
    '1,037千円',
    'A',
    '重要',
    '所沢市自治基本条例',
    'R2',
    '目標はR2',
    '目標(R2)まで',
    'R2分担金',
    'R2実績(見込)',
    'R2実績(注',
    'R2実績(発注)',
    'R2目標(累計)',
    '総合評価(点)',
    '項目名(件)',
    `R2予算現額${'額'.repeat(60)}`,
  ])('takes %j for no label', (text) => {
    expect(labels.match(text)).toBeNull();
  });

  it('gives the same answer when it is asked again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(labels.match(text)).toBe(labels.match(text));
      }),
    );
  });
});

describe('nearest', () => {
  it.each([
    ['R2予算現頟', '{year}予算現額'],
    ['事務事業の名称', '事務事業名称'],
    ['総合評定', '総合評価'],
    ['目標の考え方・根拠', '目標設定の考え方・根拠'],
  ])('of %s is %s', (text, label) => {
    expect(labels.nearest(text)).toBe(label);
  });

  it('is null for a text like no label', () => {
    expect(labels.nearest('経営企画課長 早川 周一')).toBeNull();
    expect(labels.nearest('')).toBeNull();
  });
});
