import { describe, expect, it } from 'vitest';
import { isUnreadAmount } from '../../../src/normalize/values/unread-amount.ts';

describe('isUnreadAmount', () => {
  it.each([
    '1,037千円(うち繰越500千円)',
    '80百万円見込',
    '5万円の見込み',
    '1億円程度',
    '10千円前後',
    '20千円余り',
    '30千円弱',
    '30千円強',
    '40千円以上',
    '50千円未満',
    '60千円超え',
    '70千円予定',
    '80千円相当',
    '90千円増',
    '90千円減',
    '約1,000千円',
    '¥1,037,000-',
    '-千円',
    'ー百万円',
    '--万円',
    '決算額1,037千円',
    '正規0.45人',
  ])('takes %s for an amount or a share that cannot be read', (text) => {
    expect(isUnreadAmount(text)).toBe(true);
  });

  it.each(['', '100円バス', '5円玉の募金', '円', '10人', '2.5人日', '千円'])(
    'takes %j for none',
    (text) => {
      expect(isUnreadAmount(text)).toBe(false);
    },
  );
});
