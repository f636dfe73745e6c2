import { describe, expect, it } from 'vitest';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';

const form = readyForm(
  parseForm(
    `
id: momiji-sheet
title: 紅葉市 事務事業評価シート
layout: blocks
money_unit_yen: 1000
personnel_basis: 正規職員人件費
default_direction: unknown
current_phase: settled
staff_decimals: 1
recognise: { distinct_labels: 6 }
page_header: []
chapter_heading: '^第\\d+章'
section_heading: '^第\\d+節'
anchor: implementation_rank
printed_once: [department, implementation_rank, programme_name, rating]
edition_labels: { current: ['{year}評価'] }
words:
  ranks: [高, 中, 低]
  ratings: [拡充, 継続, 縮小]
  accounts: ['会計$']
  checked: ■
  unchecked: □
  remark: '^※'
  not_numbers: [集計中, 未実施]
  claims: { partly: 'おおむね達成', achieved: '^達成' }
fields:
  - { field: department, kind: name, labels: [担当課] }
  - { field: implementation_rank, kind: rank, labels: [優先度] }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: budget_yen, kind: money, group: cost, years: [previous, current, next], labels: ['{year}予算額'] }
  - { field: settlement_yen, kind: money, group: cost, years: [previous, current, next], labels: ['{year}決算額'] }
  - { field: national_subsidy_yen, kind: money, group: cost, years: [previous, current, next], labels: ['{year}国庫支出金'] }
  - { field: local_bond_yen, kind: money, group: cost, years: [previous, current, next], labels: ['{year}地方債'] }
  - { field: other_funding_yen, kind: money, group: cost, years: [previous, current, next], labels: ['{year}その他'] }
  - { field: general_fund_yen, kind: money, group: cost, years: [previous, current, next], labels: ['{year}一般財源'] }
  - { field: indicator_name, kind: text, shape: phrase, labels: [指標] }
  - { field: target, kind: measure, group: indicator, years: [previous, current, next], labels: ['{year}目標値'] }
  - { field: actual, kind: measure, group: indicator, years: [previous, current, next], labels: ['{year}実績値'] }
  - { field: rating, kind: rating, labels: [今後の方向性] }
`,
    'momiji.yaml',
  ),
);

const YEARS = ['R4', 'R5', 'R6'];
const MONEY = ['予算額', '決算額', '国庫支出金', '地方債', 'その他', '一般財源'];
const COST_FIELDS = [
  'budget',
  'settlement',
  'nationalSubsidy',
  'localBond',
  'otherFunding',
  'generalFund',
];
/** No two figures are alike, so that each tells where it belongs. */
const amount = (year: number, field: number) => 1000 + 100 * year + 11 * field;
const persons = (no: number, year: number, member: number) => 10 + 100 * no + 10 * year + member;

type Rows = readonly (readonly string[])[];

/** A sheet whose labels stand in a row above their figures, as the first year's are in row 2. */
function sheet(indicators: number): string[][] {
  const costs = YEARS.flatMap((year, at) => [
    ['', '', ...MONEY.map((name) => year + name)],
    ['', '', ...MONEY.map((_, field) => `${amount(at, field).toLocaleString('en')}千円`)],
  ]);
  const measures = Array.from({ length: indicators }, (_, no) => [
    ['', '', '指標'],
    ['', '', `利用した人の数その${no + 1}`],
    ['', '', ...YEARS.flatMap((year) => [`${year}目標値`, `${year}実績値`])],
    ['', '', ...YEARS.flatMap((_, at) => [0, 1].map((member) => `${persons(no, at, member)}人`))],
  ]);
  return [
    ['担当課', '優先度', '事業名', '今後の方向性'],
    ['福祉課', '高', '見守り訪問事業', '継続'],
    ...costs,
    ...measures.flat(),
  ];
}

/** The same with its costs as a workbook has them: each label left of its figure. */
function listed(): string[][] {
  const [head, values, ...rest] = sheet(3);
  const costs = MONEY.map((name, field) => [
    '',
    ...YEARS.flatMap((year, at) => [year + name, `${amount(at, field).toLocaleString('en')}千円`]),
  ]);
  return [head!, values!, ...costs, ...rest.slice(6)];
}

async function read(rows: Rows) {
  const text = rows.map((cells) => cells.join('\t')).join('\n');
  const file = await readFile(new TextEncoder().encode(text), 'r05.txt', [form]);
  const [record] = file.records;
  const costs = YEARS.map((_, year) => {
    const own = record!.costs.find(({ fiscalYear }) => fiscalYear === 2022 + year);
    return COST_FIELDS.map(
      (field) =>
        (own as unknown as Record<string, number | null> | undefined)?.[`${field}Yen`] ?? null,
    );
  });
  const indicators = record!.indicators.map(({ name, years }) => ({
    name,
    figures: years.flatMap(({ target, actual }) => [target.value, actual.value]),
  }));
  const crowded = file.issues.filter(({ code }) => code === 'group-too-large');
  return { costs, indicators, crowded, issues: file.issues };
}

const COSTS = YEARS.map((_, year) => MONEY.map((_, field) => amount(year, field) * 1000));
const INDICATORS = [0, 1, 2].map((no) => ({
  name: `利用した人の数その${no + 1}`,
  figures: YEARS.flatMap((_, year) => [0, 1].map((member) => persons(no, year, member))),
}));

/** The sheet of three indicators with one of its rows changed. */
function damaged(row: number, change: (cells: string[]) => string[]): string[][] {
  return sheet(3).map((cells, at) => (at === row ? change(cells) : cells));
}

const emptied = (column: number) => (cells: string[]) => cells.with(column, '');
const gone = (column: number) => (cells: string[]) => cells.toSpliced(column, 1);

/** What was read of a damaged sheet and is not what its undamaged one says. */
async function wrong(rows: Rows) {
  const { costs, indicators } = await read(rows);
  const amounts = costs.flatMap((own, year) =>
    own.filter((value, field) => value !== null && value !== COSTS[year]![field]),
  );
  const figures = indicators.flatMap((one, no) =>
    one.figures.filter((value, at) => value !== null && value !== INDICATORS[no]?.figures[at]),
  );
  return [...amounts, ...figures];
}

describe('a sheet with more figures than can be told apart by search', () => {
  it('is read whole where each stands below its label', async () => {
    const { costs, indicators, issues } = await read(sheet(3));
    expect(costs).toEqual(COSTS);
    expect(indicators).toEqual(INDICATORS);
    expect(issues).toEqual([]);
  });

  it('is read whole where costs stand right of their labels', async () => {
    const { costs, indicators, issues } = await read(listed());
    expect(costs).toEqual(COSTS);
    expect(indicators).toEqual(INDICATORS);
    expect(issues).toEqual([]);
  });

  it('has its costs left out where one stands aside, and says which label lacks its figure', async () => {
    const rows = damaged(3, (cells) => [...cells.with(7, ''), '', cells[7]!]);
    const { costs, indicators, crowded } = await read(rows);
    expect(costs.flat().filter((value) => value !== null)).toEqual([]);
    expect(indicators).toEqual(INDICATORS);
    expect(crowded).toHaveLength(18);
    expect(crowded.filter(({ message }) => message.includes('no figure stands'))).toMatchObject([
      {
        rawText: 'R4一般財源',
        row: 3,
        column: 8,
        message: expect.stringContaining('general_fund'),
      },
    ]);
  });
});

describe('a damaged sheet of many figures', () => {
  const rows = [...sheet(3).keys()].filter((row) => row > 1);
  const cells = rows.flatMap((row) =>
    [...sheet(3)[row]!.keys()].filter((at) => at > 1).map((column) => ({ row, column })),
  );

  it('has no figure read wrong where a cell is emptied', async () => {
    for (const { row, column } of cells)
      expect(await wrong(damaged(row, emptied(column))), `${row},${column}`).toEqual([]);
  });

  it('has no figure read wrong where a cell is gone and the row moves left', async () => {
    for (const { row, column } of cells)
      expect(await wrong(damaged(row, gone(column))), `${row},${column}`).toEqual([]);
  });

  it('has no figure read wrong where a row stands a column aside', async () => {
    for (const row of rows) {
      expect(await wrong(damaged(row, gone(0))), `${row} left`).toEqual([]);
      expect(await wrong(damaged(row, (own) => ['', ...own])), `${row} right`).toEqual([]);
    }
  });

  it('has no figure read wrong where a row is gone', async () => {
    for (const row of rows) expect(await wrong(sheet(3).toSpliced(row, 1)), `${row}`).toEqual([]);
  });

  it('has no figure read wrong where a label and a figure of another place are lost', async () => {
    for (const label of [2, 3, 4, 5, 6, 7]) {
      for (const figure of [2, 3, 4, 5, 6, 7]) {
        if (figure === label) continue;
        const both = damaged(2, gone(label)).map((own, at) => (at === 3 ? gone(figure)(own) : own));
        expect(await wrong(both), `${label},${figure}`).toEqual([]);
      }
    }
  });
});
