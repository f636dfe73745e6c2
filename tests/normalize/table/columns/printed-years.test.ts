import { describe, expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

type Rows = readonly (readonly string[])[];

function read(fields: readonly string[], rows: Rows, options = {}, file = 'r05.csv') {
  const found = readRows(rows, smallForm(fields, options), { file });
  return {
    costs: found.records.flatMap(({ costs }) =>
      costs.map(({ fiscalYear, settlementYen, budgetYen }) => [
        fiscalYear,
        settlementYen,
        budgetYen,
      ]),
    ),
    issues: issuesOf(found, 'years-differ'),
  };
}

describe('heads that print another year than the form gives them', () => {
  const fields = [
    "field: settlement_yen, kind: money, year: 0, labels: ['{year}決算額']",
    "field: budget_yen, kind: money, year: 1, labels: ['{year}予算額']",
  ];
  const heads = (...years: [string, string]) => [...HEAD, `${years[0]}決算額`, `${years[1]}予算額`];

  it('stop the table where most do, for the edition itself may be wrong', () => {
    const options = { from: 'file_name' };
    const kept = read(fields, [heads('R5', 'R6'), [...ROAD, '1', '2']], options);
    expect(kept).toEqual({
      costs: [
        [2023, 1000, null],
        [2024, null, 2000],
      ],
      issues: [],
    });
    const { costs, issues } = read(fields, [heads('R4', 'R5'), [...ROAD, '1', '2']], options);
    expect(costs).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', row: 1, column: 4 }]);
    expect(issues[0]!.message).toContain('of 2022 instead of 2023');
  });

  it('are left out where they are few', () => {
    const { costs, issues } = read(fields, [TITLE, heads('R5', 'R5'), [...ROAD, '1', '2']]);
    expect(costs).toEqual([[2023, 1000, null]]);
    expect(issues).toMatchObject([{ severity: 'warning', row: 2, column: 5 }]);
  });

  it('are told of one indicator where those of another were rolled on', () => {
    const items = [
      "field: outcome_name, kind: name, numbers: ['1', '2'], labels: ['指標{no}']",
      "field: outcome_actual, kind: measure, year: label, years: [0], numbers: ['1', '2'], labels: ['指標{no} {year}実績']",
    ];
    const labels = [...HEAD, '指標1', '指標1 R5実績', '指標2', '指標2 R4実績'];
    const rows = [TITLE, labels, [...ROAD, '延長', '12', '件数', '34']];
    const file = readRows(rows, smallForm(items));
    const years = file.records[0]!.indicators.map((one) => one.years);
    expect(years).toMatchObject([[{ fiscalYear: 2023, actual: { value: 12 } }], []]);
    expect(issuesOf(file, 'years-differ')).toMatchObject([{ severity: 'warning', column: 7 }]);
  });

  it('are no years of groups above labels that count from them', () => {
    const own = [
      'field: settlement_yen, kind: money, year: -2, labels: [前年度決算額]',
      'field: budget_yen, kind: money, year: 0, labels: [予算額]',
    ];
    const groups = ['', '', '', '令和4年度', '令和5年度'];
    const labels = [...HEAD, '前年度決算額', '予算額'];
    const { issues } = read(own, [TITLE, groups, labels, [...ROAD, '1', '2']], { headerRows: 2 });
    expect(issues).toEqual([]);
  });

  it('are no short title and year of publication right above the header', () => {
    const own = [
      'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
      'field: budget_yen, kind: money, year: 0, labels: [予算額]',
    ];
    const above = ['令和5年度', '', '', '', '令和6年度公表'];
    const { costs, issues } = read(own, [
      above,
      [...HEAD, '決算額', '予算額'],
      [...ROAD, '1', '2'],
    ]);
    expect(costs).toEqual([[2023, 1000, 2000]]);
    expect(issues).toEqual([]);
  });

  it('are no titles above, and no labels that count from them', () => {
    const rows = [
      ['令和6年度 事務事業評価'],
      [...HEAD, '前年度決算額', 'R6決算額'],
      [...ROAD, '1', '2'],
    ];
    const own = [
      'field: settlement_yen, kind: money, year: -1, labels: [前年度決算額]',
      "field: settlement_yen, kind: money, year: label, labels: ['{year}決算額']",
    ];
    expect(read(own, rows)).toEqual({
      costs: [
        [2023, 1000, null],
        [2024, 2000, null],
      ],
      issues: [],
    });
  });
});

it('leaves fields that name what stands above them to the form', () => {
  const fields = [
    "field: settlement_yen, kind: money, year: -1, under: ['{year}評価'], labels: [決算額]",
    "field: budget_yen, kind: money, year: 1, under: ['{year}予算'], labels: [予算額]",
  ];
  const rows = [
    TITLE,
    ['', '', '', '令和5年度評価', '令和6年度予算'],
    [...HEAD, '決算額', '予算額'],
    [...ROAD, '1', '2'],
  ];
  expect(read(fields, rows, { headerRows: 2 })).toEqual({
    costs: [
      [2022, 1000, null],
      [2024, null, 2000],
    ],
    issues: [],
  });
});

describe('blocks of years in another order than the form has them', () => {
  const fields = ['field: settlement_yen, kind: money, year: block, labels: [決算額]'];
  const options = { yearBlocks: '{ count: 2, first: -1 }' };
  const labels = [...HEAD, '決算額', '決算額'];
  const groups = (...years: string[]) => ['', '', '', ...years];

  it.each([1, 2])('are known by the years above them, with %i row(s) of header', (headerRows) => {
    const rows = (...years: string[]) => [TITLE, groups(...years), labels, [...ROAD, '1', '2']];
    const kept = read(fields, rows('令和4年度', '令和5年度'), { ...options, headerRows });
    expect(kept).toEqual({
      costs: [
        [2022, 1000, null],
        [2023, 2000, null],
      ],
      issues: [],
    });
    const { costs, issues } = read(fields, rows('令和5年度', '令和4年度'), {
      ...options,
      headerRows,
    });
    expect(costs).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', column: 4 }]);
  });
});

describe('years that labels print, beside those that the form expects of them', () => {
  const fields = [
    "field: settlement_yen, kind: money, year: label, years: [-1, 0], labels: ['{year}決算額']",
    "field: budget_yen, kind: money, year: label, years: [1], labels: ['{year}予算額']",
  ];
  const readHeads = (...labels: string[]) =>
    read(fields, [TITLE, [...HEAD, ...labels], [...ROAD, ...labels.map((_, at) => `${at + 1}`)]]);

  it('say nothing where they fit, where one is lost, or where there are more', () => {
    for (const labels of [
      ['R4決算額', 'R5決算額', 'R6予算額'],
      ['R5決算額', 'R6予算額'],
      ['R3決算額', 'R4決算額', 'R5決算額', 'R6予算額'],
    ])
      expect(readHeads(...labels).issues).toEqual([]);
  });

  it('stop the table where the heads, or the title, are still those of another edition', () => {
    const { costs, issues } = readHeads('R3決算額', 'R4決算額', 'R5予算額');
    expect(costs).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', row: 2, column: 4 }]);
  });

  it('leave a field out whose year did not roll on with the others', () => {
    const { costs, issues } = readHeads('R4決算額', 'R5決算額', 'R5予算額');
    expect(costs).toEqual([
      [2022, 1000, null],
      [2023, 2000, null],
    ]);
    expect(issues).toMatchObject([{ severity: 'warning', column: 6 }]);
  });
});

describe('years in a row below the header', () => {
  const fields = [
    'field: outcome_name, kind: name, no: 1, labels: [指標名]',
    'field: outcome_target, kind: measure, no: 1, year: block, labels: [目標]',
    'field: outcome_actual, kind: measure, no: 1, year: block, labels: [実績]',
  ];
  const options = { from: 'file_name', yearBlocks: '{ count: 3, first: -2 }' } as const;
  const heads = [...HEAD, '指標名', '目標', '実績', '目標', '実績', '目標', '実績'];
  const figures = [...ROAD, '利用者数', '1', '2', '3', '4', '5', '6'];
  const readBelow = (...years: string[]) => {
    const rows = [heads, ['', '', '', '', ...years], figures];
    const { records, issues } = readRows(rows, smallForm(fields, options), { file: 'r05.csv' });
    return {
      years: records.flatMap(({ indicators }) => indicators[0]!.years.map((one) => one.fiscalYear)),
      issues: issues.filter(({ code }) => code === 'years-differ'),
    };
  };

  it.each([
    ['R3', 'R3', 'R4', 'R4', 'R5', 'R5'],
    ['令和3年度', '', '令和4年度', '', '令和5年度', ''],
    ['2021', '2021', '2022', '2022', '2023', '2023'],
  ])('are held to the form: %s', (...years) => {
    expect(readBelow(...years)).toEqual({ years: [2021, 2022, 2023], issues: [] });
    const next = years.map((text) => text.replace(/\d+/u, (digits) => `${Number(digits) + 1}`));
    const { years: read, issues } = readBelow(...next);
    expect(read).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', column: 5 }]);
  });

  it('are none where figures stand beside them', () => {
    const { issues } = readBelow('2022', '8', '9', '7', '', '3');
    expect(issues).toEqual([]);
  });

  it('reach no further where a year stands for its own column alone', () => {
    const own = [
      'field: settlement_yen, kind: money, year: -1, labels: [決算額]',
      'field: budget_yen, kind: money, year: 0, labels: [予算額]',
    ];
    const rows = (year: string) => [
      [...HEAD, '決算額', '予算額'],
      ['', '', '', year, ''],
      [...ROAD, '1', '2'],
    ];
    expect(read(own, rows('R4'), { from: 'file_name' }).issues).toEqual([]);
    expect(read(own, rows('R5'), { from: 'file_name' }).issues).toMatchObject([
      { severity: 'error', column: 4 },
    ]);
  });
});

it('leaves out years that stand below another group because the head of their own is gone', () => {
  const fields = [
    "field: settlement_yen, kind: money, under: [決算額], year: label, years: [-1, 0], labels: ['{year}']",
    "field: budget_yen, kind: money, under: [予算額], year: label, years: [1], labels: ['{year}']",
  ];
  const rows = (budget: string): Rows => [
    TITLE,
    [...HEAD, '決算額', '', budget],
    ['', '', '', 'R4', 'R5', 'R6'],
    [...ROAD, '1', '2', '3'],
  ];
  const settled = [
    [2022, 1000, null],
    [2023, 2000, null],
  ];
  const options = { headerRows: 2 };
  expect(read(fields, rows('予算額'), options).costs).toEqual([...settled, [2024, null, 3000]]);
  const { costs, issues } = read(fields, rows(''), options);
  expect(costs).toEqual(settled);
  expect(issues).toMatchObject([{ severity: 'warning', column: 6 }]);
});

it('holds a column to the year of the group that it has come to stand in, the only one that prints a year', () => {
  const fields = [
    'field: settlement_yen, kind: money, year: label, years: [-1], labels: [決算額]',
    'field: personnel_cost_yen, kind: money, year: label, years: [-1], labels: [人件費]',
    'field: budget_yen, kind: money, year: label, years: [0], labels: [予算額]',
  ];
  const rows = (group: string): Rows => [
    TITLE,
    ['', '', '', 'R4', '', group],
    [...HEAD, '決算額', '人件費', '予算額'],
    [...ROAD, '1', '2', '3'],
  ];
  const options = { headerRows: 2 };
  const settled = [2022, 1000, null];
  expect(read(fields, rows('R5'), options).costs).toEqual([settled, [2023, null, 3000]]);
  const { costs, issues } = read(fields, rows(''), options);
  expect(costs).toEqual([settled]);
  expect(issues).toMatchObject([{ severity: 'warning', column: 6 }]);
});
