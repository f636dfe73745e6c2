import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/clean/cell.ts';
import { withoutChoices } from '../../src/clean/choices.ts';
import { form } from '../support/form.ts';

/** Cells by row, each as its column and text. */
function part(rows: readonly (readonly (readonly [column: number, text: string])[])[]) {
  const cells = rows.map((row, at) =>
    row.map(([column, text]): Cell => ({ row: at + 1, column, raw: text, text, label: null })),
  );
  const { rows: kept, choices } = withoutChoices(cells, form);
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
    ['two in order', [[[3, 'A']], [[3, 'B']]]],
    ['three in another order', [[[3, 'A']], [[3, 'C']], [[3, 'B']]]],
    ['the same answer three times', [[[3, 'A']], [[3, 'A']], [[3, 'A']]]],
    ['three in several columns', [[[3, 'A']], [[4, 'B']], [[5, 'C']]]],
    ['three with a row between', [[[3, 'A']], [[4, '本文']], [[3, 'B']], [[3, 'C']]]],
  ] as const)('leaves answers in place: %s', (_, rows) => {
    expect(part(rows).choices).toEqual([]);
  });
});
