import { expect, it } from 'vitest';
import { withoutMatrices } from '../../../../src/clean/matrices/find-matrices.ts';
import type { BlockForm } from '../../../../src/form/block-form.ts';
import { LabelIndex } from '../../../../src/form/label-index.ts';
import { MatrixIndex } from '../../../../src/form/matrix-index.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import { rowsWithExchanged } from '../../../../src/normalize/block/matrix/exchanged-cells.ts';
import { MatrixHabits } from '../../../../src/normalize/block/matrix/matrix-habits.ts';
import { matrixForm } from '../../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;
const HEADS = '区分 | | R3予算 | R3決算 | R4予算 | R4決算 | 増減';
const COST = '事業費 | | 1000 | 790 | 900 | 815';
const SUBSIDY = '財源内訳 | 国庫支出金 | | 200 | | 215';
const REST = ' | 一般財源 | | 590 | | 600';

/** Labels of the rows that are left out of a matrix. */
function exchangedOf(...rows: string[]): (string | undefined)[] {
  const grid = [HEADS, ...rows].map((row, at) => ({
    number: at + 1,
    cells: row.split('|').map((cell) => cell.trim()),
  }));
  const { matrices } = withoutMatrices(grid, [], new MatrixIndex(form), new LabelIndex(form));
  const found = rowsWithExchanged(matrices[0]!, new MatrixHabits([]));
  return [...found].map(({ label }) => label?.raw);
}

it('finds a cost that funding adds up to in the column beside', () => {
  expect(exchangedOf(COST, SUBSIDY, REST)).toEqual([]);
  expect(exchangedOf(COST.replace('900 | 815', '815 | 900'), SUBSIDY, REST)).toEqual(['事業費']);
});

it('finds a cost that funding adds up to if two cells above one another are exchanged', () => {
  const [cost, subsidy] = [COST.replace('815', '215'), SUBSIDY.replace('215', '815')];
  expect(exchangedOf(cost, subsidy, REST)).toEqual(['事業費', '国庫支出金']);
});

it('leaves costs of which funding adds up to the sum below, as with what staff costs', () => {
  const cost = '事業費 | | 1000 | 790 | 900 | 700';
  const total = '総事業費 | | 5000 | 790 | 900 | 815';
  expect(exchangedOf(cost, total, SUBSIDY, REST)).toEqual([]);
});

it('leaves funding that does not add up for another reason', () => {
  expect(exchangedOf(COST, SUBSIDY, REST.replace('600', '500'))).toEqual([]);
  expect(exchangedOf(COST.replace('900 | 815', '812 | 815'), SUBSIDY, REST)).toEqual([]);
});

it('finds shares of staff beside a figure many times as large', () => {
  const staff = (row: string) => exchangedOf(COST, REST, `従事職員 | 正規（人） | ${row}`);
  expect(staff(' | 0.5 | | 12')).toEqual([]);
  expect(staff(' | 140 | | 152 | 108.6')).toEqual([]);
  expect(staff(' | 0.5 | | 108.6 | 0.6')).toEqual(['正規（人）']);
});

it('finds amounts with decimals among whole ones', () => {
  expect(exchangedOf(COST, SUBSIDY, ' | 一般財源 | | 590 | | 101.7 | 600')).toEqual(['一般財源']);
  const decimals = [COST, SUBSIDY, REST].map((row) => row.replace(/\d{2,}/gu, '$&.5'));
  expect(exchangedOf(...decimals)).toEqual([]);
});
