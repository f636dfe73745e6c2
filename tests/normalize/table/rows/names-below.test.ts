import { expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const BLANK = ['', '', ''];
const byYears = smallForm([
  'field: row_year, kind: year, labels: [年度], era: 令和',
  'field: settlement_yen, kind: money, year: row, labels: [決算額]',
]);
const years = (...rows: readonly (readonly string[])[]) =>
  readRows([TITLE, [...HEAD, '年度', '決算額'], ...rows], byYears, { sheet: 'S' });

it('a table whose names stand in the last of their rows is not loaded', () => {
  const file = years(
    [...BLANK, '4', '1'],
    [...ROAD, '5', '2'],
    [...BLANK, '4', '3'],
    [...BRIDGE, '5', '4'],
  );
  expect(namesOf(file)).toEqual([]);
  expect(issuesOf(file, 'row-without-name')).toMatchObject([{ severity: 'error', row: 3 }]);
});

it('a table of which the first name alone is gone is loaded without that programme', () => {
  const file = years(
    [...BLANK, '4', '1'],
    [...BLANK, '5', '2'],
    [...ROAD, '4', '3'],
    [...BLANK, '5', '4'],
    [...BRIDGE, '4', '5'],
    [...BLANK, '5', '6'],
  );
  expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
  expect(issuesOf(file, 'row-without-name').map(({ severity }) => severity)).toEqual([
    'warning',
    'warning',
  ]);
});

it('rows without a name that state another cost than the programme above are of none', () => {
  const fields = [
    'field: row_part, kind: text, labels: [区分]',
    'field: outcome_name, kind: name, no: 1, labels: [指標]',
    'field: outcome_target, kind: measure, no: 1, year: 0, labels: [値], rows: [目標]',
    'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [値], rows: [実績]',
    'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  ];
  const items = { ...smallForm(fields), item_rows: true };
  const file = readRows(
    [
      TITLE,
      [...HEAD, '指標', '区分', '値', '決算額'],
      [...ROAD, '延長', '目標', '10', '5'],
      [...BLANK, '', '実績', '9', ''],
      [...BLANK, '幅', '目標', '8', ''],
      [...BLANK, '', '実績', '7', ''],
      [...BLANK, '件数', '目標', '20', '6'],
      [...BLANK, '', '実績', '19', ''],
      [...BRIDGE, '長さ', '目標', '3', '4'],
      [...BLANK, '', '実績', '2', ''],
    ],
    items,
    { sheet: 'S' },
  );
  const results = file.records.map(({ indicators }) => indicators.map(({ name }) => name));
  expect(results).toEqual([['延長', '幅'], ['長さ']]);
  expect(issuesOf(file, 'row-without-name').map(({ row }) => row)).toEqual([7, 8]);
});

it('a table of items whose names stand in the last of their rows is not loaded', () => {
  const fields = [
    'field: outcome_name, kind: name, no: 1, labels: [指標]',
    'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
  ];
  const items = { ...smallForm(fields), item_rows: true };
  const read = (...rows: readonly (readonly string[])[]) =>
    readRows([TITLE, [...HEAD, '指標', '実績'], ...rows], items, { sheet: 'S' });
  const file = read([...BLANK, '延長', '1'], [...ROAD, '幅', '2'], [...BRIDGE, '長さ', '3']);
  expect(namesOf(file)).toEqual([]);
  expect(issuesOf(file, 'row-without-name')).toMatchObject([{ severity: 'error', row: 3 }]);
  const first = read([...ROAD, '延長', '1'], [...BLANK, '幅', '2'], [...BRIDGE, '長さ', '3']);
  expect(namesOf(first)).toEqual(['道の事業', '橋の事業']);
});
