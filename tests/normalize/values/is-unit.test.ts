import { describe, expect, it } from 'vitest';
import { isUnit } from '../../../src/normalize/values/is-unit.ts';

describe('isUnit', () => {
  it.each([
    '人',
    '%',
    'か月',
    '回/年',
    '年間',
    '日間',
    '時間',
    '日',
    '件/日',
    'kg',
    'l/日',
    'ダウンロード',
    'クール',
    '二輪車',
    '四輪車',
    '五輪',
    '二種',
    '一式',
    '三世代世帯',
    '一般家庭',
    'ISO認証',
    'BS放送',
    'BBQ',
    'IQ',
    'SSI',
    'OL',
  ])('takes %s for what a figure counts', (text) => {
    expect(isUnit(text)).toBe(true);
  });

  it.each(['', '/', '月', '年', '時', '日現在', '半期', '回目', '丁目', '末現在', '末時点'])(
    'takes %j for no unit, but a date or an ordinal',
    (text) => {
      expect(isUnit(text)).toBe(false);
    },
  );

  it.each([
    '件予定',
    '件見込',
    '件目標',
    '年計画',
    '未満',
    '件検討',
    '件継続',
    '件中止',
    '件延期',
    '件廃止',
    '件まで',
    '件から',
    '件より',
    '件として',
    '件とする',
    '件とした',
    '件です',
    '件とします',
    '件のため',
    '件しかない',
    '件なし',
    '件を',
  ])('takes %s for no unit, but words of a plan or a sentence', (text) => {
    expect(isUnit(text)).toBe(false);
  });

  it.each([
    '件増',
    '件減',
    'ポイント上昇',
    'ポイント低下',
    '件上回った',
    '件下回った',
    '%向上',
    '%改善',
    '%アップ',
    '%ダウン',
    '件不足',
    '件超過',
    '件以上',
    '件残',
    '点満点',
    '数件',
    '件弱',
    '人余り',
    '万',
    '件?',
  ])('takes %s for no unit, but a change, a scale or a doubt', (text) => {
    expect(isUnit(text)).toBe(false);
  });

  it.each([
    'バス利用者数',
    '歳児割合',
    '件あたりコスト',
    'O人',
    '〇人',
    'B件',
    'OO人',
    '八',
    '八人',
    '三件',
    'ク人',
    '了件',
    '&人',
    '一日',
  ])('takes %s for no unit, but a name or a digit read wrong', (text) => {
    expect(isUnit(text)).toBe(false);
  });
});
