import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../src/form/parse-form.ts';
import type { TableForm } from '../../../src/form/table-form.ts';
import { readTable } from '../../../src/normalize/table/read-table.ts';

/** Two years side by side by position, two outcomes that are named once. */
const form = parseForm(
  `
id: small
title: 小さな表
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [事業名, 国費, 事業費] }
edition: { from: column }
year_blocks: { count: 2, first: -1 }
phases: { settled_until: -1 }
fillers: ['^調整用']
fields:
  - { field: edition_year, kind: year, labels: [年度], era: 令和 }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: started_fiscal_year, kind: year, labels: [始期], optional: true }
  - { field: outcome_name, kind: name, numbers: [ア, イ], labels: ['成果{no}名称'] }
  - { field: outcome_unit, kind: unit, numbers: [ア, イ], labels: ['成果{no}単位'] }
  - { field: national_subsidy_yen, kind: money, year: block, labels: [国費] }
  - { field: general_fund_yen, kind: money, year: block, labels: [一財] }
  - { field: spending_yen, kind: money, year: block, labels: [事業費] }
  - { field: outcome_actual, kind: measure, year: block, numbers: [ア, イ], labels: ['成果{no}'] }
ignored: [No.]
identities:
  - { name: 国費+一財=事業費, parts: [national_subsidy_yen, general_fund_yen], equals: spending_yen, severity: error }
`,
  'small.yaml',
) as TableForm;

const BLOCK = ['国費', '一財', '事業費', '成果\nア', '成果 イ'];
const HEADER = [
  'No.',
  '年度',
  '事業名',
  '始期',
  '成果ア名称',
  '成果ア単位',
  '成果イ名称',
  '成果イ単位',
  ...BLOCK,
  ...BLOCK,
];
const ROW = [
  '1',
  '7',
  '道の事業',
  '昭和27',
  '参加者数',
  '人',
  '0',
  '0',
  '1',
  '2',
  '3',
  '0',
  '0',
  '4',
  '５',
  '9',
  '29（4）',
  '0',
];

function read(...rows: readonly (readonly string[])[]) {
  const numbered = [['調整用'], ...rows].map((cells, at) => ({ number: at + 1, cells }));
  return readTable([{ sheet: 'S', rows: numbered }], form, 'x.xlsx');
}

/** A list that prints its edition above the table or in its name. */
const list = (from: string, header = 1) =>
  parseForm(
    `
id: list
title: 一覧
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [事業名, 担当課, 備考] }
header_rows: ${header}
edition: { from: ${from} }
phases: { settled_until: 0 }
fields:
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: department, kind: name, labels: [担当課] }
  - { field: budget_yen, kind: money, year: 0, labels: [予算額, '予算額(円)'] }
  - { field: settlement_yen, kind: money, year: 0, labels: [決算額, '決算額(千円)'] }
  - { field: remark, kind: text, labels: [備考] }
`,
    'list.yaml',
  ) as TableForm;
const LIST_HEADER = ['事業名', '担当課', '予算額', '決算額', '備考'];
const LIST_ROW = ['道の事業', '土木課', '10', '9', '継続'];
const TITLE = '令和5年度 事務事業評価一覧(単位：千円)';

function readList(
  rows: readonly (readonly string[])[],
  { from = 'title', file = 'x.csv', sheet = null as string | null, headerRows = 1 } = {},
) {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  return readTable([{ sheet, rows: numbered }], list(from, headerRows), file);
}

describe('the edition of a whole file', () => {
  const fromName = (file: string) =>
    readList([LIST_HEADER, LIST_ROW], { from: 'file_name', file }).records.map(
      ({ editionFiscalYear }) => editionFiscalYear,
    );

  it.each(['chapter3-r05.csv', 'sheet1_2023.csv', 'r04/part2_令和5年度.csv'])(
    'is the year in the name %s, not what a word ends in',
    (file) => {
      expect(fromName(file)).toEqual([2023]);
    },
  );

  it.each(['list2.csv', 'r04_r05.csv', 'r6.3.31.csv'])('is not known from the name %s', (file) => {
    expect(fromName(file)).toEqual([]);
  });

  it('is the fiscal year of the title, whatever date stands above it', () => {
    const { records } = readList([['', '令和6年8月1日現在'], [TITLE], LIST_HEADER, LIST_ROW]);
    expect(records.map(({ editionFiscalYear }) => editionFiscalYear)).toEqual([2023]);
  });
});

describe('a unit of money that is printed', () => {
  const costs = (title: string, header = LIST_HEADER) => {
    const { records, issues } = readList([[title], header, LIST_ROW]);
    const [cost] = records[0]!.costs;
    const units = issues.filter(({ code }) => code === 'unit-differs');
    return { amounts: [cost?.budgetYen ?? null, cost?.settlementYen ?? null], units };
  };

  it('in the title leaves all amounts out where it is not the one of the form', () => {
    const { amounts, units } = costs('令和5年度 事務事業評価一覧(単位：円)');
    expect(amounts).toEqual([null, null]);
    expect(units).toMatchObject([{ severity: 'warning', row: 1, column: 1 }]);
    expect(units[0]!.message).toContain('C, D');
  });

  it('in the title says nothing where it is the one of the form', () => {
    expect(costs(TITLE)).toEqual({ amounts: [10_000, 9_000], units: [] });
  });

  it('in a head that the form declares with it counts for its column, whatever the title prints', () => {
    const header = LIST_HEADER.with(2, '予算額（円）').with(3, '決算額（千円）');
    for (const title of [TITLE, '令和5年度(単位：円)', '令和5年度'])
      expect(costs(title, header)).toEqual({ amounts: [10, 9_000], units: [] });
  });

  it('in a group above that the form does not name leaves its columns out', () => {
    const groups = ['', '', '費用（円）', '', ''];
    const { records, issues } = readList([[TITLE], groups, LIST_HEADER, LIST_ROW], {
      headerRows: 2,
    });
    expect(records[0]!.costs).toEqual([]);
    expect(issues.filter(({ code }) => code === 'unit-differs')).not.toEqual([]);
  });
});

const namesOf = ({ records }: ReturnType<typeof readList>) =>
  records.map(({ evaluation }) => evaluation.programmeName);
const errorsOf = ({ issues }: ReturnType<typeof readList>) =>
  issues.filter(({ severity }) => severity === 'error');

describe('a row of a text file whose cells cannot be told to columns', () => {
  const split = ['橋の事業', '土木課', '1', '000', '9', '継続'];
  const padded = ['川の事業', '土木課', '10', '9', ''];

  it('because it has more than the header is left out, and only that row', () => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, split]);
    expect(namesOf(file)).toEqual(['道の事業']);
    expect(errorsOf(file)).toMatchObject([{ code: 'row-uneven', row: 4 }]);
    expect(file.blocks).toBe(2);
  });

  it('because it has one more, be its last one empty, is left out where the others have all', () => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, LIST_ROW, split.with(5, '')]);
    expect(errorsOf(file)).toMatchObject([{ code: 'row-uneven', row: 5 }]);
  });

  it('because it has fewer is left out where the others have all, empty ones too', () => {
    const lost = ['橋の事業', '10', '9', '継続'];
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, padded, lost]);
    expect(namesOf(file)).toEqual(['道の事業', '川の事業']);
    expect(errorsOf(file)).toMatchObject([{ code: 'row-uneven', row: 5 }]);
  });

  it('because it has fewer is left out where hardly any other has, whatever the last cells hold', () => {
    const full = [0, 1, 2, 3, 4].map((at) => LIST_ROW.with(0, `事業${at}`));
    const lost = ['橋の事業', '10', '9', '継続'];
    const file = readList([[TITLE], LIST_HEADER, lost, ...full]);
    expect(namesOf(file)).not.toContain('橋の事業');
    expect(errorsOf(file)).toMatchObject([{ code: 'row-uneven', row: 3 }]);
  });

  it('because the file was cut off in its last row is left out', () => {
    const cut = ['橋の事業', '土木課', '10', '9'];
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, LIST_ROW.with(0, '川の事業'), cut]);
    expect(namesOf(file)).toEqual(['道の事業', '川の事業']);
    expect(errorsOf(file)).toMatchObject([{ code: 'row-uneven', row: 5 }]);
  });

  it('is none of sixteen rows whose last blanks Excel leaves out together', () => {
    const rows = Array.from({ length: 400 }, (_, at) => LIST_ROW.with(0, `事業${at}`));
    const trimmed = rows.map((row, at) =>
      (at >= 160 && at < 176) || at >= 397 ? row.slice(0, -1) : row,
    );
    const file = readList([[TITLE], LIST_HEADER, ...trimmed]);
    expect(errorsOf(file)).toEqual([]);
    expect(namesOf(file)).toHaveLength(400);
  });

  it('is no row whose last blanks the file leaves out, nor one of a worksheet', () => {
    const rows = [[TITLE], LIST_HEADER, LIST_ROW, padded.slice(0, 4)];
    expect(namesOf(readList(rows))).toEqual(['道の事業', '川の事業']);
    const beside = [...LIST_ROW, '欄外の注'];
    expect(namesOf(readList([[TITLE], LIST_HEADER, beside], { sheet: 'S' }))).toEqual(['道の事業']);
  });
});

describe('a table below the table', () => {
  const BRIDGE = LIST_ROW.with(0, '橋の事業');
  const swapped = LIST_HEADER.with(2, '決算額').with(3, '予算額');

  it('with the same header on its next page is read on', () => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, [TITLE], LIST_HEADER, BRIDGE]);
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(errorsOf(file)).toEqual([]);
  });

  it('with some of the same labels again is read on', () => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, LIST_HEADER.slice(0, 4), BRIDGE]);
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(errorsOf(file)).toEqual([]);
  });

  it('takes no programme of which only the name is known for its title', () => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, ['新しい事業'], LIST_HEADER, BRIDGE]);
    expect(namesOf(file)).toEqual(['道の事業', '新しい事業', '橋の事業']);
    expect(file.blocks).toBe(3);
  });

  it('with its columns in another order is left out, and its first cell named', () => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, swapped, BRIDGE]);
    expect(namesOf(file)).toEqual(['道の事業']);
    expect(errorsOf(file)).toMatchObject([{ code: 'table-changes', row: 4, column: 3 }]);
    expect(file.blocks).toBe(2);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });

  it('with its names in another column is left out', () => {
    const header = ['担当課', '事業名', ...LIST_HEADER.slice(2)];
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, header, BRIDGE]);
    expect(namesOf(file)).toEqual(['道の事業']);
  });

  it.each([
    '令和4年度 事務事業評価一覧(単位：千円)',
    '令和5年度 事務事業評価一覧(単位：円)',
    '土木課(令和4年度)',
  ])('with the title %s is left out', (title) => {
    const file = readList([[TITLE], LIST_HEADER, LIST_ROW, [title], LIST_HEADER, BRIDGE]);
    expect(namesOf(file)).toEqual(['道の事業']);
    expect(errorsOf(file)).toMatchObject([{ code: 'table-changes', row: 4, column: 1 }]);
  });

  it('with another title and no header is left out', () => {
    const title = TITLE.replace('5', '4');
    expect(namesOf(readList([[TITLE], LIST_HEADER, LIST_ROW, [title], BRIDGE]))).toEqual([
      '道の事業',
    ]);
  });

  it('is compared row for row where headers are stacked', () => {
    const groups = ['', '', '費用', '', ''];
    const stacked = (lower: readonly string[]) =>
      readList([[TITLE], groups, LIST_HEADER, LIST_ROW, groups, lower, BRIDGE], { headerRows: 2 });
    expect(namesOf(stacked(LIST_HEADER))).toEqual(['道の事業', '橋の事業']);
    expect(namesOf(stacked(swapped))).toEqual(['道の事業']);
  });
});

describe('a cell that is merged downwards over several programmes', () => {
  const rows = [
    [TITLE],
    LIST_HEADER,
    LIST_ROW,
    ['橋の事業', '', '', '8'],
    ['', '', '', '', '注記'],
  ];
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  const readMerged = (left: number, bottom: number) =>
    readTable(
      [{ sheet: 'S', rows: numbered, merged: [{ left, top: 3, right: left, bottom }] }],
      list('title'),
      'x.xlsx',
    );
  const mergedOf = ({ issues }: ReturnType<typeof readTable>) =>
    issues.filter(({ code }) => code === 'merged-over-rows');

  it('gives an office to all of them, and counts as one cell', () => {
    const file = readMerged(2, 5);
    expect(file.records.map(({ evaluation }) => evaluation.department)).toEqual([
      '土木課',
      '土木課',
    ]);
    expect(mergedOf(file)).toEqual([]);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect([cells, unexplained]).toEqual([14, 1]);
  });

  it('keeps any other text for the first one, and the issue names it', () => {
    const file = readMerged(5, 4);
    expect(file.records.map(({ evaluation }) => evaluation.remark)).toEqual(['継続', null]);
    expect(mergedOf(file)).toMatchObject([{ severity: 'warning', row: 3, column: 5 }]);
    expect(mergedOf(file)[0]!.message).toContain('E3:E4');
  });

  it('gives its figure to none, and accounts for the cell', () => {
    const { records, counts, ...file } = readMerged(3, 4);
    expect(records.map(({ costs: [cost] }) => [cost!.budgetYen, cost!.settlementYen])).toEqual([
      [null, 9_000],
      [null, 8_000],
    ]);
    expect(mergedOf({ records, counts, ...file })).toMatchObject([{ row: 3, column: 3 }]);
    expect(counts).toMatchObject({ unexplained: 2 });
  });

  it('is told only where there is another programme below', () => {
    const [first, second, third, , note] = numbered;
    const grid = {
      sheet: 'S',
      rows: [first!, second!, third!, note!],
      merged: [{ left: 2, top: 3, right: 2, bottom: 5 }],
    };
    expect(mergedOf(readTable([grid], list('title'), 'x.xlsx'))).toEqual([]);
  });
});

describe('readTable', () => {
  it('reads blocks of years by position, the plan apart from the settlement', () => {
    const [record] = read(HEADER, ROW).records;
    expect(record).toMatchObject({ editionFiscalYear: 2025, sheet: 'S', row: 3 });
    expect(record!.costs).toMatchObject([
      {
        fiscalYear: 2024,
        phase: 'settled',
        settlementYen: 3000,
        plannedYen: null,
        nationalSubsidyYen: 1000,
      },
      {
        fiscalYear: 2025,
        phase: 'planned',
        settlementYen: null,
        plannedYen: 9000,
        generalFundYen: 5000,
      },
    ]);
  });

  it('keeps a zero under a name and leaves the zeros of a slot without one out', () => {
    const [record] = read(HEADER, ROW).records;
    expect(record!.indicators).toHaveLength(1);
    expect(record!.indicators[0]).toMatchObject({ no: 1, name: '参加者数', unit: '人' });
    expect(record!.indicators[0]!.years.map(({ actual }) => actual.value)).toEqual([0, 29]);
  });

  it('gives every value its cell and its printed text', () => {
    const [record] = read(HEADER, ROW).records;
    expect(record!.readings).toContainEqual({
      entity: 'result',
      field: 'actual_value',
      no: 1,
      fiscalYear: 2025,
      value: 29,
      raw: '29（4）',
      row: 3,
      column: 17,
      rule: 'column-header',
      certainty: 'sure',
    });
    for (const { row, column, raw } of record!.readings) {
      expect([row, ROW[column - 1]]).toEqual([3, raw]);
    }
  });

  it('counts every cell once', () => {
    const { counts } = read(HEADER, ROW, ['', '', '計', '', '', '', '', '', '1']);
    expect(counts).toEqual({ cells: 39, values: 13, labels: 23, duplicates: 2, unexplained: 1 });
  });

  it('loads figures of a slot without a name as likely, with a warning', () => {
    const { records, issues } = read(HEADER, ROW.with(12, '7'));
    expect(records[0]!.indicators[1]).toMatchObject({ no: 2, name: null });
    expect(records[0]!.readings.find(({ no }) => no === 2)?.certainty).toBe('likely');
    expect(issues.map(({ code }) => code)).toContain('indicator-without-name');
  });

  it('quarantines a table with a block too few, rather than shift the years', () => {
    const { records, blocks, issues } = read(HEADER.slice(0, -1), ROW);
    expect([records.length, blocks]).toEqual([0, 1]);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'column-repeated' }),
    );
  });

  it('quarantines a programme whose parts do not add up, and only that one', () => {
    const { records, issues } = read(HEADER, ROW.with(8, '2'), ROW.with(2, '橋の事業'));
    expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(['橋の事業']);
    expect(issues.find(({ code }) => code === 'identity-broken')?.message).toMatch(
      /I3 "2", J3 "2", K3 "3"/,
    );
  });

  it('lets dashes stand for nothing in a sum, and stays silent where a figure is cut off', () => {
    expect(read(HEADER, ROW.with(8, '－').with(9, '3')).records).toHaveLength(1);
    const cutOff = read(HEADER, ROW.with(8, '####'));
    expect(cutOff.records[0]!.costs[0]).toMatchObject({
      nationalSubsidyYen: null,
      settlementYen: 3000,
    });
    expect(cutOff.issues.map(({ code }) => code)).toContain('value-lost');
  });

  it('tells of a column that is missing, and of one that nobody fills', () => {
    const without = (row: readonly string[]) => row.filter((_, at) => at !== 5);
    const missing = read(without(HEADER), without(ROW)).issues;
    expect(missing.find(({ code }) => code === 'column-missing')).toMatchObject({
      severity: 'warning',
    });
    const empty = read(HEADER, ROW.with(5, '')).issues;
    expect(empty.find(({ code }) => code === 'field-never-filled')?.message).toContain(
      'outcome_unit 1',
    );
  });

  it('leaves rows of formulas, repeated headers and rows without a name out', () => {
    const zeros = ROW.map(() => '0');
    const { records, blocks, issues } = read(HEADER, ROW, HEADER, zeros, ['', '', '', '注記']);
    expect([records.length, blocks]).toEqual([1, 1]);
    expect(issues.filter(({ code }) => code === 'row-without-name')).toHaveLength(1);
  });

  it('does not guess the era of a bare year', () => {
    const { records, issues } = read(HEADER, ROW.with(3, '18'));
    expect(records[0]!.evaluation.startedFiscalYear).toBeNull();
    expect(issues.map(({ code }) => code)).toContain('year-unclear');
    expect(read(HEADER, ROW).records[0]!.evaluation.startedFiscalYear).toBe(1952);
  });

  it.each([
    ['平成元年4月', 1989],
    ['1990/3/31', 1989],
    ['平成12年度～', 2000],
    ['昭和45年以前', null],
  ])('takes the start %s for %s', (text, year) => {
    expect(read(HEADER, ROW.with(3, text)).records[0]!.evaluation.startedFiscalYear).toBe(year);
  });

  it('quarantines a row that does not say its edition', () => {
    const { records, issues } = read(HEADER, ROW.with(1, ''));
    expect(records).toEqual([]);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'edition-not-found', row: 3 }),
    );
  });
});
