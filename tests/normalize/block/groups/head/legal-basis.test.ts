import { describe, expect, it } from 'vitest';
import { isLegalBasis } from '../../../../../src/normalize/block/groups/head/legal-basis.ts';
import { valueIn, viewOf } from '../../../../support/block.ts';

/** Whether a text in the place of a name, in rows with it, reads as a legal basis. */
const reads = (text: string, ...rows: readonly string[]) => {
  const view = viewOf(...(rows.length > 0 ? rows : [`\t${text}`]));
  return isLegalBasis(view, valueIn(view, text));
};

describe('a text that reads as a legal basis', () => {
  it.each([
    '道路法',
    '介護保険法第115条の45',
    '個人情報の保護に関する法律',
    '空家等の適切な管理に関する条例',
    '文書取扱規則',
    '就業規程',
    '補助金交付要綱',
    '事務処理要領',
    '施行令を定める政令',
    '施行に関する省令',
    '地方自治法等',
    '消防法など',
    '消防法ほか',
    '消防法他',
    '消防法(抄)',
    '特になし',
  ])('is %s', (text) => {
    expect(reads(text)).toBe(true);
  });

  it.each([
    '土地収用法',
    '郵便法',
    '会社更生法',
    '環境影響評価法',
    '学校教育法',
    '自転車競技法',
    '生涯学習法',
    '医療法',
  ])('is %s', (text) => {
    expect(reads(text)).toBe(true);
  });

  it.each([
    ...[
      '相談の方法',
      '新しい手法',
      '工法',
      '作業療法',
      '法務相談',
      '有機農法',
      '茶道の作法',
      '話法',
    ],
    ...['伝統技法', '点字の文法', '心肺蘇生法', '郷土の調理法', '施設栽培法'],
  ])('is not %s', (text) => {
    expect(reads(text)).toBe(false);
  });

  it('is none beside or above the label of one that has another text below', () => {
    const beside = ['\t手話言語条例\t根拠法令', '\t\t障害者基本法'];
    expect(reads('手話言語条例', ...beside)).toBe(false);
    expect(reads('障害者基本法', ...beside)).toBe(true);
    expect(reads('手話言語条例', '\t手話言語条例\t根拠法令')).toBe(true);
  });
});
