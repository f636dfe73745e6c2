import { expect, it } from 'vitest';
import { HEAD, issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);

function read(...amounts: readonly string[]) {
  const rows = amounts.map((amount, at) => [`${at + 1}`, `道${at}の事業`, '土木課', amount]);
  const table = readRows([TITLE, [...HEAD, '決算額'], ...rows], form);
  const values = table.records.map(({ costs: [first] }) => first?.settlementYen ?? null);
  return { values, issues: issuesOf(table, 'value-not-numeric') };
}

it('leaves out an amount with three decimals among whole ones, of which some are large', () => {
  const { values, issues } = read('1,234', '12.345', '800', '0');
  expect(values).toEqual([1_234_000, null, 800_000, 0]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 4, column: 4, rawText: '12.345' }]);
  expect(read('1234', '△12.345', '5678').values[1]).toBeNull();
});

it('reads decimals where others have some, or where none is large', () => {
  expect(read('1,234.5', '12.345', '800').values[1]).toBe(12_345);
  expect(read('2,345', '12.345', '98.13').values[1]).toBe(12_345);
  expect(read('234', '98.133').values[1]).toBe(98_133);
});
