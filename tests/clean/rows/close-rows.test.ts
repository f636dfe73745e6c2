import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/clean/cell.ts';
import { closeRows } from '../../../src/clean/rows/close-rows.ts';
import type { MergedCell } from '../../../src/extract/grid.ts';

type Place = readonly [row: number, column: number, text: string, rows?: number];

/** Rows of cells, each merged over as many rows as it says. */
function close(places: readonly Place[], isWhole = (_: readonly Cell[]) => false) {
  const rows = new Map<number, Cell[]>();
  for (const [row, column, text] of places)
    rows.set(row, [...(rows.get(row) ?? []), { row, column, raw: text, text, label: null }]);
  const merged = places.flatMap(([top, left, , height = 1]): MergedCell[] =>
    height > 1 ? [{ top, left, right: left, bottom: top + height - 1 }] : [],
  );
  return closeRows([...rows.values()], merged, isWhole).map((cells) =>
    cells.map(({ text }) => text),
  );
}

describe('rows of a sheet', () => {
  it('are one where all cells of the upper one reach down over the lower, which reaches beyond them', () => {
    expect(
      close([
        [1, 1, '所管課', 2],
        [1, 5, '決算額', 2],
        [2, 3, '事業名', 2],
        [4, 1, '企画課', 3],
        [4, 3, '道の事業', 3],
        [5, 5, '100千円', 2],
      ]),
    ).toEqual([
      ['所管課', '事業名', '決算額'],
      ['企画課', '道の事業', '100千円'],
    ]);
  });

  it.each([
    [
      'a cell of the upper one ends before',
      [
        [1, 1, 'a', 2],
        [1, 2, 'b'],
        [2, 3, 'c'],
      ],
    ],
    [
      'the lower one begins in the second half',
      [
        [1, 1, 'a', 3],
        [3, 3, 'c', 3],
      ],
    ],
    [
      'the lower one is the second half',
      [
        [1, 1, '指標', 2],
        [1, 2, '件', 2],
        [2, 3, '実績9'],
      ],
    ],
    [
      'the lower one ends within a tall label',
      [
        [1, 1, '指標', 4],
        [2, 3, '実績9'],
      ],
    ],
    [
      'the lower one ends before all of the upper one',
      [
        [1, 1, '経費', 6],
        [2, 3, '決算', 3],
      ],
    ],
    [
      'nothing is merged',
      [
        [1, 1, 'a'],
        [2, 3, 'c'],
      ],
    ],
  ] as const)('are two where %s', (_, places) => {
    expect(close(places)).toHaveLength(2);
  });

  it.each([
    ['with its upper figure', [[5, 3, '目標8']]],
    ['without it', []],
  ] as const)('keep an item of two rows apart: %s', (_, upper) => {
    const item: Place[] = [[5, 1, '指標', 2], [5, 2, '件', 2], ...upper, [6, 3, '実績9']];
    expect(close(item).at(-1)).toEqual(['実績9']);
  });

  it('are one where all of a sheet is ruled into rows twice as high, and one value stands in the second half of its own', () => {
    const ruled = (value: Place): Place[] => [
      ...[1, 3, 5, 7].flatMap((row): Place[] => [
        [row, 1, '所管課', 2],
        [row, 2, '企画課', 2],
        [row, 3, '本文', 2],
      ]),
      [9, 1, '決算額', 2],
      value,
    ];
    expect(close(ruled([10, 2, '100千円'])).at(-1)).toEqual(['決算額', '100千円']);
    expect(close([...ruled([10, 2, '実績9']), [9, 2, '目標8']]).at(-1)).toEqual(['実績9']);
    const other: Place[] = [
      [11, 1, '指標', 2],
      [11, 2, '目標7'],
      [12, 2, '実績6'],
    ];
    expect(close([...ruled([10, 2, '実績9']), ...other])[5]).toEqual(['実績9']);
  });

  it('are two where one of them is whole by itself', () => {
    const places: Place[] = [
      [1, 1, '第8章', 3],
      [2, 3, '単位', 2],
    ];
    expect(close(places)).toHaveLength(1);
    expect(close(places, ([cell]) => cell?.row === 1)).toHaveLength(2);
    expect(close(places, ([cell]) => cell?.row === 2)).toHaveLength(2);
  });
});
