import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../../src/normalize/values/read-measure.ts';

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
    ['算定中', 'text', 'pending'],
    ['現在精査中です', 'text', 'pending'],
    ['確認中', 'text', 'pending'],
    ['照会中', 'text', 'pending'],
    ['集計中(8月頃公表予定)', 'text', 'pending'],
    ['未確定', 'text', 'pending'],
    ['未公表', 'text', 'pending'],
    ['未算出', 'text', 'pending'],
    ['公表前', 'text', 'pending'],
    ['集計前', 'text', 'pending'],
    ['後日公表予定', 'text', 'pending'],
    ['10月頃に判明予定', 'text', 'pending'],
    ['確定待ち', 'text', 'pending'],
    ['感染症のため調査未実施', 'text', 'not_surveyed'],
    ['中止により調査は未実施', 'text', 'not_surveyed'],
    ['未調査', 'text', 'not_surveyed'],
    ['未把握', 'text', 'not_surveyed'],
    ['未計測', 'text', 'not_surveyed'],
    ['未測定', 'text', 'not_surveyed'],
    ['調査なし', 'text', 'not_surveyed'],
    ['調査中止', 'text', 'not_surveyed'],
    ['調査年度外', 'text', 'not_surveyed'],
    ['データ無し', 'text', 'not_surveyed'],
    ['測定不能', 'text', 'not_surveyed'],
    ['把握できず', 'text', 'not_surveyed'],
    ['算出していない', 'text', 'not_surveyed'],
    ['######', 'lost', 'overflow'],
    ['#REF!', 'lost', 'overflow'],
    ['Err:502', 'lost', 'overflow'],
    ['#SPILL!', 'lost', 'overflow'],
    ['#N/A', 'lost', 'overflow'],
    ['#VALUE!', 'lost', 'overflow'],
    ['#DIV/0!', 'lost', 'overflow'],
    ['#NAME?', 'lost', 'overflow'],
    ['#NUM!', 'lost', 'overflow'],
    ['#NULL!', 'lost', 'overflow'],
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
