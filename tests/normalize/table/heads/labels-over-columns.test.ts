import { describe, expect, it } from 'vitest';
import type { Grid, MergedCell } from '../../../../src/extract/grid.ts';
import { headedColumns } from '../../../../src/normalize/table/heads/header.ts';
import { labelsOverColumns } from '../../../../src/normalize/table/heads/labels-over-columns.ts';

const merge = (top: number, left: number, right: number): MergedCell => ({
  top,
  left,
  right,
  bottom: top,
});

/** Labels by column of a header of so many rows, and what stands above them. */
function headsOf(rows: readonly (readonly string[])[], depth: number, merged: MergedCell[]) {
  const grid: Grid = {
    sheet: 'S',
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
    merged,
  };
  const columns = headedColumns(grid.rows.slice(0, depth), rows[0]!.length, merged);
  return labelsOverColumns(columns, depth, grid).map(({ label, above }) =>
    [label, ...above].join('<'),
  );
}

describe('labels that are merged over several columns', () => {
  it('are those of the column that their cells stand in, right of where they begin or left of it', () => {
    const heads = ['事業名', '', '', '', '決算額', ''];
    const row = ['', '道の事業', '', '5', '', ''];
    const merged = [merge(1, 1, 3), merge(1, 5, 6), merge(2, 2, 3), merge(2, 4, 6), merge(3, 4, 6)];
    expect(headsOf([heads, row, ['', '橋の事業', '', '6', '', ''], ['※注']], 1, merged)).toEqual([
      ...['事業名', '', '', '決算額', '', ''],
    ]);
    expect(headsOf([heads, row, ['', '橋の事業', '', '6', '', '']], 1, merged)).toEqual([
      ...['', '事業名', '', '決算額', '', ''],
    ]);
  });

  it('keep their group, which is no label of the column that it begins in', () => {
    const rows = [
      ['R5', '', '', ''],
      ['', '目標', '', '実績'],
      ['5', '', '6', ''],
    ];
    const merged = [merge(1, 1, 4), merge(3, 1, 2), merge(3, 3, 4)];
    expect(headsOf(rows, 2, merged)).toEqual(['目標<R5', '', '実績<R5', '']);
  });

  it.each([
    [
      'cells stand below the label as well',
      [
        ['決算額', ''],
        ['5', '千円'],
        ['', '千円'],
      ],
      [merge(1, 1, 2)],
    ],
    [
      'nothing is merged',
      [
        ['決算額', ''],
        ['', '5'],
        ['', '6'],
      ],
      [],
    ],
    [
      'it ends before',
      [
        ['決算額', '', ''],
        ['', '', '5'],
        ['', '', '6'],
      ],
      [merge(1, 1, 2)],
    ],
    [
      'two columns could be its own',
      [
        ['決算額', '', ''],
        ['', '5', '6'],
        ['', '5', '6'],
      ],
      [merge(1, 1, 3)],
    ],
  ])('stay where %s', (_, rows, merged) => {
    expect(headsOf(rows, 1, merged)[0]).toBe('決算額');
  });
});
