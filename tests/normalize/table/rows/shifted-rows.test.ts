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
} from '../../../support/small-table.ts';

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

  it('to the right is known by what stands behind the last column', () => {
    expect(namesOf(read([...RIVER, '', '5', '6', '継続']))).toEqual(['道の事業', '橋の事業']);
    expect(namesOf(read([...RIVER, '5', '6', '継続', '欄外の注']))).toHaveLength(3);
  });

  it('is known by a figure among words, where a cell is empty that others fill', () => {
    const more = ['4', '5', '6'].map((no) => [no, `事業${no}`, '土木課', '7', '8', '継続']);
    const shifted = ['3', '川の事業', '7', '8', '見直し', ''];
    expect(issuesOf(read(...more, shifted), 'row-shifted')).toMatchObject([{ row: 8, column: 3 }]);
    const noOffice = ['3', '川の事業', '7', '8', '9', '継続'];
    expect(issuesOf(read(...more, noOffice), 'row-shifted')).toEqual([]);
  });

  it('is known by a code or an office in the place of the name', () => {
    const more = ['4', '5', '6'].map((no) => [no, `事業${no}`, '土木課', '7', '8', '継続']);
    for (const row of [
      ['', '0003', '川の事業', '土木課', '5', '6'],
      ['川の事業', '土木課', '5', '6', '継続', ''],
    ]) {
      expect(issuesOf(read(...more, row), 'row-shifted')).toMatchObject([{ row: 8 }]);
    }
    const numbered = ['9', '8020', '土木課', '7', '8', '継続'];
    expect(namesOf(read(...more, numbered))).toContain('8020');
  });

  it('is known by what it ends with where a cell before is empty that others fill', () => {
    const more = ['4', '5', '6'].map((no) => [no, `事業${no}`, '土木課', '7', '8', `文${no}`]);
    const row = [...RIVER, '', '5', '6', '別の文'];
    expect(issuesOf(read(...more, row), 'row-shifted')).toMatchObject([{ row: 8 }]);
  });

  it('is not one whose word in the place of a figure stands beside what belongs there', () => {
    expect(namesOf(read([...RIVER, '6', '継続', '継続']))).toHaveLength(3);
  });

  it('is not one with other words in the place of a figure', () => {
    expect(
      namesOf(read([...RIVER, '6', '未確定', '継続'], [...RIVER, '', '廃止', '廃止'])),
    ).toHaveLength(4);
  });

  it('is told by a figure in the place of an item, gap or none', () => {
    const ofItems = smallForm([
      'field: outcome_name, kind: name, no: 1, labels: [指標]',
      'field: outcome_target, kind: measure, no: 1, year: 0, labels: [目標]',
      'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
      'field: remark, kind: text, labels: [備考]',
    ]);
    const heads = [...HEAD, '指標', '目標', '実績', '備考'];
    const rows = [
      [...ROAD, '利用者数', '10', '9', ''],
      [...BRIDGE, '点検数', '4', '3', ''],
    ];
    const moved = readRows([TITLE, heads, ...rows, [...RIVER, '20', '19', '', '']], ofItems);
    expect(issuesOf(moved, 'row-shifted')).toMatchObject([{ row: 5, column: 4 }]);
    const formula = readRows([TITLE, heads, ...rows, [...RIVER, '0', '0', '0', '']], ofItems);
    expect(issuesOf(formula, 'row-shifted')).toEqual([]);
  });
});
