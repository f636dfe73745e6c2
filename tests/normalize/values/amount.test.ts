import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney, parseNumber } from '../../../src/normalize/values/amount.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['1037', 1037],
    ['1,037', 1037],
    ['12,345,678', 12_345_678],
    ['0.67', 0.67],
    ['99.493', 99.493],
    ['1,037.5', 1037.5],
    ['▲5', -5],
    ['△1,037', -1037],
    ['▲ 1,037', -1037],
    ['-0.5', -0.5],
    ['−3', -3],
    ['-0', 0],
    ['▲ 1,037', -1037],
  ])('reads %s as %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each([
    '',
    '-',
    '1,03',
    '1,0375',
    ',037',
    '1.',
    '.5',
    '1 037',
    '5人',
    '五',
    '1-2',
    '+5',
    '1e3',
    '01,037',
    '037',
    '- 5',
  ])('takes %j for no number', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('parseMoney', () => {
  it.each([
    ['1,037千円', 1_037_000],
    ['0千円', 0],
    ['229 千円', 229_000],
    ['1,037干円', 1_037_000],
    ['1、037千円', 1_037_000],
    ['12,\n345,\n678円', 12_345_678],
    ['１，０３７千円', 1_037_000],
    ['▲5千円', -5000],
    ['1.5千円', 1500],
    ['5円', 5],
    ['12百万円', 12_000_000],
    ['1.25百万円', 1_250_000],
    ['1.704百万円', 1_704_000],
    ['1,234.567千円', 1_234_567],
    ['0.704千円', 704],
    ['120万円', 1_200_000],
    ['120.5 万円', 1_205_000],
    ['1,234.5678万円', 12_345_678],
    ['1.25億円', 125_000_000],
    ['△ 1,037千円', -1_037_000],
    ['1,037千 円', 1_037_000],
    ['1,037\u200b千円', 1_037_000],
  ])('reads %s as %i yen', (raw, yen) => {
    expect(parseMoney(normalizeText(raw))).toBe(yen);
  });

  it.each([
    '',
    '千円',
    '1,037',
    '1,037千',
    '0.5円',
    '約5千円',
    '5千円増',
    '1,03千円',
    '1.704万円',
    '5人',
    '1.704千円',
    '▲12.345千円',
    '△ 12.345千円',
    '065千円',
    '704①千円',
    '①704千円',
    '1,704千円①',
  ])('takes %j for no amount', (text) => {
    expect(parseMoney(normalizeText(text))).toBeNull();
  });

  it('reads back what the sheet prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousands) => {
        expect(parseMoney(`${thousands.toLocaleString('en-US')}千円`)).toBe(thousands * 1000);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseMoney(text) ?? 0).toSatisfy(Number.isSafeInteger);
        expect(parseNumber(text) ?? 0).toSatisfy(Number.isFinite);
      }),
    );
  });
});
