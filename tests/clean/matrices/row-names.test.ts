import { describe, expect, it } from 'vitest';
import { nameAmong } from '../../../src/clean/matrices/row-names.ts';
import { linesOf } from '../../../src/clean/matrices/spots.ts';

const spotsOf = (cells: string, merged: Parameters<typeof linesOf>[1] = []) =>
  linesOf([{ number: 1, cells: cells.split('|') }], merged)[0]?.spots ?? [];
const name = (corner: string, texts: string, tellsWidths = false) =>
  nameAmong(spotsOf(texts), { corner: spotsOf(corner), tellsWidths })?.text ?? null;

describe('nameAmong', () => {
  it.each([
    ['指標名|算出方法|単位|区分', '資源化率|資源化量÷排出量', '資源化率'],
    ['種別|指標名|区分', '活動指標|訪問世帯数', '訪問世帯数'],
    ['取組|指標名称|区分', '見守り|訪問世帯数', '訪問世帯数'],
    ['指標|指標の説明|区分', '訪問世帯数|訪問した世帯の数', '訪問世帯数'],
    ['指標||区分', '成果指標|満足度', '満足度'],
    ['指標||区分', 'CO2排出量|t-CO2', 'CO2排出量'],
    ['項目|算定式|区分', '満足度|満足と答えた人の割合', '満足度'],
    ['(単位)||区分', '|満足度', '満足度'],
  ])('finds the name below %s in %s', (corner, texts, expected) => {
    expect(name(corner, texts)).toBe(expected);
  });

  it.each([
    ['指標||区分', '従事者数|人日'],
    ['||区分', '環境|満足度'],
    ['区分|指標名|単位', '成果の状況|'],
    ['区分|指標名|単位', '成果指標|'],
    ['指標名|算出方法|区分', '|満足と答えた人の割合'],
  ])('finds none below %s in %s', (corner, texts) => {
    expect(name(corner, texts)).toBeNull();
  });

  it('trusts the width of a head where the file says how wide cells are', () => {
    expect(name('指標||区分', '従事者数|人日', true)).toBe('従事者数');
    const corner = spotsOf('指標||区分', [{ top: 1, bottom: 1, left: 1, right: 2 }]);
    expect(nameAmong(spotsOf('環境|満足度'), { corner, tellsWidths: true })).toBeNull();
  });
});
