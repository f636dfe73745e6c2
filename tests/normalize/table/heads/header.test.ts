import { describe, expect, it } from 'vitest';
import { headedColumns } from '../../../../src/normalize/table/heads/header.ts';

const columnsOf = (...rows: readonly (readonly string[])[]) =>
  headedColumns(
    rows.map((cells, at) => ({ number: at + 1, cells })),
    rows[0]!.length,
  );

describe('headedColumns', () => {
  it('lets a text above reach right to the next one', () => {
    const columns = columnsOf(
      ['事業名', '令和4年度', '', '令和5年度'],
      ['', '予算', '決算', '予算'],
    );
    expect(columns.map(({ label, year }) => [label, year])).toEqual([
      ['事業名', null],
      ['予算', 2022],
      ['決算', 2022],
      ['予算', 2023],
    ]);
  });

  it('lets a merged cell above reach no further than its last column', () => {
    const rows = [
      ['事業名', '令和4年度', '', ''],
      ['', '予算', '決算', '人件費'],
    ].map((cells, at) => ({ number: at + 3, cells }));
    const merged = [{ left: 2, top: 3, right: 3, bottom: 3 }];
    expect(headedColumns(rows, 4, merged).map(({ above, year }) => [above, year])).toEqual([
      [[], null],
      [['令和4年度'], 2022],
      [['令和4年度'], 2022],
      [[], null],
    ]);
  });

  it('carries nothing from one group into the next', () => {
    const columns = columnsOf(
      ['事業名', '事業費', '', '', '成果指標', ''],
      ['', '令和5年度', '', '令和4年度', '', ''],
      ['', '予算', '決算', '予算', '指標名', '実績値'],
    );
    expect(columns.map(({ above, year }) => [above, year])).toEqual([
      [[], null],
      [['令和5年度', '事業費'], 2023],
      [['令和5年度', '事業費'], 2023],
      [['令和4年度', '事業費'], 2022],
      [['成果指標'], null],
      [['成果指標'], null],
    ]);
  });
});
