import { expect, it } from 'vitest';
import { withoutMatrices } from '../../../../src/clean/matrices/find-matrices.ts';
import type { Matrix } from '../../../../src/clean/matrices/matrix.ts';
import type { BlockForm } from '../../../../src/form/block-form.ts';
import { LabelIndex } from '../../../../src/form/label-index.ts';
import { MatrixIndex } from '../../../../src/form/matrix-index.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import { MatrixHabits } from '../../../../src/normalize/block/matrix/matrix-habits.ts';
import { slippedRows } from '../../../../src/normalize/block/matrix/slipped-rows.ts';
import type { DatedBlock } from '../../../../src/normalize/block/sort/sort-blocks.ts';
import { matrixForm } from '../../../support/matrix-city.ts';

const form = parseForm(matrixForm, 'matrix.yaml') as BlockForm;

/** The matrix of a sheet with such shares of staff. */
function matrixWith(staff: string): Matrix {
  const rows = [
    '区分 | | R3予算 | R3決算 | R4予算 | R4決算',
    '事業費 | | 900 | 790 | 900 | 815',
    '財源内訳 | 国庫支出金 | | 200 | | 215',
    ' | 一般財源 | | 590 | | 600',
    `従事職員 | 正規 | ${staff}`,
  ];
  const grid = rows.map((row, at) => ({
    number: at + 1,
    cells: row.split('|').map((cell) => cell.trim()),
  }));
  return withoutMatrices(grid, [], new MatrixIndex(form), new LabelIndex(form)).matrices[0]!;
}

/** Labels of the rows of the last of several sheets that seem to have slipped. */
function slippedAmong(...staff: string[]): (string | undefined)[] {
  const matrices = staff.map(matrixWith);
  const dated = matrices.map((matrix) => ({ block: { matrices: [matrix] }, edition: 2022 }));
  const habits = new MatrixHabits(dated as unknown as DatedBlock[]);
  return [...slippedRows(matrices.at(-1)!, 2022, habits)].map(({ label }) => label?.raw);
}

const often = (times: number, staff: string) => Array.from({ length: times }, () => staff);
const FULL = ' | 0.5 | | 0.6';

it('takes a row for slipped that has a figure where the other sheets have none', () => {
  expect(slippedAmong(...often(5, FULL), '0.5 | | | 0.6')).toEqual(['正規']);
  expect(slippedAmong(...often(5, FULL), FULL)).toEqual([]);
});

it('reads a row that few sheets fill, or not in every year', () => {
  expect(slippedAmong(...often(5, ' | | | '), '0.5 | | | 0.6')).toEqual([]);
  const some = [...often(4, FULL), ...often(2, ' | | | ')];
  expect(slippedAmong(...some, ' | | | 0.6')).toEqual([]);
  expect(slippedAmong(...often(6, FULL), ' | 0.6 | | ')).toEqual(['正規']);
});
