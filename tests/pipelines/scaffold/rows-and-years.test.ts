import { describe, expect, it } from 'vitest';
import { draftRows } from '../../support/draft-rows.ts';
import { fieldsOf, TITLE } from '../../support/drafted-table.ts';
import { BRIDGE, HEAD, ROAD, readRows } from '../../support/small-table.ts';

it('offices in rows above their programmes are told, and read', () => {
  const heads = ['番号', '事業名', '令和5年度決算額', '評価'];
  const rows = [
    TITLE,
    heads,
    ['土木課'],
    ['1', '道の事業', '5', 'A'],
    ['福祉課'],
    ['2', '庶務', '6', 'B'],
  ];
  const { text, form } = draftRows(rows);
  expect(text).toContain('department: { from: heading_rows } # ?');
  expect(readRows(rows, form).records.map(({ evaluation }) => evaluation.department)).toEqual([
    '土木課',
    '福祉課',
  ]);
});

it('a unit below a label, as 人 below 人工, says no more than its label', () => {
  expect(fieldsOf(['人工|人', '0.5', '1.2'])).toEqual(['regular_staff_fte']);
  expect(fieldsOf(['人件費|人', '2', '3'], ['人件費|千円', '90', '80'])).toEqual([
    null,
    'personnel_cost_yen',
  ]);
});

it('rows may say budgets, settlements, parts of them and costs by turns', () => {
  const parts = ['予算額', '決算額', 'うち国庫支出金', '人件費'];
  const rows = ['道の事業', '橋の事業'].flatMap((name, no) =>
    parts.map((part, at) => [
      at === 0 ? name : '',
      at === 0 ? '土木課' : '',
      part,
      `${no + at + 1}`,
    ]),
  );
  const { text, form } = draftRows([
    TITLE,
    ['事業名', '担当課', '区分', '令和5年度（千円）'],
    ...rows,
  ]);
  expect(text).toContain('rows: [うち国庫支出金]');
  const { records } = readRows(
    [TITLE, ['事業名', '担当課', '区分', '令和5年度（千円）'], ...rows],
    form,
  );
  expect(records[1]!.costs).toMatchObject([
    {
      fiscalYear: 2023,
      budgetYen: 2000,
      settlementYen: 3000,
      nationalSubsidyYen: 4000,
      personnelCostYen: 5000,
    },
  ]);
});

it('a budget in the row of its year makes no settled year of it', () => {
  const heads = ['番号', '事業名', '担当課', '年度', '区分', '事業費'];
  const stages = [
    ['令和4年度', '決算', '10'],
    ['令和5年度', '決算', '11'],
    ['令和6年度', '予算', '12'],
  ];
  const rows = [
    TITLE,
    heads,
    ...[ROAD, BRIDGE].flatMap((cells) => stages.map((own) => [...cells, ...own])),
  ];
  const { text, form } = draftRows(rows);
  expect(text).toContain('phases: { settled_until: 0 }');
  expect(readRows(rows, form).records[0]!.costs).toMatchObject([
    { fiscalYear: 2022, phase: 'settled', settlementYen: 10_000 },
    { fiscalYear: 2023, phase: 'settled', settlementYen: 11_000 },
    { fiscalYear: 2024, phase: 'planned', budgetYen: 12_000 },
  ]);
});

describe('rows that print year and stage in one cell', () => {
  const heads = ['番号', '事業名', '担当課', '年度', '事業費', '一般財源'];
  const rowsOf = (title: string, ...said: readonly string[]) => [
    [title],
    heads,
    ...[ROAD, BRIDGE].flatMap((cells) =>
      said.map((text, at) => [...(at === 0 ? cells : ['', '', '']), text, `1${at}`, `${at + 1}`]),
    ),
  ];
  const years = ['令和4年度決算', '令和5年度決算見込', '令和6年度予算'];
  const { text, form } = draftRows(rowsOf(TITLE[0]!, ...years));
  const costsOf = (...said: readonly string[]) =>
    readRows(rowsOf('令和6年度 事務事業評価', ...said), form).records[1]?.costs;

  it('are drafted as the amounts that their stages say, and their years', () => {
    expect(text).toContain('phases: { settled_until: -1, estimated_until: 0 }');
    expect(text).toContain('{ field: row_year, kind: year, years: [-1, 0, 1], labels: [年度] }');
    expect(text).toContain("rows: ['{year}予算'], year: row, labels: [事業費]");
  });

  it('are read in the next edition as well, of whatever era', () => {
    expect(costsOf('R5決算', '2024年度 決算見込', '令和７年度（予算）')).toMatchObject([
      { fiscalYear: 2023, phase: 'settled', settlementYen: 10_000, generalFundYen: 1000 },
      { fiscalYear: 2024, phase: 'estimated', settlementYen: 11_000, generalFundYen: 2000 },
      { fiscalYear: 2025, phase: 'planned', budgetYen: 12_000, generalFundYen: 3000 },
    ]);
  });

  it('are not read where one prints a stage that the form does not know', () => {
    const file = readRows(rowsOf('令和6年度 事務事業評価', 'R5決算', 'R6計画'), form);
    expect(file.records).toEqual([]);
    expect(file.issues[0]).toMatchObject({ code: 'row-part-unknown', rawText: 'R6計画' });
  });

  it('give the parts of what was spent where budget and settlement of a year have both', () => {
    for (const said of [
      ['R5決算', 'R5予算'],
      ['R5予算', 'R5決算'],
    ])
      expect(costsOf(...said)).toMatchObject([
        {
          fiscalYear: 2023,
          settlementYen: said[0] === 'R5決算' ? 10_000 : 11_000,
          budgetYen: said[0] === 'R5決算' ? 11_000 : 10_000,
          generalFundYen: said[0] === 'R5決算' ? 1000 : 2000,
        },
      ]);
  });

  it('keep the draft away where a stage is no amount', () => {
    const other = draftRows(rowsOf(TITLE[0]!, '令和4年度決算', '令和5年度目標')).text;
    expect(other).not.toContain('row_part');
  });
});

it('targets of a plan are apart from those of the year, whose heads have to roll on', () => {
  const heads = (year: string) => [
    ...HEAD,
    'KPI',
    '単位',
    'R5実績値',
    `${year}目標値`,
    '最終目標値（R7）',
  ];
  const cells = ['利用者数', '人', '9', '10', '20'];
  const rows = (year: string) => [TITLE, heads(year), [...ROAD, ...cells], [...BRIDGE, ...cells]];
  const { text, form } = draftRows(rows('R5'));
  expect(text).toMatch(/years: \[0\], no: 1, labels: \['\{year\}目標値'\]/u);
  const [record] = readRows(rows('R5'), form).records;
  expect(
    record!.indicators[0]!.years.map(({ fiscalYear, target }) => [fiscalYear, target.value]),
  ).toEqual([
    [2023, 10],
    [2025, 20],
  ]);
  const [stale] = readRows(rows('R4'), form).records;
  const years = stale!.indicators[0]!.years.filter(({ target }) => target.value !== null);
  expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([2025]);
});
