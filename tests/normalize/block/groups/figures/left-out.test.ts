import { describe, expect, it } from 'vitest';
import { UNUSED } from '../../../../../src/normalize/block/assign/assignment-problem.ts';
import {
  keyOf,
  LeftOut,
  ownLabelsOf,
  type Standing,
  standingsOf,
} from '../../../../../src/normalize/block/groups/figures/left-out.ts';
import { firstAlike } from '../../../../../src/normalize/block/groups/value-group.ts';
import { viewOf } from '../../../../support/block.ts';

const measures = (...rows: readonly string[]) => {
  const view = viewOf(...rows);
  const values = view.values.filter(({ kind }) => kind === 'measure');
  return { view, values, alike: firstAlike(values) };
};

describe('ownLabelsOf', () => {
  const links = [
    [0, 1, 0],
    [1, 0, 0],
    [0.05, 1, 1],
  ];

  it('gives a value that stands at a label alone the label for its own', () => {
    expect(ownLabelsOf(links, [1, 1, 1])).toEqual([null, 'always', null]);
  });

  it('does so unless it is copied where the label is printed elsewhere, too', () => {
    expect(ownLabelsOf(links, [1, 2, 1])).toEqual([null, 'unless-copied', null]);
  });

  it('takes the surer of two labels', () => {
    expect(ownLabelsOf([[0, 0]], [2, 1])).toEqual(['always']);
    expect(ownLabelsOf([[0, 0]], [1, 2])).toEqual(['always']);
  });
});

describe('standingsOf', () => {
  it('tells copies, values at labels of their own and repeated rows apart', () => {
    const { view, values, alike } = measures('\t10人\t9人', '\t10人\t9人', '\t10人\t7人');
    const ownLabels = [null, 'always', null, null, 'unless-copied', 'unless-copied'] as const;
    expect(standingsOf(view, values, alike, ownLabels)).toEqual([
      [2, 4],
      'at-own-label',
      'repeats',
      'repeats',
      [0, 2],
      'at-own-label',
    ]);
  });
});

describe('two like values with a third one beside them', () => {
  const standings = (row: string) => {
    const { view, values, alike } = measures('\tR1目標\tR1実績', `\t${row}`);
    return standingsOf(view, values, alike, ['always', 'always', null]);
  };

  it('are a cell printed twice, where the third is of their unit', () => {
    expect(standings('307件\t307件\t281件')).toEqual([[1], [0], []]);
  });

  it('are a target and its result, where it is of another', () => {
    expect(standings('307件\t307件\t85%')).toEqual(['at-own-label', 'at-own-label', []]);
  });
});

describe('keyOf', () => {
  it('differs wherever a standing does', () => {
    const all: Standing[][] = [
      ['repeats', 'at-own-label'],
      ['at-own-label', 'repeats'],
      ['at-own-label', 'at-own-label'],
      ['repeats', 'repeats'],
      [[], []],
      [[1], [0]],
      [[], 'at-own-label'],
      [[1], 'at-own-label'],
      [
        [1, 2],
        [0, 2],
        [0, 1],
      ],
      [[12], []],
      [[1], [2], []],
    ];
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
  });
});

describe('LeftOut', () => {
  const { values } = measures('\t10人\t10人\t8人', '\t10人');
  const leftOut = new LeftOut(values, [[1, 3], [0, 3], 'at-own-label', [0, 1]]);
  /** What leaving a value out costs where the others are in these slots. */
  const cost = (value: number, slotOf: readonly number[]) =>
    leftOut.least[value]! + leftOut.rest(slotOf, [value]);

  it('costs less beside a copy that is read than far from it, and most where none is', () => {
    const [beside, far, none] = [
      [UNUSED, 0, 1, UNUSED],
      [UNUSED, UNUSED, 1, 0],
      [UNUSED, UNUSED, 1, UNUSED],
    ].map((slotOf) => cost(0, slotOf));
    expect(beside).toBeLessThan(far!);
    expect(far).toBeLessThan(none!);
    expect(beside).toBe(leftOut.least[0]);
  });

  it('costs more at a label of its own than anywhere else', () => {
    expect(cost(2, [0, 1, UNUSED, 2])).toBe(leftOut.least[2]);
    expect(leftOut.least[2]).toBeGreaterThan(cost(0, [UNUSED, UNUSED, UNUSED, UNUSED]));
  });

  it('costs nothing for values that are read', () => {
    expect(leftOut.rest([0, 1, 2, 3], [0, 1, 2, 3])).toBe(0);
  });
});
