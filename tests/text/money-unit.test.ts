import { describe, expect, it } from 'vitest';
import { headUnits, titleUnits } from '../../src/text/money-unit.ts';

const namesOf = (units: readonly { name: string }[]) => units.map(({ name }) => name);

describe('the unit of money', () => {
  it.each([
    ['令和5年度 事務事業評価一覧(単位：千円)', ['千円']],
    ['（単位:円）', ['円']],
    ['単位　百万円', ['百万円']],
    ['単位：人、千円', ['千円']],
    ['単位（万円）', ['万円']],
    ['（千円）', ['千円']],
    ['単位：億円', ['億円']],
    ['単位：1,000円', ['1,000円']],
    ['金額は千円単位', ['千円']],
    ['事務事業評価 一覧表（円）', ['円']],
    ['令和5年度版（金額：円）', ['円']],
    ['（評価は5段階、金額は千円）', ['千円']],
    ['※金額は円です', ['円']],
    ['単位：人', []],
    ['人件費（円）', []],
    ['1件当たり（円）', []],
    ['単位コスト（円）', []],
    ['1人当たり市税は3万円', []],
    ['1単位あたり5千円', []],
    ['補助は1万円単位とする', []],
    ['予算総額1,000千円の見直し', []],
  ])('of the title %s is %j', (text, names) => {
    expect(namesOf(titleUnits(text))).toEqual(names);
  });

  it.each([
    ['決算額（千円）', ['千円']],
    ['決算額(単位：円)', ['円']],
    ['決算額\n(百万円)', ['百万円']],
    ['決算額:万円', ['万円']],
    ['決算額（千円単位）', ['千円']],
    ['決算額(税込、千円)A', ['千円']],
    ['人件費(延べ業務時間×4千円)', []],
    ['時間×4千円', []],
    ['決算額', []],
  ])('of the head %s is %j', (text, names) => {
    expect(namesOf(headUnits(text))).toEqual(names);
  });

  it('is told in yen', () => {
    expect(titleUnits('単位：万円')).toEqual([{ name: '万円', yen: 10_000 }]);
  });
});
