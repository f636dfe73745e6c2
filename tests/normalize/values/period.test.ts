import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/normalize/values/period.ts';
import { eraLabel } from '../../../src/text/era.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';

const parse = (raw: string) => parsePeriod(normalizeText(raw));

describe('parsePeriod', () => {
  it.each([
    ['H25年度～', 2013],
    ['H26～', 2014],
    ['S63年～', 1988],
    ['H8年～', 1996],
    ['R2～', 2020],
    ['R元～', 2019],
    ['H31年度〜', 2019],
    ['令和元年度～', 2019],
    ['平成16年度 ～', 2004],
    ['Ｈ２５年度～', 2013],
    ['S64~', 1989],
    ['2015年度～', 2015],
    ['R3年度-', 2021],
    ['R3年度―', 2021],
    ['平成25年4月～', 2013],
    ['平成25年3月～', 2012],
    ['2019年10月～', 2019],
    ['2019年1月1日～', 2018],
    ['H25.4～', 2013],
    ['H26.3.31～', 2013],
    ['2013/4/1～', 2013],
    ['平成25年度から', 2013],
    ['H25年度～未定', 2013],
    ['昭和55年度～終期なし', 1980],
    ['H25年度 ～ 年度', 2013],
    ['平成 25 年度 ～', 2013],
    ['平成25年度より', 2013],
    ['平成25年度から実施', 2013],
    ['平成25年度開始', 2013],
    ['H25年度以降', 2013],
    ['H25年度～毎年度', 2013],
  ])('reads %s as open from %i on', (raw, started) => {
    expect(parse(raw)).toEqual({ started, ended: null });
  });

  it.each([
    ['H25～R4', 2013, 2022],
    ['令和元年度～令和5年度', 2019, 2023],
    ['H30年度～R4年度', 2018, 2022],
    ['R2年度～R2年度', 2020, 2020],
    ['S63年～H5年', 1988, 1993],
    ['R2年度～4年度', 2020, 2022],
    ['令和2年度〜4年度', 2020, 2022],
    ['2015～2020年度', 2015, 2020],
    ['R2年度－R4年度', 2020, 2022],
    ['H25～29', 2013, 2017],
    ['H30～4', 2018, 2022],
    ['平成25～31年度', 2013, 2019],
    ['令和2年4月～令和6年3月', 2020, 2023],
    ['令和2年4月～6年3月', 2020, 2023],
    ['H30年4月～R元年', 2018, 2019],
    ['H25.4.1～R5.3.31', 2013, 2022],
    ['平成25年度から令和4年度まで', 2013, 2022],
    ['令和2年度のみ', 2020, 2020],
    ['令和2年度限り', 2020, 2020],
    ['平成 20 年度 ～ 令和 5 年度', 2008, 2023],
    ['平成20年度～令和5年度予定', 2008, 2023],
  ])('reads %s as closed', (raw, started, ended) => {
    expect(parse(raw)).toEqual({ started, ended });
  });

  it('reads an end alone', () => {
    expect(parse('～R4年度')).toEqual({ started: null, ended: 2022 });
    expect(parse('R4年度まで')).toEqual({ started: null, ended: 2022 });
  });

  it('reads a single year with its unit as both ends', () => {
    expect(parse('R2年度')).toEqual({ started: 2020, ended: 2020 });
    expect(parse('令和元年')).toEqual({ started: 2019, ended: 2019 });
    expect(parse('2019年度')).toEqual({ started: 2019, ended: 2019 });
  });

  it.each([
    '',
    '~',
    '-',
    '～',
    'R2',
    '10',
    '4年度',
    '～4年度',
    'R4～R2',
    'R5～4',
    'R5年度～4年度',
    '29～',
    '29年度～',
    '～29',
    '10-20',
    '10～20',
    '2013～17',
    '2019年',
    '昭和40年代～',
    '平成25年4月',
    '平成25年度4月～',
    '4月～',
    'R0～',
    'R3.3.31',
    'H25.13～',
    '年度～',
    '10.5～',
    'R0～R5',
    '期間',
    '通年',
    'H2 5～',
    'H20～R5以降',
    '令和5年度実施',
  ])('takes %j for none', (raw) => {
    expect(parse(raw)).toBeNull();
  });

  it('reads back periods of any two years, in any of their spellings', () => {
    const year = fc.integer({ min: 1926, max: 2060 });
    const unit = fc.constantFrom('', '年', '年度');
    const wave = fc.constantFrom('～', '〜', '~', '-', ' ～ ');
    fc.assert(
      fc.property(year, fc.option(year), unit, wave, (from, until, suffix, sign) => {
        const [started, ended] =
          until === null ? [from, null] : [Math.min(from, until), Math.max(from, until)];
        const print = (one: number | null) => (one === null ? '' : `${eraLabel(one)}${suffix}`);
        expect(parse(`${print(started)}${sign}${print(ended)}`)).toEqual({ started, ended });
      }),
    );
  });

  it('never throws, and never ends a period before it starts', () => {
    const piece = fc.constantFrom(
      'R',
      'H',
      '令和',
      '元',
      '2',
      '30',
      '年度',
      '年',
      '～',
      '-',
      ' ',
      '2015',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const period = parse(raw);
        if (period === null) return;
        expect(period.started ?? period.ended).not.toBeNull();
        expect((period.ended ?? Infinity) >= (period.started ?? 0)).toBe(true);
      }),
    );
  });
});
