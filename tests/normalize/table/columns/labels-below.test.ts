import { describe, expect, it } from 'vitest';
import {
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm([
  "field: settlement_yen, kind: money, year: label, labels: ['{year}決算額']",
]);
const read = (below: readonly string[]) =>
  readRows(
    [
      TITLE,
      [...HEAD, 'R4決算額', '', 'R5決算額', ''],
      ['', '', '', ...below],
      [...ROAD, '1', '2', '3', '4'],
    ],
    form,
  );

describe('a row between the header and the first programme', () => {
  it.each([
    ['parts of an amount', ['うち一財', '事業費', 'うち一財', '事業費']],
    ['stages', ['予算', '決算', '予算', '決算']],
    ['a part beside the whole', ['', 'うち一財', '', 'うち一財']],
  ])('that heads columns without a label with %s is of a deeper header', (_, below) => {
    const file = read(below);
    expect(namesOf(file)).toEqual([]);
    expect(issuesOf(file, 'header-deeper')).toMatchObject([
      { severity: 'error', row: 3, column: 5, rawText: below[1] },
    ]);
  });

  it.each([
    ['units', ['(千円)', '(千円)', '(千円)', '(千円)']],
    ['letters of the columns', ['A', '', 'B', '']],
  ])('with %s is none', (_, below) => {
    expect(namesOf(read(below))).toEqual(['道の事業']);
  });
});
