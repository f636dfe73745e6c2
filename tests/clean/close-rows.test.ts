import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/clean/cell.ts';
import { closeRows } from '../../src/clean/close-rows.ts';
import type { MergedCell } from '../../src/extract/grid.ts';

type Place = readonly [row: number, column: number, text: string, rows?: number];

/** Rows of cells, each merged over as many rows as it says. */
function close(places: readonly Place[]) {
  const rows = new Map<number, Cell[]>();
  for (const [row, column, text] of places)
    rows.set(row, [...(rows.get(row) ?? []), { row, column, raw: text, text, label: null }]);
  const merged = places.flatMap(([top, left, , height = 1]): MergedCell[] =>
    height > 1 ? [{ top, left, right: left, bottom: top + height - 1 }] : [],
  );
  return closeRows([...rows.values()], merged).map((cells) => cells.map(({ text }) => text));
}

describe('rows of a sheet', () => {
  it('are one where all cells of the upper one reach down over the lower', () => {
    expect(
      close([
        [1, 1, '所管課', 2],
        [1, 5, '決算額', 2],
        [2, 3, '事業名'],
        [3, 1, '企画課', 2],
        [3, 3, '道の事業', 2],
        [4, 5, '100千円'],
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
        [3, 3, 'c'],
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
});
