import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/clean/cell.ts';
import { withoutChoices } from '../../../src/clean/rows/choices.ts';
import type { MergedCell } from '../../../src/extract/grid.ts';
import { form, labels } from '../../support/form.ts';

/** Cells by row, each as its column and text. */
function part(
  rows: readonly (readonly (readonly [column: number, text: string])[])[],
  of = form,
  merged: readonly MergedCell[] = [],
) {
  const cells = rows.map((row, at) =>
    row.map(
      ([column, text]): Cell => ({
        row: at + 1,
        column,
        raw: text,
        text,
        label: labels.match(text),
      }),
    ),
  );
  const { rows: kept, apart: choices } = withoutChoices(cells, of, merged);
  return { kept: kept.flat().map(({ text }) => text), choices: choices.map(({ text }) => text) };
}

describe('withoutChoices', () => {
  it('takes the words out that a cell may say, ratings and ranks, and nothing beside them', () => {
    const { kept, choices } = part([
      [
        [1, '経営企画課'],
        [10, 'A'],
        [20, 'S'],
        [21, '最優先'],
      ],
      [
        [20, 'A'],
        [21, '重要'],
      ],
      [
        [1, '本文'],
        [20, 'B'],
        [21, '優先'],
      ],
      [[20, 'C']],
    ]);
    expect(kept).toEqual(['経営企画課', 'A', '本文']);
    expect(choices).toHaveLength(7);
  });

  it.each([
    ['three of six', [[[3, 'A']], [[3, 'B']], [[3, 'C']]]],
    ['two in order', [[[3, 'A']], [[3, 'B']]]],
    ['three in another order', [[[3, 'A']], [[3, 'C']], [[3, 'B']]]],
    ['the same answer three times', [[[3, 'A']], [[3, 'A']], [[3, 'A']]]],
    ['three in several columns', [[[3, 'A']], [[4, 'B']], [[5, 'C']]]],
    ['three with a row between', [[[3, 'A']], [[4, '本文']], [[3, 'B']], [[3, 'C']]]],
  ] as const)('leaves answers in place: %s', (_, rows) => {
    expect(part(rows).choices).toEqual([]);
  });

  const LIST = ['S', 'A', 'B', 'C', 'D'];
  const below = (...cells: readonly (readonly [number, string])[]) =>
    LIST.map((word) => [...cells, [9, word] as const]);

  it('takes words out that are apart from what stands beside them', () => {
    expect(part(below([1, '本文'])).choices).toEqual(LIST);
    expect(part([...below(), [[9, '別の一覧']]]).choices).toEqual(LIST);
    expect(part(below([6, '総合評価'])).choices).toEqual(LIST);
  });

  it.each([
    ['beside a label', below([7, '総合評価'])],
    ['close to a text', below([8, '必要性'])],
    ['beside answers', below([7, '総合評価'], [8, 'A'])],
    ['before a label', below([10, '総合評価'])],
    ['below a text', [[[9, '二次評価'] as const], ...below()]],
  ])('leaves words in place: %s', (_, rows) => {
    expect(part(rows).choices).toEqual([]);
  });

  it('leaves words in place beside or below a merged cell', () => {
    const cell = { top: 1, bottom: 1, left: 1, right: 1 };
    const beside = [[[1, '必要性'] as const, [9, 'S'] as const], ...below().slice(1)];
    expect(part(beside, form, [{ ...cell, right: 8, bottom: 5 }]).choices).toEqual([]);
    const head = [[[1, '評価の区分'] as const], ...below()];
    expect(part(head, form, [{ ...cell, right: 12 }]).choices).toEqual([]);
  });

  const three = { ...form, words: { ...form.words, ranks: ['A', 'B', 'C'] } };

  it('looks words up a list at a time', () => {
    const long = ['S', 'A', 'B', 'C', 'D', 'E'].map((word) => [[9, word] as const]);
    expect(part(long, three).choices).toHaveLength(6);
    expect(part(long.slice(1, 4), three).choices).toEqual(['A', 'B', 'C']);
  });

  it('leaves answers in place that are a whole list by chance, and one above a list', () => {
    const answers = ['必要性', '有効性', '効率性'].map((head, at) => [
      [8, head] as const,
      [9, 'ABC'[at]!] as const,
    ]);
    expect(part(answers, three).choices).toEqual([]);
    const above = [[[8, '総合評価'] as const, [9, 'S'] as const]];
    const list = ['A', 'B', 'C', 'D'].map((word) => [[9, word] as const]);
    expect(part([...above, ...list]).choices).toEqual(['A', 'B', 'C', 'D']);
  });
});
