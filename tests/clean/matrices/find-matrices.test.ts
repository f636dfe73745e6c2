import { describe, expect, it } from 'vitest';
import { withoutMatrices } from '../../../src/clean/matrices/find-matrices.ts';
import type { MergedCell } from '../../../src/extract/grid.ts';
import type { BlockForm } from '../../../src/form/block-form.ts';
import { LabelIndex } from '../../../src/form/label-index.ts';
import { MatrixIndex } from '../../../src/form/matrix-index.ts';
import { parseForm } from '../../../src/form/parse-form.ts';
import { matrixForm } from '../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
const index = new MatrixIndex(form);
const labels = new LabelIndex(form);

/** Matrices of rows whose cells are set apart by `|`, and what is left of them. */
function find(...rows: string[]) {
  return findMerged([], ...rows);
}

/** The same of rows with merged cells. */
function findMerged(merged: readonly MergedCell[], ...rows: string[]) {
  const grid = rows.map((row, at) => ({
    number: at + 1,
    cells: row.split('|').map((cell) => cell.trim()),
  }));
  const { rows: left, matrices } = withoutMatrices(grid, merged, index, labels);
  return {
    left: left.flatMap(({ cells }) => cells.filter((cell) => cell !== '')),
    matrices: matrices.map(({ columns, rows: found, fits }) => ({
      heads: columns.map(({ head }) => head && `${head.key.slice(1)}${head.year}`),
      rows: found.map(({ label, entries, figures, why }) =>
        [
          label?.raw ?? null,
          [...new Set(entries.map(({ field }) => field.field))].join('+'),
          figures.map((figure) => figure?.raw ?? '').join(' '),
          why,
        ].filter((part) => part !== null),
      ),
      fits,
    })),
  };
}

describe('withoutMatrices', () => {
  it('finds years over stages, groups of rows and what they are counted in', () => {
    const { left, matrices } = find(
      '担当課 | 福祉課',
      '区分 | | 単位 | R3 | | R4 | ',
      ' | | | 予算 | 決算 | 予算 | 決算',
      '事業費 | | 千円 | 1 | 2 | 3 | 4',
      '財源内訳 | 国庫支出金 | 千円 | | 5 | | 6',
      ' | その他 | 千円 | | 7 | | -',
      '執行率 | | % | | 80 | | 90',
      '今後の方向性 | 継続',
    );
    expect(left).toEqual(['担当課', '福祉課', '今後の方向性', '継続']);
    expect(matrices).toEqual([
      {
        heads: ['予算2021', '決算2021', '予算2022', '決算2022'],
        rows: [
          ['事業費', 'budget_yen+settlement_yen', '1 2 3 4'],
          ['国庫支出金', 'national_subsidy_yen', ' 5  6'],
          ['その他', 'other_funding_yen', ' 7  -'],
          ['執行率', '', ' 80  90'],
        ],
        fits: true,
      },
    ]);
  });

  it('does not look into the sheet below for labels between its heads', () => {
    const { matrices } = find(
      '区分 | | R3決算 | 前年比 | | R4決算',
      '事業費 | | 1 | 99 | | 2',
      '一般財源 | | 1 | 99 | | 2',
      '今後の方向性 | 継続',
      '',
      '担当課 | 環境課 | | | 事業名 | 甲',
    );
    expect(matrices.map(({ heads, fits }) => [heads, fits])).toEqual([
      [['決算2021', null, '決算2022'], true],
    ]);
  });

  it('tells that a year is lost above its stages, but not where something else heads them', () => {
    const fitsBelow = (...heads: string[]) => {
      const rows = [
        heads,
        ['', '予算', '予算', '決算', '予算', '決算'],
        ['事業費', '1', '2', '3', '4', '5'],
      ].map((cells, at) => ({ number: at + 1, cells }));
      const merged = [
        { left: 3, right: 4, top: 1, bottom: 1 },
        { left: 5, right: 6, top: 1, bottom: 1 },
      ];
      return withoutMatrices(rows, merged, index, labels).matrices.map(({ fits }) => fits);
    };
    expect(fitsBelow('', 'R5', 'R4', '', 'R3', '')).toEqual([true]);
    expect(fitsBelow('', 'R5', '', '', 'R3', '')).toEqual([false]);
    expect(fitsBelow('', 'R5', '平均', '', 'R3', '')).toEqual([true]);
  });

  it('takes a rate for an indicator where it has rows of its own, but not one of the rows above', () => {
    const { matrices } = find(
      '指標名 | 単位 | 区分 | R3 | R4',
      '進捗率 | % | 目標値 | 30 | 60',
      ' | | 実績値 | 28 | 55',
      '達成率 | | | 93 | 92',
      ' | | 目標値 | 3 | 4',
      ' | | 実績値 | 2 | 3',
    );
    expect(matrices[0]!.rows).toEqual([
      ['目標値', 'target', '30 60'],
      ['実績値', 'actual', '28 55'],
      ['達成率', '', '93 92'],
      ['目標値', 'target', '3 4', 'unnamed'],
      ['実績値', 'actual', '2 3', 'unnamed'],
    ]);
  });

  it('reads neither of two rows that say the same, though the one is empty', () => {
    const { matrices } = find(
      '区分 | | R3決算 | R4決算',
      '事業費 | | 7 | 8',
      '財源内訳 | 国庫支出金 | 1 | 2',
      ' | その他 | | ',
      ' | 一般財源 | 6 | 6',
      ' | その他 | 0.19 | 0.1',
    );
    const others = matrices[0]!.rows.filter(([label]) => label === 'その他');
    expect(others.map((row) => row.at(-1))).toEqual(['twice', 'twice']);
  });

  it('finds stages over years, and matrices side by side', () => {
    const { matrices } = find(
      ' | 予算 | | 決算 | | | | | ',
      ' | R3 | R4 | R3 | R4 | 指標 | 区分 | R3 | R4',
      '事業費 | 1 | 2 | 3 | 4 | 利用者数 | 目標値 | 10 | 20',
      '一般財源 | | | 5 | 6 | | 実績値 | 11 | 21',
    );
    expect(matrices.map(({ heads }) => heads)).toEqual([
      ['予算2021', '予算2022', '決算2021', '決算2022'],
      ['2021', '2022'],
    ]);
    expect(matrices[1]!.rows).toEqual([
      ['目標値', 'target', '10 20'],
      ['実績値', 'actual', '11 21'],
    ]);
  });

  it('leaves a row with a figure under no head out, and the matrix where several have', () => {
    const heads = '区分 | R3決算 | R4決算';
    const funding = ['国庫支出金 | 1 | 2', '一般財源 | 3 | 4', '事業費 | 4 | 6'];
    const one = find(heads, ...funding, '正規 | | 1.0 | 2.0').matrices[0]!;
    expect(one.fits).toBe(true);
    const moved = find(
      heads,
      '国庫支出金 | | 1 | 2',
      ...funding.slice(1),
      '財源内訳 | その他 | 5 | 6',
    );
    expect(moved.matrices[0]!.rows[0]).toEqual([
      '国庫支出金',
      'national_subsidy_yen',
      ' 1',
      'misplaced',
    ]);
    const headMoved = find('区分 | | R3決算 | R4決算', ...funding).matrices[0]!;
    expect(headMoved.fits).toBe(false);
  });

  it.each([
    [
      'a head that is lost',
      ['区分 | R3決算 | | R5予算', '事業費 | 1 | 2 | 3', '一般財源 | 1 | 2 | 3'],
    ],
    [
      'a head that is printed twice',
      ['区分 | R4決算 | R4決算', '事業費 | 1 | 2', '一般財源 | 1 | 2'],
    ],
    [
      'a year that is lost above its stages',
      [' | R3 | | |', ' | 予算 | 決算 | 予算 | 決算', '事業費 | 1 | 2 | 3 | 4'],
    ],
    [
      'a year that is lost above its plan',
      [' | R3 | R4 | ', ' | 決算 | 決算 | 予算', '事業費 | 1 | 2 | 3'],
    ],
    [
      'a stage that has moved over other years',
      [' | | 予算 | | 決算', ' | R3 | R4 | R3 | R4', '事業費 | 1 | 2 | 3 | 4'],
    ],
  ])('reads nothing of a matrix with %s', (_, rows) => {
    const { matrices, left } = find(...rows);
    expect(matrices.map(({ fits }) => fits)).toEqual([false]);
    expect(left.filter((cell) => /^\d$/u.test(cell))).toEqual([]);
  });

  it('leaves rows out that say the same, have a text among their figures, or no label', () => {
    const { matrices } = find(
      ' | | R3決算 | R4決算',
      '事業費 | | 1 | 2',
      '事業費 | | 3 | 4',
      ' | | 5 | 6',
      '一般財源 | | ※年度の途中で補正した | 8',
    );
    expect(matrices[0]!.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['事業費', 'twice'],
      ['事業費', 'twice'],
      ['', '5 6'],
      ['一般財源', 'note'],
    ]);
  });

  it('takes a group that has a line of its own for that of the rows below it', () => {
    const { matrices } = find(
      '区分 | R3決算 | R4決算',
      '事業費 | 10 | 20',
      '財源内訳',
      '国庫支出金 | 1 | 2',
      'その他 | 3 | 4',
    );
    expect(matrices[0]!.rows.map(([label, fields]) => [label, fields])).toEqual([
      ['事業費', 'settlement_yen'],
      ['財源内訳', ''],
      ['国庫支出金', 'national_subsidy_yen'],
      ['その他', 'other_funding_yen'],
    ]);
  });

  it('takes sums and rates for no indicators, nor what a left-hand label asks for a group', () => {
    const { matrices, left } = find(
      '事業の目的 | 暮らしを支える | 指標 | 区分 | R3 | R4',
      ' | | 利用者数 | 目標値 | 1 | 2',
      ' | | 達成率 | 実績値 | 3 | 4',
    );
    expect(matrices[0]!.rows).toEqual([
      ['目標値', 'target', '1 2'],
      ['実績値', 'actual', '3 4', 'unnamed'],
    ]);
    expect(left).toContain('暮らしを支える');
  });

  it('leaves rows of an indicator out of which nothing tells the name', () => {
    const { matrices } = find(
      '指標名 | 算出方法 | 区分 | R3 | R4',
      '資源化率 | 資源化量÷排出量 | 目標値 | 1 | 2',
      ' | | 実績値 | 3 | 4',
      '成果指標',
      ' | 満足と答えた人の割合 | 目標値 | 5 | 6',
    );
    expect(matrices[0]!.rows).toEqual([
      ['目標値', 'target', '1 2'],
      ['実績値', 'actual', '3 4'],
      ['成果指標', '', ' '],
      ['目標値', 'target', '5 6', 'unnamed'],
    ]);
  });

  it('takes costs that the form does not declare for no indicators', () => {
    const { matrices } = find('区分 | | R3決算 | R4決算', '事業費 | | 1 | 2', '委託料 | | 1 | 2');
    expect(matrices[0]!.rows).toEqual([
      ['事業費', 'settlement_yen', '1 2'],
      ['委託料', '', '1 2'],
    ]);
    const plans = [' 委託料 | 目標値 | 1 | 2', ' | 実績値 | 3 | 4'];
    const stated = find('(千円) | | R3 | R4', ...plans).matrices[0]!;
    expect(stated.rows.map((row) => row.at(-1))).toEqual(['costs', 'costs']);
    const called = find('(千円) | | R3 | R4', '成果指標', ...plans).matrices[0]!;
    expect(called.rows.map((row) => row[1])).toEqual(['', 'target', 'actual']);
  });

  it('reads labels that are not merged down where other columns, or matrices, are', () => {
    const { matrices } = findMerged(
      [{ top: 6, bottom: 7, left: 1, right: 1 }],
      '区分 | | R3決算 | R4決算',
      '財源内訳 | 国庫支出金 | 1 | 2',
      ' | その他 | 3 | 4',
      '指標名 | 区分 | R3 | R4',
      '利用者数 | 目標値 | 1 | 2',
      '講座数 | 目標値 | 3 | 4',
      ' | 実績値 | 5 | 6',
    );
    expect(matrices[0]!.rows.map((row) => row[1])).toEqual([
      'national_subsidy_yen',
      'other_funding_yen',
    ]);
    expect(matrices[1]!.rows.map((row) => row[1])).toEqual(['target', 'target', 'actual']);
  });

  it.each([
    ['alone', [] as MergedCell[]],
    ['merged across', [{ top: 3, bottom: 3, left: 1, right: 4 }]],
  ])('goes on below a remark that stands %s between rows', (_, merged) => {
    const { matrices, left } = findMerged(
      merged,
      '区分 | | R3決算 | R4決算',
      '財源内訳 | 国庫支出金 | 1 | 2',
      '※ R4決算は見込みの額',
      ' | その他 | 3 | 4',
      '※ 端数は四捨五入した',
    );
    expect(matrices[0]!.rows.map((row) => row[1])).toEqual([
      'national_subsidy_yen',
      'other_funding_yen',
    ]);
    expect(left).toEqual(['※ 端数は四捨五入した']);
  });

  it('reads no costs of a group that says they are others', () => {
    const { matrices } = find(
      '区分 | | R3決算 | R4決算',
      '総額 | 一般財源 | 590 | 600',
      '市民1人当たり | 事業費 | 7 | 8',
      ' | 国庫支出金 | 2 | 3',
      '従事職員 | 正規 | 1 | 2',
    );
    expect(matrices[0]!.rows.map(([label, field]) => `${label} ${field}`)).toEqual([
      '一般財源 general_fund_yen',
      '事業費 ',
      '国庫支出金 ',
      '正規 regular_staff_fte',
    ]);
  });

  it('goes on below the label of a group that is merged across the matrix', () => {
    const { matrices } = findMerged(
      [{ top: 3, bottom: 3, left: 1, right: 3 }],
      '区分 | R3決算 | R4決算',
      '事業費 | 10 | 20',
      '財源内訳',
      'その他 | 3 | 4',
    );
    expect(matrices[0]!.rows.map((row) => row[1])).toEqual([
      'settlement_yen',
      '',
      'other_funding_yen',
    ]);
  });

  it('takes dates and plain labels for no matrix', () => {
    const rows = ['事業期間 | 令和3年度 | 令和5年度', '今後の方向性 | 継続', '一般財源 | 3'];
    expect(find(...rows).matrices).toEqual([]);
    const target = '利用者数 | 目標値 | 3';
    const actual = ' | 実績値 | 4';
    expect(find('作成 | | 令和6年度', target, actual).matrices).toEqual([]);
    expect(find('指標 | | 令和5年度 | 令和6年度', `${target} | 4`, actual).matrices).toHaveLength(
      1,
    );
  });
});
