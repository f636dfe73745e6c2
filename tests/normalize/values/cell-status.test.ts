import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../../src/normalize/values/cell-status.ts';

describe('readMeasure', () => {
  it.each([
    ['1,234', 1234],
    ['１２３', 123],
    ['0', 0],
    ['▲5', -5],
    ['△1.5', -1.5],
    ['95.2％', 95.2],
  ])('reads %s as a number', (cell, value) => {
    expect(readMeasure(cell)).toMatchObject({ value, status: 'value' });
  });

  it.each(['-', '－', '―', '‐', '–', 'ー', '—', '─'])('takes %s for none', (cell) => {
    expect(readMeasure(cell)).toEqual({ raw: cell, value: null, unit: null, status: 'dash' });
  });

  it.each([
    ['集計中', 'text', 'pending'],
    ['（調整中）', 'text', 'pending'],
    ['調査未実施', 'text', 'not_surveyed'],
    ['設定なし', 'text', 'not_set'],
    ['数値化になじまない', 'text', 'not_set'],
    ['順調に進んでいる', 'text', 'not_numeric'],
    ['######', 'lost', 'overflow'],
    ['#REF!', 'lost', 'overflow'],
  ])('says why %s is no number', (cell, status, detail) => {
    expect(readMeasure(cell)).toMatchObject({ raw: cell, value: null, status, detail });
  });

  it('keeps what stands in brackets behind a number', () => {
    expect(readMeasure('29（4）')).toMatchObject({
      raw: '29（4）',
      value: 29,
      detail: 'bracketed',
    });
  });

  it('knows an empty cell from a zero', () => {
    expect(readMeasure('　')).toMatchObject({ raw: null, value: null, status: 'blank' });
  });
});
