import { expect, it } from 'vitest';
import { readFigure } from '../../../../src/normalize/table/programme/read-figure.ts';

it.each([
  ['1,234※1', 1234],
  ['70.5%(注2)', 70.5],
  ['29（4）', 29],
  ['100\n人', 100],
  ['（目標）80', 80],
  ['1,234\n（繰越を含む）', 1234],
])('reads %j as %d', (raw, value) => {
  expect(readFigure(raw)).toMatchObject({ raw, value, status: 'value' });
});

it.each([
  '(1,000)\n980',
  '1,000\n（980）',
  '1,000\r\n980',
  '（1,000）980',
  '[50%] 45%',
  '80\n75※1',
])('reads no figure of the several in %j', (raw) => {
  expect(readFigure(raw)).toMatchObject({ raw, value: null, status: 'text' });
});
