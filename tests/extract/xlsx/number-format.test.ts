import { describe, expect, it } from 'vitest';
import {
  isRounded,
  numberFormat,
  showNumber,
  showText,
} from '../../../src/extract/xlsx/number-format.ts';

const show = (value: number, pattern: string) => showNumber(value, numberFormat(pattern), false);

describe('showNumber', () => {
  it.each([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [123_456_789_012, 'General', '123456789012'],
    [-0, 'General', '0'],
    [7, '@', '7'],
    [1234.5, '0', '1235'],
    [1.005, '0.00', '1.01'],
    [1_234_567, '#,##0', '1,234,567'],
    [1234, '#,##0"千円"', '1,234千円'],
    [0.1234, '0.0%', '12.3%'],
    [-1234, '#,##0;"△"#,##0', '△1,234'],
    [-1234, '#,##0;[Red]#,##0', '-1,234'],
    [-0.2, '#,##0;[Red]#,##0', '0'],
    [-1234, '"¥"#,##0;[Red]"¥"#,##0', '-¥1,234'],
    [-1234, '#,##0_);[Red]\\(#,##0\\)', '-1,234'],
    [1234, '"("#,##0")"', '(1,234)'],
    [1234, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '1,234'],
    [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    [12345, '0.00E+00', '1.23E+04'],
    [0, '#,##0;-#,##0;', ''],
    [12, '0"g"', '12g'],
    [1704, '#,##0.##', '1,704'],
    [70.5, '#,##0.##', '70.5'],
    [-53, '#,##0.#;"▲"#,##0.#', '▲53'],
    [0.7, '0.#%', '70%'],
    [3, '0.??"人"', '3人'],
    [3, '0"."', '3.'],
    [12, '[nonsense', '12'],
  ])('shows %d by %s as %s', (value, pattern, shown) => {
    expect(show(value, pattern)).toBe(shown);
  });

  it.each([
    [45000, 'yyyy/m/d', '2023/3/15'],
    [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    [45000, '[$-411]ggge"年"m"月"d"日"', '令和5年3月15日'],
    [45000, '[$-411]ge.m.d;@', 'R5.3.15'],
    [45000, 'gge"年度"', '令5年度'],
    [45000, 'ggg', '令和'],
    [45000, '[$-411]gee.mm.dd', 'R05.03.15'],
    [43585, 'ggge"年"m"月"d"日"', '平成31年4月30日'],
    [43586, 'ggge"年"m"月"d"日"', '令和1年5月1日'],
    [43586, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和元年5月1日'],
    [32515, 'ggge"年"m"月"d"日"', '昭和64年1月7日'],
    [45000.5, 'yyyy/m/d h:mm', '2023/3/15 12:00'],
    [1.5, '[h]:mm', '36:00'],
    [45000, 'aaaa', '水曜日'],
    [-1, 'yyyy/m/d', '######'],
  ])('shows the day %d by %s as %s', (serial, pattern, shown) => {
    expect(show(serial, pattern)).toBe(shown);
  });

  it.each([
    [1_703_812, '#,##0,', true],
    [1_704_000, '#,##0,', false],
    [-2.35, '0.0', true],
    [0.705, '0%', true],
    [0.705, '0.0%', false],
    [1703.9999999999998, '#,##0"千円"', false],
    [0, '#,##0;-#,##0;"-"', false],
  ])('tells whether %d by %s is rounded', (value, pattern, rounded) => {
    expect(isRounded(value, show(value, pattern))).toBe(rounded);
  });

  it('shifts days, and days only, in the later date system', () => {
    expect(showNumber(43538, numberFormat('yyyy/m/d'), true)).toBe('2023/3/15');
    expect(showNumber(43538, numberFormat('#,##0'), true)).toBe('43,538');
    expect(showNumber(43538, numberFormat('0.00E+00'), true)).toBe('4.35E+04');
  });
});

describe('showText', () => {
  it.each([
    ['山田', '@"様"', '山田様'],
    ['秘密', ';;;', ''],
    ['a', '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 'a'],
    [' a ', '#,##0', ' a '],
    ['a', 'General', 'a'],
  ])('shows %s by %s as %j', (text, pattern, shown) => {
    expect(showText(text, numberFormat(pattern))).toBe(shown);
  });
});
