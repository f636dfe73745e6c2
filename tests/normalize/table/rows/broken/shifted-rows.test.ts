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
} from '../../../../support/small-table.ts';

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
    // The only office of its name, without one in its own place.
    const office = ['7', '危機管理課', '', '7', '8', '継続'];
    expect(issuesOf(read(...more, office), 'row-shifted')).toMatchObject([{ row: 8, column: 2 }]);
    const named = ['7', '危機管理課', '土木課', '7', '8', '継続'];
    expect(namesOf(read(...more, named))).toContain('危機管理課');
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

describe('a row whose cells are strange where they stand', () => {
  const wide = smallForm([
    'field: budget_yen, kind: money, year: 0, labels: [予算額]',
    'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
    'field: rating, kind: text, labels: [評価]',
    'field: rating_reason, kind: text, labels: [評価理由]',
  ]);
  const heads = [...HEAD, '予算額', '決算額', '評価', '評価理由'];
  const usual = ['1', '2', '3', '4', '5', '6', '7', '8'].map((no) => [
    no,
    `事業${no}の推進`,
    '土木課',
    `${no}10`,
    `${no}05`,
    '継続',
    `理由${no}`,
  ]);
  const readWide = (...rows: readonly (readonly string[])[]) =>
    readRows([TITLE, heads, ...usual, ...rows], wide, { sheet: 'S' });

  it('is left out where they are at home a column beside: a cell was deleted', () => {
    const file = readWide(['9', '川の事業', '土木課', '30', '見直し', '新しい理由', '']);
    expect(namesOf(file)).toHaveLength(8);
    expect(issuesOf(file, 'row-shifted')).toMatchObject([{ row: 11, column: 5 }]);
  });

  it('is left out where a cell stands twice and the last one is gone', () => {
    const file = readWide(['9', '川の事業', '土木課', '1,030', '1030', '28', '見直し']);
    expect(issuesOf(file, 'row-shifted')).toMatchObject([{ row: 11, column: 6, rawText: '28' }]);
  });

  it('is left out where there are several of its kind', () => {
    const file = readWide(
      ['9', '川の事業', '土木課', '30', '見直し', '新しい理由', ''],
      ['10', '海の事業', '土木課', '40', '廃止', '別の理由', ''],
    );
    expect(issuesOf(file, 'row-shifted')).toHaveLength(2);
  });

  it('is left out where it is the rest of another one', () => {
    for (const rest of [
      ['20', '10', '廃止', '新しい理由'],
      ['', '土木課', '20', '10', '廃止'],
    ]) {
      const file = readWide(rest);
      expect(namesOf(file)).toHaveLength(8);
      expect(issuesOf(file, 'row-shifted')).toMatchObject([{ row: 11 }]);
    }
  });

  it('is read where a single cell is odd and the others are at home', () => {
    for (const row of [
      ['9', '川の事業', '土木課', '30', '廃止', '継続', '理由'],
      ['9', '川の事業', '土木課', '30', '廃止', '', '理由'],
      ['9', '川の事業', '土木課', '30', '28', '3', '理由'],
      ['9', '119', '土木課', '30', '28', '継続', '理由'],
    ])
      expect(namesOf(readWide(row))).toHaveLength(9);
  });
});

it('is none for an answer of two columns beside each other that is rare in one of them', () => {
  const answers = smallForm([
    'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
    'field: note, kind: text, labels: [成果の方向性, コストの方向性, 備考]',
  ]);
  const rows = ['増', '減', '減', '減', '維持', '増'].map((cost, at) => [
    `${at + 1}`,
    `事業${at}の推進`,
    '土木課',
    `${at}10`,
    '維持',
    cost,
    `注意${at}`,
  ]);
  const heads = [...HEAD, '決算額', '成果の方向性', 'コストの方向性', '備考'];
  const file = readRows([TITLE, heads, ...rows], answers, { sheet: 'S' });
  expect(namesOf(file)).toHaveLength(6);
  expect(issuesOf(file, 'row-shifted')).toEqual([]);
});

it('is known by an office in the place of a name, which no other row has as its own', () => {
  const rows = ['土木課', '農政課', '福祉課', '税務課'].map((office, at) => [
    `${at + 1}`,
    `事業${at}の推進`,
    office,
    `${at}10`,
    '9',
    '',
  ]);
  const more = rows.map(([no, name, ...cells]) => [`1${no}`, `${name}の二`, ...cells]);
  const aside = [
    ['5', '水道課', '30', '28', '', ''],
    ['6', '道路課', '40', '38', '', ''],
  ];
  const file = readRows([TITLE, HEADER, ...rows, ...more, ...aside], form, { sheet: 'S' });
  expect(issuesOf(file, 'row-shifted')).toMatchObject([{ row: 11 }, { row: 12 }]);
});

describe('a table of figures to its end', () => {
  const figures = smallForm([
    'field: budget_yen, kind: money, year: 0, labels: [予算額]',
    'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
    'field: personnel_cost_yen, kind: money, year: 0, labels: [人件費]',
  ]);
  const heads = [...HEAD, '予算額', '決算額', '人件費'];
  const usual = Array.from({ length: 8 }, (_, at) => [
    `${at + 1}`,
    `事業${at}の推進`,
    '土木課',
    `${at}10`,
    `${at}05`,
    `${at}3`,
  ]);
  const aside = [
    ['9', '川の事業', '土木課', '', '30', '28', '5'],
    ['10', '海の事業', '土木課', '30', '30', '28', '5'],
  ];

  it('has rows aside where they end behind it', () => {
    const file = readRows([TITLE, heads, ...usual, ...aside], figures, { sheet: 'S' });
    expect(issuesOf(file, 'row-shifted')).toMatchObject([{ row: 11 }, { row: 12 }]);
  });

  it('has none where a note stands behind it', () => {
    const noted = aside.map((row) => [...row.slice(0, 6), '注1']);
    const file = readRows([TITLE, heads, ...usual, ...noted], figures, { sheet: 'S' });
    expect(issuesOf(file, 'row-shifted')).toEqual([]);
  });
});
