import { expect, it } from 'vitest';
import type { Cell } from '../../../../src/clean/cell.ts';
import { withoutMatrices } from '../../../../src/clean/matrices/find-matrices.ts';
import type { BlockForm } from '../../../../src/form/block-form.ts';
import { LabelIndex } from '../../../../src/form/label-index.ts';
import { MatrixIndex } from '../../../../src/form/matrix-index.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import { addsUp, MatrixHabits } from '../../../../src/normalize/block/matrix/matrix-habits.ts';
import { slippedRows } from '../../../../src/normalize/block/matrix/slipped-rows.ts';
import { matrixForm } from '../../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;

function matrixOf(...funding: string[]) {
  const rows = ['区分 | | R3決算 | R4決算 | R5予算', '事業費 | | 790 | 815 | 900', ...funding];
  const grid = rows.map((row, at) => ({
    number: at + 1,
    cells: row.split('|').map((cell) => cell.trim()),
  }));
  return withoutMatrices(grid, [], new MatrixIndex(form), new LabelIndex(form)).matrices[0]!;
}

const sumsOf = (...funding: string[]) => {
  const { columns, rows } = matrixOf(...funding);
  return columns.map((column, at) => addsUp(rows, column, at));
};
const SUBSIDY = '財源内訳 | 国庫支出金 | 200 | 215';

it('adds funding up with a row among it that the form does not know', () => {
  expect(sumsOf(SUBSIDY, ' | 使用料 | 0 | 100', ' | 一般財源 | 590 | 500')).toEqual([
    true,
    true,
    null,
  ]);
  expect(sumsOf(SUBSIDY, ' | 一般財源 | 590 | 500', ' | 執行率(%) | 99 | 100')[1]).toBe(false);
});

it('says nothing of funding that lacks a row which is left out', () => {
  const left = [SUBSIDY, ' | その他 | ※0 | 100', ' | 一般財源 | 590 | 500'];
  expect(sumsOf(...left)).toEqual([true, null, null]);
});

it('takes no row for slipped that is empty where the form has no funding', () => {
  const slippedOf = (...funding: string[]) =>
    [...slippedRows(matrixOf(...funding), 2022, new MatrixHabits([]))].map(
      ({ label }) => (label as Cell).text,
    );
  expect(slippedOf(SUBSIDY, ' | 一般財源 | 590 | 400')).toEqual([]);
  expect(slippedOf(`${SUBSIDY} | 300`, ' | その他 | 100', ' | 一般財源 | 490 | 500')).toEqual([
    'その他',
    '一般財源',
  ]);
});
