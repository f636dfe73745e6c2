import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../support/block.ts';

/** Texts of a block that head figures and are no labels of the form. */
function headsIn(...rows: readonly string[]): string[] {
  return viewOf(...rows).unknownHeads.map(({ cell }) => cell.text);
}

describe('a phrase right below the label of a sentence, with a figure below it', () => {
  const below = (text: string) =>
    headsIn('\tR2目標値が未達成の理由・分析', `\t${text}`, '\t112.0%');

  it.each([
    '達成率',
    '目標達成率',
    '前年度比',
    '満足度',
    '負担割合',
    '活動実績',
    '進捗状況',
    '補正予算',
    '前期決算',
    '今後の見込み',
    '総コスト',
    '一般財源',
    'その他特財',
    '支出内訳',
    '受益者負担',
    '使用料収入',
    '全国平均',
    '前期からの増減',
    '県内順位',
    '県平均との差',
    '一人当たり',
    '達成率(%)',
  ])('is a head where it says what is counted: %s', (text) => {
    expect(below(text)).toEqual([text]);
  });

  it.each(['新規事業のためなし', '工事の遅れ', '感染拡大の初年度'])(
    'is the text otherwise: %s',
    (text) => {
      expect(below(text)).toEqual([]);
    },
  );

  it('is the text below the label of a name', () => {
    expect(headsIn('\t指標名', '\t達成率', '\t112.0%')).toEqual([]);
  });
});

describe('a phrase beside a label of figures, with a figure below it, that does not say that it counts', () => {
  it('is a head where the label beside it has a figure below, too', () => {
    expect(headsIn('\tR1予算現額\t執行残', '\t10千円\t20千円')).toEqual(['執行残']);
  });

  it('is a head where the row below stands aside and has a figure more than the labels', () => {
    expect(headsIn('\tR1予算現額\tR1決算額\t執行残', '\t10千円\t\t20千円\t5千円')).toEqual([
      '執行残',
    ]);
  });

  it('is none where the row below has no figure for it beyond those of the labels', () => {
    expect(headsIn('\tR1予算現額\tR1決算額\t執行残', '\t10千円\t\t20千円')).toEqual([]);
  });

  it('is none where no label of such figures stands beside it', () => {
    expect(headsIn('\tR1目標\t執行残', '\t10人\t20千円')).toEqual([]);
  });
});
