import { expect, it } from 'vitest';
import { columnKey } from '../../src/form/column-key.ts';
import { declaredLabelKey } from '../../src/form/label-key.ts';

it.each([
  ['令和５年度\n決算額', 2023],
  ['R5決算額', 2023],
  ['2023年度決算額', 2023],
  ['２０２３年 決算額', 2023],
])('takes the year out of %s', (label, year) => {
  expect(columnKey(label)).toEqual({ key: declaredLabelKey('{year}決算額'), year });
});

it('takes a number that is no year for a part of the label', () => {
  expect(columnKey('様式2023の番号').year).toBeNull();
  expect(columnKey('決算額').year).toBeNull();
});

it('takes prose for no label', () => {
  expect(columnKey('文'.repeat(300))).toEqual({ key: '', year: null });
});
