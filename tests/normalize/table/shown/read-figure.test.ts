import { expect, it } from 'vitest';
import { readFigure } from '../../../../src/normalize/table/shown/read-figure.ts';
import { HEAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

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

it('names are read without the mark of a note, which another edition may lack', () => {
  const form = smallForm(['field: outcome_name, kind: name, no: 1, labels: [指標名]']);
  const rows = [TITLE, [...HEAD, '指標名'], ['1', '道の事業※1', '土木課（注2）', '延長 ※2']];
  const [record] = readRows(rows, form).records;
  expect(record?.evaluation).toMatchObject({ programmeName: '道の事業', department: '土木課' });
  expect(record?.indicators).toMatchObject([{ name: '延長' }]);
  expect(record?.readings).toContainEqual(
    expect.objectContaining({ field: 'programme_name', value: '道の事業', raw: '道の事業※1' }),
  );
});
