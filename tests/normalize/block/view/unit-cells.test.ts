import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../support/block.ts';
import { cleanFormText, readDump } from '../../../support/read-dump.ts';

const HEAD = '\t\t\t\tR1予算現額\t\tR1決算額';

/** What the figures of a row say below the labels of amounts. */
function amounts(row: string, ...more: readonly string[]) {
  const { values } = viewOf(HEAD, row, ...more);
  return values.flatMap(({ kind, quantity, cell }) =>
    kind === 'money' || kind === 'staff' ? [[cell.text, quantity]] : [],
  );
}

describe('a unit in a cell of its own', () => {
  it('is that of the figure left of it', () => {
    expect(amounts('\t\t\t\t1,037\t千円\t229\t千円')).toEqual([
      ['1,037', 1_037_000],
      ['229', 229_000],
    ]);
    expect(amounts('\t\t\t\t12\t件\t1,037\t千円\t5\t回\t229\t千円')).toEqual([
      ['1,037', 1_037_000],
      ['229', 229_000],
    ]);
    expect(amounts('\t\t\t\t1,037,000\t\t円')).toEqual([['1,037,000', 1_037_000]]);
    expect(amounts('\t\t\t\t0.67\t人\t0.20\t(人)')).toEqual([
      ['0.67', 0.67],
      ['0.20', 0.2],
    ]);
  });

  it.each([
    ['stands before each figure', '\t\t\t\t千円\t1,037\t千円\t229'],
    [
      'stands before the last figure, other units before the others',
      '\t\t\t\t件\t1,037\t千円\t229',
    ],
    ['stands behind a count of times', '\t\t\t\t回\t12\t千円\t1,500'],
    ['stands behind a count of copies', '\t\t\t\t部\t1,037\t千円\t229'],
    ['stands behind another unit of money', '\t\t\t\t万円\t1,037\t千円\t229'],
    ['stands behind a note on the unit', '\t\t\t\t(単位:円)\t1,037\t千円\t229'],
    ['is the last of several', '\t\t\t\t件\t12\t回\t5\t千円\t229'],
    ['has a label between', '\t\t\t\t1,037\tR2予算現額\t千円'],
    ['has a dash between', '\t\t\t\t1,037\t-\t千円'],
    ['makes a part of a thousand of it', '\t\t\t\t0.67\t千円'],
    ['makes no share of it', '\t\t\t\t3\t人'],
    ['is that of a figure with a unit', '\t\t\t\t12回\t千円'],
  ])('says nothing where it %s', (_, row) => {
    expect(amounts(row)).toEqual([]);
  });

  it('says nothing where one stands before each figure, some columns off', () => {
    const wide = `\t\t\t\t${Array(9).fill('A').join('\t')}`;
    expect(amounts('\t\t\t\t千円\t\t\t1,037\t千円\t\t\t229', wide)).toEqual([]);
  });

  it('is read behind a mark of a note', () => {
    expect(amounts('\t\t\t(注1)\t1,037\t千円')).toEqual([['1,037', 1_037_000]]);
  });

  it('reads a sheet as one whose cells print their units', async () => {
    const read = async (text: string) => readDump(text);
    const doubled = cleanFormText
      .split('\n')
      .map((line) => line.replaceAll('\t', '\t\t').replace(/\t(\d[\d,]*)千円\t/gu, '\t$1\t千円'))
      .join('\n');
    const [whole, split] = [await read(cleanFormText), await read(doubled)];
    expect(split.counts.cells).toBeGreaterThan(whole.counts.cells + 20);
    const amountsIn = ({ records }: typeof whole) =>
      records.flatMap(({ costs }) =>
        costs.map(({ budgetYen, settlementYen, personnelCostYen }) => [
          budgetYen,
          settlementYen,
          personnelCostYen,
        ]),
      );
    expect(amountsIn(split)).toEqual(amountsIn(whole));
    const { cells, values, labels, duplicates, unexplained } = split.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });
});
