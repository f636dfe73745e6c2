import { expect, it } from 'vitest';
import { HEAD, issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);

function read(...amounts: readonly string[]) {
  const rows = amounts.map((amount, at) => [`${at + 1}`, `道${at}の事業`, '土木課', amount]);
  const table = readRows([TITLE, [...HEAD, '決算額'], ...rows], form);
  const values = table.records.map(({ costs: [first] }) => first?.settlementYen ?? null);
  return { values, issues: issuesOf(table, 'value-not-numeric') };
}

it('leaves out an amount with three decimals among whole ones', () => {
  const { values, issues } = read('1,234', '12.345', '800', '0');
  expect(values).toEqual([1_234_000, null, 800_000, 0]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 4, column: 4, rawText: '12.345' }]);
  expect(read('1234', '△12.345', '5678').values[1]).toBeNull();
});

it.each([
  ['1.704', '2.350', '12.400', '950', '300'],
  ['1.704', '2.350', '12.400', '1,950', '300'],
  ['98.133', '234'],
])('leaves them out however many they are, as the same hand types them all so', (...amounts) => {
  const { values, issues } = read(...amounts);
  const whole = amounts.map((raw) =>
    raw.includes('.') ? null : Number(raw.replace(',', '')) * 1000,
  );
  expect(values).toEqual(whole);
  expect(issues).toHaveLength(values.filter((value) => value === null).length);
});

it('reads decimals where others have some, or where there is no other amount', () => {
  expect(read('1,234.5', '12.345', '800').values[1]).toBe(12_345);
  expect(read('2,345', '12.345', '98.13').values[1]).toBe(12_345);
  expect(read('12.345', '98.133').values).toEqual([12_345, 98_133]);
});

it('reads decimals where all amounts are printed with three', () => {
  expect(read('12.345', '0.000').values).toEqual([12_345, 0]);
  expect(read('12.345', '1,234.000').values).toEqual([12_345, 1_234_000]);
});

it('leaves them out also below the first row of a programme, and only in rows that are amounts', () => {
  const parts = smallForm([
    'field: row_part, kind: text, labels: [区分]',
    "field: outcome_target, kind: measure, no: 1, year: label, labels: ['{year}'], rows: [目標]",
    "field: settlement_yen, kind: money, year: label, labels: ['{year}'], rows: [決算]",
  ]);
  const rows = [
    ['1', '道の事業', '土木課', '目標', '1.272'],
    ['', '', '', '決算', '12.345'],
    ['2', '橋の事業', '土木課', '目標', '1'],
    ['', '', '', '決算', '800'],
  ];
  const table = readRows([TITLE, [...HEAD, '区分', 'R5'], ...rows], parts);
  expect(issuesOf(table, 'value-not-numeric')).toMatchObject([{ row: 4, column: 5 }]);
  const [road] = table.records;
  expect(road!.indicators[0]!.years[0]!.target.value).toBe(1.272);
  expect(road!.costs).toEqual([]);
});
