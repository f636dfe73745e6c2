import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import {
  HEAD,
  issuesOf,
  namesOf,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm([
  'field: outcome_name, kind: name, no: 1, labels: [指標名]',
  'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
  'field: outcome_actual, kind: measure, year: 0, no: 1, labels: [実績値]',
  'field: budget_yen, kind: money, year: 0, labels: [予算額]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
]);
const LABELS = [...HEAD, '指標名', '単位', '実績値', '予算額', '決算額'];
const ROWS = ['1', '2', '3', '4'].map((no) => [
  no,
  `事業${no}の推進`,
  '土木課',
  '参加者数',
  '人',
  `${no}20`,
  `${no}10`,
  `${no}05`,
]);

const read = (labels: readonly string[], rows: readonly (readonly string[])[] = ROWS) =>
  readRows([TITLE, labels, ...rows], form, { sheet: 'S' });
const without = (at: number) => LABELS.filter((_, index) => index !== at);
const putIn = (at: number) => [...LABELS.slice(0, at), '', ...LABELS.slice(at)];

describe('labels that stand a column aside of what they head', () => {
  it('stop the table where one of words heads figures', () => {
    const file = read([...HEAD, '指標名', '実績値', '単位', '予算額', '決算額']);
    expect(file.records).toEqual([]);
    expect(issuesOf(file, 'heads-aside')).toMatchObject([
      { severity: 'error', row: 2, column: 6, rawText: '単位' },
    ]);
  });

  it('stop it where names are nothing but codes, or are offices while those are none', () => {
    const exchanged = (one: number, other: number) =>
      ROWS.map((cells) =>
        cells.map((_, at) => cells[at === one ? other : at === other ? one : at]!),
      );
    const codes = read(LABELS, exchanged(0, 1));
    expect(codes.records).toEqual([]);
    expect(issuesOf(codes, 'heads-aside')).toMatchObject([{ column: 2 }]);
    const offices = read(LABELS, exchanged(1, 2));
    expect(offices.records).toEqual([]);
    expect(issuesOf(offices, 'heads-aside')[0]!.message).toContain('holds offices');
    const rooms = ROWS.map((cells, at) =>
      cells.map((cell, no) => (no === 1 ? `第${at}会議室` : cell)),
    );
    expect(namesOf(read(LABELS, rooms))).toHaveLength(ROWS.length);
  });

  it('stop it where words stand below a label of figures and a column has none', () => {
    for (const at of [3, 4]) expect(issuesOf(read(without(at)), 'heads-aside')).toHaveLength(1);
  });

  it('stop it where the last one heads nothing and a column before has no label', () => {
    for (const at of [5, 6, 7]) {
      const file = read(putIn(at));
      expect(file.records).toEqual([]);
      expect(issuesOf(file, 'heads-aside')).toMatchObject([{ column: at + 1 }]);
    }
  });

  it('stop it where words stand below a label of figures and nothing below the last one', () => {
    const rated = smallForm([
      'field: budget_yen, kind: money, year: 0, labels: [予算額]',
      'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
      'field: rating, kind: text, labels: [評価]',
    ]);
    const moved = (last: string) =>
      readRows(
        [
          TITLE,
          [...HEAD, '予算額', '決算額', '評価'],
          ...['1', '2', '3', '4'].map((no) => [no, `事業${no}`, '土木課', `${no}5`, '継続', last]),
        ],
        rated,
        { sheet: 'S' },
      );
    expect(moved('').records).toEqual([]);
    expect(issuesOf(moved(''), 'heads-aside')).toMatchObject([{ column: 5, rawText: '決算額' }]);
    expect(moved('A').records).toHaveLength(4);
  });

  it('stop it where the label that is not there is of another place than the column without one', () => {
    for (const at of [5, 6]) {
      const cut = read(putIn(at).slice(0, LABELS.length));
      expect(issuesOf(cut, 'heads-aside')).toMatchObject([{ column: at + 1 }]);
    }
    expect(issuesOf(read(without(6)), 'heads-aside')).toMatchObject([{ column: 8 }]);
  });

  it('stop it where offices stand below the label of names', () => {
    const labels = ['番号', '担当課', '事業名', '', ...LABELS.slice(3)];
    const rows = ROWS.map(([no, name, office, ...more]) => [no!, name!, office!, '福祉', ...more]);
    expect(issuesOf(read(labels, rows), 'heads-aside')).toHaveLength(1);
  });
});

describe('labels at their place', () => {
  it('are read where one of them is lost, and only its column is left out', () => {
    for (const at of [3, 4, 5, 6, 7]) {
      const file = read(LABELS.map((label, index) => (index === at ? '' : label)));
      expect(issuesOf(file, 'heads-aside')).toEqual([]);
      expect(namesOf(file)).toHaveLength(4);
    }
  });

  it('are read where a column of units beside a figure has none and one of the form is not there', () => {
    const labels = [...LABELS.slice(0, 6), '', '決算額'];
    const rows = ROWS.map((row) => [...row.slice(0, 6), '人', row[7]!]);
    expect(namesOf(read(labels, rows))).toHaveLength(4);
    const figures = rows.map((row) => [...row.slice(0, 6), '90', row[7]!]);
    const merged = [{ top: 2, bottom: 2, left: 6, right: 7 }];
    const numbered = [TITLE, labels, ...figures].map((cells, at) => ({ number: at + 1, cells }));
    const file = readTable([{ sheet: 'S', rows: numbered, merged }], form, 'x.xlsx');
    expect(namesOf(file)).toHaveLength(4);
  });

  it('are read where a column that counts the rows has none and one of the form is not there', () => {
    const rows = ROWS.map((row, at) => [...row.slice(0, 7), `${at + 1}`]);
    const file = read([...LABELS.slice(0, 7), ''], rows);
    expect(namesOf(file)).toHaveLength(4);
    const first = ROWS.map((row, at) => [`${at + 1}`, ...row.slice(0, 7)]);
    expect(namesOf(read(['', ...LABELS.slice(0, 7)], first))).toHaveLength(4);
  });
});
