import { describe, expect, it } from 'vitest';
import {
  headOf,
  indicatorHeads,
} from '../../../../../src/normalize/block/groups/figures/indicator-heads.ts';
import { viewOf } from '../../../../support/block.ts';

const places = (...rows: readonly string[]) =>
  indicatorHeads(viewOf(...rows)).map(({ row, column }) => `${row},${column}`);

const FIRST = ['\t指標名\t目標設定の考え方・根拠', '\t利用者数\t利用の広がりを示すため。'];
const FIGURES = ['\tR1目標\tR1実績', '\t10人\t9人', '\tR2目標\tR2実績', '\t12人\t14人'];

describe('indicatorHeads', () => {
  it('finds name and basis as one head', () => {
    expect(places(...FIRST, ...FIGURES)).toEqual(['1,2']);
  });

  it('finds a second indicator, also where its name is lost', () => {
    const second = ['\t指標名\t目標設定の考え方・根拠', ''];
    expect(places(...FIRST, ...FIGURES, ...second, ...FIGURES)).toEqual(['1,2', '7,2']);
  });

  it('finds the first indicator where its name is lost', () => {
    const first = ['\t指標名\t目標設定の考え方・根拠', ''];
    expect(places(...first, ...FIGURES, ...FIRST, ...FIGURES)).toEqual(['1,2', '6,2']);
  });

  it('does not count a label beside that of another text', () => {
    const stray = ['\t目標設定の考え方・根拠\t根拠法令', '\t\t老人福祉法'];
    const [before, after] = [FIGURES.slice(0, 2), FIGURES.slice(2)];
    expect(places(...FIRST, ...before, ...stray, ...after)).toEqual(['1,2']);
  });

  it('does not count a label left of another text', () => {
    const stray = ['\t\t根拠法令', '\t指標名\t老人福祉法'];
    const [before, after] = [FIGURES.slice(0, 2), FIGURES.slice(2)];
    expect(places(...FIRST, ...before, ...stray, ...after)).toEqual(['1,2']);
  });

  it('finds a third and a fourth indicator', () => {
    const one = [...FIRST, ...FIGURES];
    expect(places(...one, ...one, ...one, ...one)).toEqual(['1,2', '7,2', '13,2', '19,2']);
  });

  it('does not count labels that are printed again without anything of their own', () => {
    const again = '\t\t指標名\t目標設定の考え方・根拠';
    expect(places(...FIRST, again, ...FIGURES)).toEqual(['1,2']);
    expect(places(...FIRST, ...FIGURES.slice(0, 2), again, ...FIGURES.slice(2))).toEqual(['1,2']);
  });

  it('finds one head where a note stands between the labels of name and basis', () => {
    const left = [
      '\t指標名\t利用者数',
      '\t\t75.0%',
      '\t目標設定の考え方・根拠\t利用の広がりを示すため。',
    ];
    expect(places(...left, ...FIGURES)).toEqual(['1,2']);
  });

  it('finds nothing in a block without such labels', () => {
    expect(places('\tR1目標\tR1実績')).toEqual([]);
  });
});

describe('headOf', () => {
  it('counts a cell to the last indicator that begins before it', () => {
    const heads = [
      { labels: [], row: 1, column: 1 },
      { labels: [], row: 7, column: 1 },
    ];
    const numberOf = headOf(heads);
    expect([2, 6, 7, 9].map((row) => numberOf({ row, column: 1 }))).toEqual([1, 1, 2, 2]);
    expect(headOf([])({ row: 3, column: 3 })).toBe(1);
  });
});
