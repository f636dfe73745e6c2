import { describe, expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../support/small-table.ts';

const form = smallForm([
  'field: budget_yen, kind: money, year: 0, labels: [予算額]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  'field: rating, kind: text, labels: [評価]',
]);
const HEADER = [...HEAD, '予算額', '決算額', '評価'];
const RIVER = ['3', '川の事業', '土木課'];

const read = (...rows: readonly (readonly string[])[]) =>
  readRows(
    [TITLE, HEADER, [...ROAD, '1', '2', '継続'], [...BRIDGE, '3', '4', '継続'], ...rows],
    form,
    { sheet: 'S' },
  );

describe('a row of a worksheet whose cells stand a column aside', () => {
  it('to the left is left out: its figures may be those of the column before', () => {
    const file = read([...RIVER, '6', '継続', '']);
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(issuesOf(file, 'row-shifted')).toMatchObject([
      { severity: 'error', row: 5, column: 5, rawText: '継続' },
    ]);
    expect(file.blocks).toBe(3);
  });

  it('to the right is left out as well', () => {
    const file = read(['3', '川の事業', '', '土木課', '5', '6', '継続']);
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
  });

  it('is not one with other words in the place of a figure', () => {
    expect(
      namesOf(read([...RIVER, '6', '未確定', '継続'], [...RIVER, '', '廃止', '廃止'])),
    ).toHaveLength(4);
  });
});
