import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
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

const FIELDS = [
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  'field: outcome_name, kind: name, no: 1, labels: [成果指標]',
  'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
  'field: outcome_target, kind: measure, no: 1, year: 0, labels: [目標]',
  'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
];
const LABELS = ['決算額', '成果指標', '単位', '目標', '実績'];
const one = smallForm(FIELDS);
const form: TableForm = { ...one, item_rows: true };
const BLANK = ['', '', '', ''];
const ROWS = [
  TITLE,
  [...HEAD, ...LABELS],
  [...ROAD, '5', '利用者数', '人', '10', '9'],
  [...BLANK, '満足度', '%', '80%', '75.5'],
  [...BLANK, '相談件数', '件', '-', '3'],
  [...BRIDGE, '6', '点検数', '橋', '4', '4'],
];

describe('rows below a programme that name further indicators', () => {
  const file = readRows(ROWS, form);
  const [road, bridge] = file.records as [(typeof file.records)[0], (typeof file.records)[0]];

  it('are indicators of it, numbered on, each with its own unit', () => {
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(
      road.indicators.map(({ no, name, unit, years: [year] }) => [
        no,
        name,
        unit,
        year!.fiscalYear,
        year!.target.value,
        year!.actual.value,
      ]),
    ).toEqual([
      [1, '利用者数', '人', 2023, 10, 9],
      [2, '満足度', '%', 2023, 80, 75.5],
      [3, '相談件数', '件', 2023, null, 3],
    ]);
    expect(bridge.indicators.map(({ no, name }) => [no, name])).toEqual([[1, '点検数']]);
    expect(file.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('may have a note of each indicator, which is kept beside that of the first', () => {
    const noted = smallForm([...FIELDS, 'field: note, kind: text, labels: [基準値]']);
    const rows = ROWS.map((cells, at) =>
      at === 0 ? cells : [...cells, at === 1 ? '基準値' : `${at}0`],
    );
    const read = readRows(rows, { ...noted, item_rows: true });
    const [record] = read.records;
    expect(record!.indicators.map(({ name }) => name)).toEqual(['利用者数', '満足度', '相談件数']);
    expect(record!.notes!.map(({ title, text }) => [title, text])).toEqual([
      ['基準値', '20'],
      ['基準値', '30'],
      ['基準値', '40'],
    ]);
    expect(new Set(record!.notes!.map(({ no }) => no)).size).toBe(3);
    expect(read.counts.unexplained).toBe(file.counts.unexplained);
  });

  it('keep their own cells, and every cell is counted once', () => {
    const actual = road.readings.filter(({ field }) => field === 'actual_value');
    expect(actual.map(({ no, row, column, raw }) => [no, row, column, raw])).toEqual([
      [1, 3, 8, '9'],
      [2, 4, 8, '75.5'],
      [3, 5, 8, '3'],
    ]);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(unexplained).toBe(0);
  });

  it('are left out where the form does not say so', () => {
    const plain = readRows(ROWS, one);
    expect(plain.records[0]!.indicators).toHaveLength(1);
    expect(issuesOf(plain, 'row-without-name')).toHaveLength(2);
  });

  it('are none where an amount stands beside them, as in a sum, or no programme above', () => {
    const sum = ROWS.with(4, ['', '', '', '11', '合計', '', '14', '12']);
    expect(readRows(sum, form).records[0]!.indicators).toHaveLength(2);
    expect(issuesOf(readRows(sum, form), 'row-without-name')).toMatchObject([{ row: 5 }]);
    const note = ROWS.with(4, [...BLANK, '※満足度は無作為抽出による']);
    expect(readRows(note, form).records[0]!.indicators).toHaveLength(2);
    const first = [ROWS[0]!, ROWS[1]!, ROWS[3]!, ROWS[2]!];
    expect(readRows(first, form).records[0]!.indicators).toHaveLength(1);
  });
});

describe('rows that name their programme again and another indicator', () => {
  const again = ROWS.with(3, [...ROAD, '5', '満足度', '%', '80%', '75.5']).with(4, [
    ...ROAD,
    '',
    '相談件数',
    '件',
    '-',
    '3',
  ]);

  it('are indicators of it, what they say again counted as such', () => {
    const file = readRows(again, form);
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(file.records[0]!.indicators).toEqual(readRows(ROWS, form).records[0]!.indicators);
    expect(file.blocks).toBe(2);
    expect(file.counts).toMatchObject({ duplicates: 7, unexplained: 0 });
  });

  it('are programmes where they say anything else of it, or name the same indicator', () => {
    const other = again.with(3, ['1', '道の事業', '福祉課', '5', '満足度', '%', '80%', '75.5']);
    expect(readRows(other, form).records).toHaveLength(4);
    const same = again.with(3, [...ROAD, '5', '利用者数', '人', '80', '75']);
    expect(readRows(same, form).records).toHaveLength(3);
    expect(readRows(again, one).records).toHaveLength(4);
  });

  it('leave out a figure of it that they print otherwise, where its code tells whose they are', () => {
    const other = again.with(3, [...ROAD, '△5', '満足度', '%', '80%', '75.5']);
    const file = readRows(other, form);
    expect(file.records.map(({ costs }) => costs[0]?.settlementYen ?? null)).toEqual([null, 6000]);
    expect(file.records[0]!.indicators).toHaveLength(3);
    expect(issuesOf(file, 'figures-below')).toMatchObject([{ row: 3, column: 4 }]);
    const uncoded = other.map((row, at) => (at > 1 ? row.with(0, '') : row));
    expect(readRows(uncoded, form).records.length).toBeGreaterThan(2);
  });
});

it('are left out with the row of their programme that they name again, where its cells have moved', () => {
  const programme = (at: number) => [`${at}`, `事業${at}`, '土木課', `${at}000`];
  const rows = [1, 2, 3, 4, 5, 6].flatMap((at) => [
    [...programme(at), '利用者数', '人', '10', '9'],
    [...programme(at), '満足度', '%', '80', '75'],
  ]);
  const moved = (gone: number) => {
    const cells = [...rows[4]!.toSpliced(gone, 1), ''];
    return readRows([TITLE, [...HEAD, ...LABELS], ...rows.with(4, cells)], form, { sheet: 'A' });
  };
  for (const gone of [1, 2, 3]) {
    const file = moved(gone);
    expect(namesOf(file)).toEqual(['事業1', '事業2', '事業4', '事業5', '事業6']);
    expect(file.blocks).toBe(6);
    const errors = file.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, row }) => [code, row])).toEqual([
      ['row-shifted', 7],
      ['row-shifted', 8],
    ]);
  }
});

it('cannot be declared of two kinds of indicators, whose numbers would meet', () => {
  const text = `
id: both
title: 両方
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [事業名, 成果指標, 対象指標] }
item_rows: true
edition: { from: title }
phases: { settled_until: 0 }
fields:
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: outcome_name, kind: name, no: 1, labels: [成果指標] }
  - { field: population_name, kind: name, no: 1, labels: [対象指標] }
`;
  expect(() => parseForm(text, 'both.yaml')).toThrow(/both\.yaml:8: 'item_rows' is for one kind/u);
});
