import { expect, it } from 'vitest';
import { withoutPercentFractions } from '../../../../../src/normalize/block/groups/figures/percent-fractions.ts';
import type { GroupReading } from '../../../../../src/normalize/block/slot.ts';

type Printed = readonly [quantity: number, unit: string | null, text?: string];

const readingOf = (printed: readonly Printed[]) => {
  const found = printed.map(([quantity, unit, text]) => ({
    slot: { no: 1 },
    value: {
      kind: 'measure',
      quantity,
      said: { unit },
      cell: { text: text ?? `${quantity}${unit ?? ''}` },
    },
  }));
  return { found, undecided: [] } as unknown as GroupReading;
};

const quantities = ({ undecided }: GroupReading) =>
  undecided.map(({ cells }) => Number.parseFloat(cells[0]!.text));

/** The figures that are left out beside others of their indicator, each with its unit or bare. */
const leftOut = (...printed: readonly Printed[]) =>
  quantities(withoutPercentFractions(readingOf(printed)));

it('leaves out a bare figure that a hundred times would be as large as the percentages', () => {
  expect(leftOut([80, '%'], [0.705, null])).toEqual([0.705]);
  expect(leftOut([15, '%'], [0.14, null])).toEqual([0.14]);
  expect(leftOut([100, '%'], [1.2, null], [90, null])).toEqual([1.2]);
});

it('keeps one that is as large as they are, and one of another unit', () => {
  expect(leftOut([3.2, '%'], [1.8, null])).toEqual([]);
  expect(leftOut([80, '%'], [0.7, '人'])).toEqual([]);
  expect(leftOut([80, '人'], [0.7, null])).toEqual([]);
});

it('leaves out a bare figure whose sign was read as 96', () => {
  expect(leftOut([80, '%', '80.0%'], [70.096, null])).toEqual([70.096]);
  expect(leftOut([80, '%'], [7096, null])).toEqual([7096]);
  expect(leftOut([196, '%'], [196, null])).toEqual([]);
  expect(leftOut([96.5, '%'], [96, null])).toEqual([]);
  expect(leftOut([80, '%'], [1296, null])).toEqual([]);
  expect(leftOut([80, '%'], [8096, null, '8,096'])).toEqual([]);
  expect(leftOut([98, '%'], [98.96, null])).toEqual([]);
});

it('leaves out a percentage that lost its point beside others that have theirs', () => {
  expect(leftOut([70, '%', '70.0%'], [645, '%'])).toEqual([645]);
  expect(leftOut([98.5, '%'], [120, '%'])).toEqual([]);
  expect(leftOut([70, '%', '70%'], [645, '%'])).toEqual([]);
  expect(leftOut([70, '%', '70.0%'], [38.5, '%'], [645, '%'])).toEqual([645]);
});

it('keeps a percentage above the whole that is as large as others, or whose tenth is as none of them', () => {
  expect(leftOut([25.5, '%'], [24, '%', '24.0%'], [105, '%'])).toEqual([]);
  expect(leftOut([20.5, '%'], [30.2, '%'], [150, '%'])).toEqual([]);
  expect(leftOut([10.2, '%'], [110.5, '%'], [105, '%'])).toEqual([]);
});

it('keeps figures that are all bare: nothing tells percentages from other rates', () => {
  expect(leftOut([1, null], [0.983, null])).toEqual([]);
});
