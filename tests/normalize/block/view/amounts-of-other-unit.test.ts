import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../support/block.ts';

/** Kinds of the values of a block in which four costs stand left of the figures of an indicator. */
function kindsOf(costs: readonly string[], figures: readonly string[]) {
  const [a, b, c, d] = costs;
  const rows = [
    '\t\tR1予算現額\tR1決算額\t項目名\t指標名',
    `\t\t${a}\t${b}\t\t一人当たりの経費`,
    '\t\tR2予算現額\tR2決算額(見込み)\t\t\tR1目標\tR1実績',
    `\t\t${c}\t${d}\t\t${figures[0]}\t${figures[1]}`,
    '\t\t\t\t\t\tR2目標\tR2実績',
    `\t\t\t\t\t${figures[2]}\t${figures[3]}`,
  ];
  return Object.fromEntries(viewOf(...rows).values.map(({ cell, kind }) => [cell.text, kind]));
}

const COSTS = ['900千円', '800千円', '700千円', '600千円'];
const RESULTS = ['1,250円', '1,310円', '1,240円', '1,295円'];
const kinds = (texts: readonly string[], kind: string) =>
  Object.fromEntries(texts.map((text) => [text, kind]));

describe('amounts in another unit than the costs of a sheet', () => {
  it('are results, wherever they stand', () => {
    expect(kindsOf(COSTS, RESULTS)).toMatchObject({
      ...kinds(COSTS, 'money'),
      ...kinds(RESULTS, 'measure'),
    });
  });

  it('are results in 千円 where costs are printed in 円', () => {
    const costs = ['900,000円', '800,000円', '700,000円', '600,000円'];
    const results = ['12千円', '13千円', '14千円'];
    expect(kindsOf(costs, [...results, '15千円'])).toMatchObject({
      ...kinds(costs, 'money'),
      ...kinds(results, 'measure'),
    });
  });

  it('are costs right at the labels of costs, and left out beside results in that unit', () => {
    const costs = COSTS.with(2, '700,000円');
    const counts = ['31人', '32人', '33人', '34人'];
    expect(kindsOf(costs, counts)).toMatchObject(kinds(costs, 'money'));
    expect(kindsOf(costs, RESULTS)).toMatchObject({
      ...kinds(COSTS.toSpliced(2, 1), 'money'),
      ...kinds(RESULTS, 'measure'),
      '700,000円': 'unread-amount',
    });
  });

  it.each([
    ['alone: the unit of one cost may have changed', COSTS, ['1,250円', '31%', '32%', '33%']],
    ['beside costs in two units', COSTS.with(1, '8,000円').with(3, '6,000円'), RESULTS],
    ['beside results of nothing', COSTS, ['1,250円', '0円', '0円', '0円']],
  ])('stay amounts %s', (_, costs, figures) => {
    expect(kindsOf(costs, figures)).toMatchObject({ '1,250円': 'money' });
  });
});
