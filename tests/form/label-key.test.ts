import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredLabelKey, labelKey } from '../../src/form/label-key.ts';
import { eraLabel } from '../../src/text/era.ts';
import { form } from '../support/form.ts';

const DECLARED = [...new Set(form.fields.flatMap((field) => field.labels))];

describe('labelKey', () => {
  it.each([
    ['R1予算現額', '{year}予算現額', 2019],
    ['Ｒ２予算現額', '{year}予算現額', 2020],
    ['R2 予算現額', '{year}予算現額', 2020],
    ['令和2年度予算現額', '{year}予算現額', 2020],
    ['令和２年度 予算現額', '{year}予算現額', 2020],
    ['令和元年度予算現額', '{year}予算現額', 2019],
    ['R元予算現額', '{year}予算現額', 2019],
    ['H30年度予算現額', '{year}予算現額', 2018],
    ['平成31年度予算現額', '{year}予算現額', 2019],
    ['R2決算額（見込み）', '{year}決算額(見込み)', 2020],
    ['R2決算額(見込み)', '{year}決算額(見込み)', 2020],
    ['R2決算額 ( 見込み )', '{year}決算額(見込み)', 2020],
    ['R2決算額【見込み】', '{year}決算額(見込み)', 2020],
    ['R2年度に改善した点', '{year}年度に改善した点', 2020],
    ['令和2年度に改善した点', '{year}年度に改善した点', 2020],
    ['R2に改善した点', '{year}年度に改善した点', 2020],
    ['目標設定の考え方･根拠', '目標設定の考え方・根拠', null],
    ['目標設定の考え方 ・ 根拠', '目標設定の考え方・根拠', null],
    ['活動実績（R2）', '活動実績({year})', 2020],
    ['KPI R5', 'KPI{year}', 2023],
    ['K P I 令 和 5', 'KPI{year}', 2023],
    ['PART2', 'PART2', null],
    ['所属名称', '所属名称', null],
    ['所　属　名　称', '所属名称', null],
    ['事業の\n種類', '事業の種類', null],
  ])('of %j is that of %s, printed year %s', (printed, declared, year) => {
    expect(labelKey(printed)).toEqual({ key: declaredLabelKey(declared), year });
  });

  it.each([
    ['R2目標', '{year}実績'],
    ['実績', '{year}実績'],
    ['R2決算額', '{year}決算額(見込み)'],
    ['指標', '指標名'],
  ])('of %s is not that of %s', (printed, declared) => {
    expect(labelKey(printed).key).not.toBe(declaredLabelKey(declared));
  });

  it('is one for all spellings of every label of the form, and tells the year', () => {
    const spelling = fc.record({
      label: fc.constantFrom(...DECLARED),
      year: fc.integer({ min: 2005, max: 2040 }),
      era: fc.constantFrom('letter', 'name'),
      wide: fc.boolean(),
      brackets: fc.constantFrom('()', '（）', '【】', '[]', '〔〕'),
      blank: fc.constantFrom('', ' ', '　', '\n'),
    });
    fc.assert(
      fc.property(spelling, ({ label, year, era, wide, brackets, blank }) => {
        const hasYear = label.includes('{year}');
        const printed = spell(label.replace('{year}', eraYear(year, era)), wide, brackets, blank);
        expect(labelKey(printed)).toEqual({
          key: declaredLabelKey(label),
          year: hasYear ? year : null,
        });
      }),
    );
  });

  it('tells the labels of the form apart', () => {
    expect(new Set(DECLARED.map(declaredLabelKey)).size).toBe(DECLARED.length);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { key, year } = labelKey(text);
        expect(typeof key).toBe('string');
        expect(year ?? 2000).toSatisfy(Number.isInteger);
      }),
    );
  });
});

function eraYear(year: number, era: string): string {
  const label = eraLabel(year);
  const names: Record<string, string> = { H: '平成', R: '令和' };
  return era === 'letter' ? label : `${names[label[0]!]}${label.slice(1)}`;
}

/** A label in full width, with other brackets, and blanks between its signs. */
function spell(label: string, wide: boolean, brackets: string, blank: string): string {
  const width = (sign: string) =>
    wide && /[A-Za-z0-9]/.test(sign) ? String.fromCodePoint(sign.codePointAt(0)! + 0xfee0) : sign;
  return [...label]
    .map((sign) => width(sign === '(' ? brackets[0]! : sign === ')' ? brackets[1]! : sign))
    .join(blank);
}
