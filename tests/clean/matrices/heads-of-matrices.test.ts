import { describe, expect, it } from 'vitest';
import { withoutMatrices } from '../../../src/clean/matrices/find-matrices.ts';
import type { BlockForm } from '../../../src/form/block-form.ts';
import { LabelIndex } from '../../../src/form/label-index.ts';
import { MatrixIndex } from '../../../src/form/matrix-index.ts';
import { parseForm } from '../../../src/form/parse-form.ts';
import { matrixForm } from '../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;

/** Heads and rows of the first matrix in rows whose cells are set apart by `|`. */
function find(rows: readonly string[], merged: { left: number; right: number }[] = []) {
  let next = 1;
  const grid = rows.map((row) => {
    const number = next;
    next += row.split('\n').length;
    return { number, cells: row.split('|').map((cell) => cell.trim()) };
  });
  const reaching = merged.map((one) => ({ ...one, top: 1, bottom: 1 }));
  const { matrices } = withoutMatrices(grid, reaching, new MatrixIndex(form), new LabelIndex(form));
  const { columns, rows: found, fits, stated } = matrices[0]!;
  return {
    heads: columns.map(({ head }) => head && `${head.key.slice(1)}${head.year}`),
    rows: found.map(({ label, figures, why }) =>
      [label?.raw, ...figures.map((figure) => figure?.raw ?? ''), ...(why ? [why] : [])].join(' '),
    ),
    fits,
    stated,
  };
}

describe('heads of matrices', () => {
  it.each([
    [' | R3 | R4 | 累計', ['決算2021', '決算2022', null]],
    [' | R3 | 累計 | R4', ['決算2021', null, '決算2022']],
  ])('that are of no year end the reach of the one before: %s', (years, heads) => {
    const found = find([
      years,
      ' | 決算 | 決算 | 決算',
      '事業費 | 1 | 2 | 3',
      '一般財源 | 1 | 2 | 3',
    ]);
    expect(found.heads).toEqual(heads);
    expect(found.rows).toEqual(['事業費 1 2 3', '一般財源 1 2 3']);
    expect(found.fits).toBe(true);
  });

  it.each([
    ['merged', [{ left: 4, right: 5 }]],
    ['printed once', []],
  ])('that reach over several columns are the head of none of them: %s', (_, merged) => {
    const found = find(
      [
        '指標 | 区分 | R3 | R4 | | R5',
        ' | | | 中間 | 年間 |',
        '利用者数 | 目標値 | 10 | 15 | | 30',
        ' | 実績値 | 11 | 16 | |',
      ],
      merged,
    );
    expect(found.heads).toEqual(['2021', null, null, '2023']);
    expect(found.rows).toEqual(['目標値 10 15  30', '実績値 11 16  ']);
  });

  it('have figures of other years before them', () => {
    const found = find([
      '指標 | 区分 | 基準値 | R3 | R4 | R5',
      '利用者数 | 目標値 | 5 | 10 | 20 | 30',
      ' | 実績値 | 5 | 11 | 21 |',
    ]);
    expect(found.heads).toEqual([null, '2021', '2022', '2023']);
    expect(found.rows).toEqual(['目標値 5 10 20 30', '実績値 5 11 21 ']);
    const moved = find([
      '指標 | | 区分 | R3 | R4 | R5',
      '利用者数 | 目標値 | 10 | 20 | 30',
      ' | 実績値 | 11 | 21 |',
    ]);
    expect(moved.fits).toBe(false);
  });

  it('that name their years by words end the matrix above them', () => {
    const found = find([
      '指標 | 区分 | 前年度 | 評価年度',
      '利用者数 | 目標値 | 5 | 6',
      '区分 |  | 前年度決算 | 評価年度決算',
      '事業費 |  | 7 | 8',
    ]);
    expect(found.rows).toEqual(['目標値 5 6']);
  });

  it.each([
    ['descend', ' | 決算 |  | 予算 |', ' | R4 | R3 | R5 | R4', [2022, 2021, 2023, 2022]],
    [
      'are not all declared',
      ' | 決算 |  | 増減 | 予算',
      ' | R3 | R4 | R4 | R5',
      [2021, 2022, 0, 2023],
    ],
    ['stand in no order', ' | 決算 |  | 予算 |', ' | R4 | R3 | R4 | R5', null],
  ])('that are stages above years which %s', (_, stages, years, heads) => {
    const found = find([stages, years, '事業費 | 1 | 2 | 3 | 4', '一般財源 | 1 | 2 | 3 | 4']);
    expect(found.fits).toBe(heads !== null);
    if (heads) expect(found.heads.map((head) => Number(head?.slice(-4) ?? 0))).toEqual(heads);
  });

  it('may hold several lines of a text file', () => {
    const found = find(['区分 | R3\n\n決算 | R4\n\n決算', '事業費 | 1 | 2', '一般財源 | 1 | 2']);
    expect(found.rows).toEqual(['事業費 1 2', '一般財源 1 2']);
    const stacked = find(['区\n分 | R3 | R4', ' | 決算 | 決算', '事業費 | 1 | 2']);
    expect(stacked.rows).toEqual(['事業費 1 2']);
  });

  it('have a rate behind them that few rows have', () => {
    const found = find([
      '区分 | R3決算 | R4決算 | 前年度比',
      '事業費 |  | 8 |',
      '一般財源 |  | 3 |',
      '国庫支出金 | 4 | 5 | 125.0',
    ]);
    expect(found.heads).toEqual(['決算2021', '決算2022', null]);
    expect(found.rows).toEqual(['事業費  8 ', '一般財源  3 ', '国庫支出金 4 5 125.0']);
    expect(found.fits).toBe(true);
  });

  it.each([' | 円 | 円', ' | (円) | (円)', '単位 | 【円】 | 【円】'])(
    'have what they are counted in below them: %s',
    (units) => {
      const found = find(['区分 | R3決算 | R4決算', units, '事業費 | 1 | 2', '一般財源 | 1 | 2']);
      expect(found.stated).toContain('円');
      expect(found.rows).toEqual(['事業費 1 2', '一般財源 1 2']);
    },
  );

  it('are not parted by labels of what follows the matrix', () => {
    const found = find([
      '区分 | R3決算 | 前年度比 | R4決算',
      '事業費 | 1 | 50 | 2',
      '一般財源 | 1 | 50 | 2',
      '事業の目的 | 暮らしを支える。',
      '担当課 | 福祉課 | 事業名 | 健診事業',
    ]);
    expect(found.heads).toEqual(['決算2021', null, '決算2022']);
    expect(found.fits).toBe(true);
  });

  it('tell that a year is lost above stages that other years have', () => {
    const rows = [
      ' | R3 | | | | R5',
      ' | 予算 | 決算 | 予算 | 決算 | 予算',
      '事業費 | 1 | 2 | 3 | 4 | 5',
      '一般財源 | 1 | 2 | 3 | 4 | 5',
    ];
    expect(find(rows, [{ left: 2, right: 3 }]).fits).toBe(false);
    const more = rows.map((row) => row.replace(/決算 \| 予算 \| 決算/u, '決算 | 増減 | 率'));
    expect(find(more, [{ left: 2, right: 3 }]).fits).toBe(true);
  });
});
