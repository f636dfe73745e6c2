import { expect, it } from 'vitest';
import { numbersColumns } from '../../../../src/normalize/table/rows/numbers-columns.ts';

it.each([
  [['①', '②', '③', '④']],
  [['1', '2', '3']],
  [['', '', 'Ａ', 'Ｂ', 'Ｃ＝Ａ＋Ｂ', '']],
  [['(1)', '(2)', '(3)']],
  [['ア', 'イ', 'ウ']],
  [['①', '②', '③(①＋②)']],
])('takes %j for numbers of columns', (cells) => {
  expect(numbersColumns(cells)).toBe(true);
});

it.each([
  [['1', '2']],
  [['1', '道の事業', '3']],
  [['1', '2', '4']],
  [['A', 'B', 'B']],
  [['101', '道', '102']],
  [['1', 'A', '2']],
])('takes %j for no numbers of columns', (cells) => {
  expect(numbersColumns(cells)).toBe(false);
});
