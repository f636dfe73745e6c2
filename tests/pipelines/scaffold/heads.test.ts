import { describe, expect, it } from 'vitest';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { columnsOf, draftRows } from '../../support/draft-rows.ts';

const TITLE = ['令和5年度 事務事業評価一覧（単位：千円）'];
const HEAD = ['整理番号', '事務事業名', '担当課'];
const BLANK = ['', '', ''];

/** The draft of a form for a table of one programme under header rows, and what it reads from that table: figures 1, 2, 3 … */
async function draft(heads: readonly (readonly string[])[], { title = TITLE, file = 'x' } = {}) {
  const width = Math.max(...heads.map(({ length }) => length));
  const figures = Array.from({ length: width - HEAD.length }, (_, at) => `${at + 1}`);
  const [first, ...lower] = heads;
  const rows = [
    ...(title.length > 0 ? [title] : []),
    [...HEAD, ...first!.slice(HEAD.length)],
    ...lower,
    ['1', '道の事業', '土木課', ...figures],
  ];
  const { text, form } = draftRows(rows, file);
  const csv = Buffer.from(rows.map((row) => row.map(quoted).join(',')).join('\n'));
  const { records, issues } = await readFile(csv, `${file}.csv`, [{ layout: 'table', form }]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { costs, indicators } = records[0]!;
  return {
    text,
    form,
    record: records[0]!,
    costs: costs.map((one) => [
      one.fiscalYear,
      one.phase,
      one.budgetYen,
      one.settlementYen,
      one.plannedYen,
    ]),
    results: indicators.map(({ no, years }) => [
      no,
      ...years.map(({ fiscalYear, target, actual }) => [fiscalYear, target.value, actual.value]),
    ]),
  };
}

/** A cell as CSV takes it. */
const quoted = (cell: string) => (cell.includes('\n') ? `"${cell}"` : cell);

/** The line of a draft for a key. */
const lineOf = (text: string, key: string) =>
  text.split('\n').find((line) => line.startsWith(key))!;

describe('years and stages in the lowest row of a header', () => {
  it('may have a sign that a difference beside them refers to', async () => {
    const below = ['令和4年度決算(A)', '令和5年度決算(B)', '増減(B-A)'];
    const { costs } = await draft([
      [...HEAD, '事業費(千円)', '', ''],
      [...BLANK, ...below],
    ]);
    expect(costs).toEqual([
      [2022, 'settled', null, 1000, null],
      [2023, 'settled', null, 2000, null],
    ]);
  });

  it('stand above staff counted in shares of work, which are no heads', async () => {
    const groups = ['令和5年度決算', ''];
    const { record } = await draft([
      [...HEAD, ...groups],
      [...BLANK, '事業費(千円)', '職員数(人工)'],
    ]);
    const [cost] = record.costs;
    expect([cost!.settlementYen, cost!.regularStaffFte, cost!.regularStaffPersons]).toEqual([
      1000,
      2,
      null,
    ]);
  });

  it('are the amounts of the group above them', async () => {
    const { costs } = await draft([
      [...BLANK, '事業費', '', '', '人件費', ''],
      [...BLANK, '令和4年度決算', '令和5年度決算見込', '令和6年度予算', 'R4決算', 'R5決算見込'],
    ]);
    expect(costs).toEqual([
      [2022, 'settled', null, 1000, null],
      [2023, 'estimated', null, 2000, null],
      [2024, 'planned', 3000, null, null],
    ]);
  });

  it('are not amounts of another kind: 決算 of 人件費 is no settlement', async () => {
    const { record, text } = await draft([
      [...BLANK, '事業費', '', '人件費', ''],
      [...BLANK, '予算額', '決算額', '予算額', '決算額'],
    ]);
    expect(record.costs).toMatchObject([
      { fiscalYear: 2023, budgetYen: 1000, settlementYen: 2000, personnelCostYen: 4000 },
    ]);
    expect(text).toContain('field: note, kind: text, under: [人件費], labels: [予算額]');
  });

  it('are targets and actuals of the indicator above them', async () => {
    const { results } = await draft([
      ['', '', '', '成果指標', '', '目標値', '', '実績値', ''],
      [...BLANK, '指標名', '単位', '2022', '2023', '2022', '2023'],
    ]);
    expect(results).toEqual([[1, [2022, 3, 5], [2023, 4, 6]]]);
  });

  it('leave what has no year of its own, such as the sum of a plan, to a note', async () => {
    const { costs, results } = await draft([
      [...BLANK, '事業費', '', ''],
      [...BLANK, '全体計画', '令和4年度実績', '令和5年度計画'],
    ]);
    expect(costs).toEqual([
      [2022, 'settled', null, 2000, null],
      [2023, 'planned', null, null, 3000],
    ]);
    expect(results).toEqual([]);
  });

  it.each([
    [
      ['事業費', ''],
      ['令和4年度（決算）', '令和5年度（予算）'],
    ],
    [
      ['', ''],
      ['R4決算事業費', 'R5予算事業費'],
    ],
    [
      ['', ''],
      ['R4事業費(決算)', 'R5事業費(予算)'],
    ],
    [
      ['', ''],
      ['R4決算', 'R5予算'],
    ],
    [
      ['決算', '予算'],
      ['2022', '2023'],
    ],
    [
      ['R4決算', 'R5予算'],
      ['事業費', '事業費'],
    ],
  ])('are read in the way of %j over %j', async (groups, labels) => {
    const { costs } = await draft([
      [...BLANK, ...groups, '評価'],
      [...BLANK, ...labels, ''],
    ]);
    expect(costs).toEqual([
      [2022, 'settled', null, 1000, null],
      [2023, 'planned', 2000, null, null],
    ]);
  });

  it('have a whole below them: 計 of 事業費 beside its sources', async () => {
    const { record } = await draft([
      [...BLANK, '事業費', '', ''],
      [...BLANK, 'R5決算', '', ''],
      [...BLANK, '計', '国県支出金', '一般財源'],
    ]);
    expect(record.costs).toMatchObject([
      { settlementYen: 1000, prefecturalSubsidyYen: null, generalFundYen: 3000 },
    ]);
  });

  it('stand in headers of four rows', async () => {
    const { record } = await draft([
      [...BLANK, 'コスト', '', ''],
      [...BLANK, '令和5年度', '', '令和6年度'],
      [...BLANK, '決算', '', '予算'],
      [...BLANK, '事業費', '人件費', '事業費'],
    ]);
    expect(record.costs).toMatchObject([
      { fiscalYear: 2023, settlementYen: 1000, personnelCostYen: 2000 },
      { fiscalYear: 2024, budgetYen: 3000 },
    ]);
  });

  it('have totals below them, and no amounts where they compare', async () => {
    const { record } = await draft([
      [...BLANK, '予算額', '', '決算額', '', '増減', ''],
      [...BLANK, '総額', '一般財源', '総額', '一般財源', '予算額', '決算額'],
    ]);
    expect(record.costs).toMatchObject([
      { budgetYen: 1000, settlementYen: 3000, generalFundYen: 4000 },
    ]);
  });

  it.each(['1人当たり人件費', '人件費単価', '人件費の割合', '事業費の内訳', 'うち人件費'])(
    'leave %s to a person',
    async (label) => {
      const { record } = await draft([[...BLANK, 'R5決算額', label]]);
      expect(record.costs).toMatchObject([{ settlementYen: 1000, personnelCostYen: null }]);
    },
  );

  it('are no results where they add up years, or compare them', async () => {
    const { costs, results } = await draft([
      [...BLANK, 'R4まで実績', '決算額の増減', '歳入決算額', 'R5歳出決算額'],
    ]);
    expect(costs).toEqual([[2023, 'settled', null, 4000, null]]);
    expect(results).toEqual([]);
  });

  it('name the settlement and the budget of 事業費 where they stand above it', async () => {
    const { record } = await draft([
      [...BLANK, 'R5予算', '', 'R5決算', ''],
      [...BLANK, '事業費', '一般財源', '事業費', '一般財源'],
    ]);
    expect(record.costs).toMatchObject([
      { phase: 'settled', budgetYen: 1000, settlementYen: 3000, generalFundYen: 4000 },
    ]);
  });
});

describe('amounts without a year behind one that has one', () => {
  const years = async (...heads: readonly (readonly string[])[]) => {
    const { record } = await draft(heads);
    return record.costs.map((one) => [one.fiscalYear, one.localBondYen, one.generalFundYen]);
  };

  it('are of its year, until another one begins', async () => {
    expect(
      await years(
        [...BLANK, 'R4決算額', '左の財源内訳', '', 'R5予算額'],
        [...BLANK, '', '市債', '一般財源', ''],
      ),
    ).toEqual([
      [2022, 2000, 3000],
      [2023, null, null],
    ]);
    expect(await years([...BLANK, 'R4決算額', 'R5予算額', 'うち一般財源'])).toEqual([
      [2022, null, null],
      [2023, null, 3000],
    ]);
  });

  it('wait for a person, who is told', async () => {
    const { text } = await draft([[...BLANK, 'R4決算額', 'うち一般財源', '評価']]);
    expect(lineOf(text, '  - { field: general_fund_yen')).toMatch(
      /year: -1,.* # \? years after the edition; the year of "R4決算額" before it$/,
    );
  });

  it('are of the edition where an indicator or nothing stands before them', async () => {
    expect(await years([...BLANK, 'うち一般財源', 'R6予算額', '評価'])).toMatchObject([
      [2023, null, 1000],
      [2024, null, null],
    ]);
  });
});

describe('the phases of a draft', () => {
  const phases = async (...heads: string[]) => (await draft([[...BLANK, ...heads]])).form.phases;

  it('are what the heads say of the years', async () => {
    expect(await phases('R5予算額', 'R5決算額', 'R6予算額')).toEqual({ settled_until: 0 });
    expect(await phases('R4決算額', 'R5予算額', '人件費')).toEqual({ settled_until: -1 });
    expect(await phases('R3決算額', 'R4決算見込額', 'R5予算額')).toEqual({
      settled_until: -2,
      estimated_until: -1,
    });
  });

  it('follow the results that are printed, or the title, where the amounts do not say', async () => {
    const { text, costs } = await draft([
      [...BLANK, '事業費', '成果指標名', '成果指標目標', '成果指標実績'],
    ]);
    expect(costs).toEqual([[2023, 'settled', null, 1000, null]]);
    expect(lineOf(text, 'phases:')).toContain('results of that year are printed');
    const { form } = await draft([[...BLANK, '事業費', '評価', '課題']], {
      title: ['令和5年度実績 事務事業評価一覧'],
    });
    expect(form.phases).toEqual({ settled_until: 0 });
    const planned = await draft([[...BLANK, 'R4事業費', 'R5事業費', 'R4成果指標実績']]);
    expect(planned.form.phases).toEqual({ settled_until: -1 });
  });

  it('are asked for where the heads do not say', async () => {
    const { text } = await draft([[...BLANK, 'R4事業費', 'R5事業費', '評価']]);
    expect(lineOf(text, 'phases:')).toContain('which years are 決算 or 実績?');
    const settled = await draft([[...BLANK, 'R4決算額', 'R5決算額', '評価']]);
    expect(lineOf(settled.text, 'phases:')).not.toContain('which years');
  });

  it('leave a cost of the edition to a person of which nothing says whether it was spent', async () => {
    const { text, costs } = await draft([[...BLANK, '事業費', '人件費', '評価']]);
    expect(text).toContain('labels: [事業費] } # ? neither its head nor the title says');
    expect(costs).toEqual([[2023, 'planned', null, null, null]]);
    const { form } = await draft([[...BLANK, '事業費', '評価', '課題']]);
    expect(form.recognise.labels).toHaveLength(3);
    const staged = await draft([[...BLANK, '事業費', 'R6予算額', 'R5成果指標実績']]);
    expect(staged.costs[0]).toEqual([2023, 'settled', null, 1000, null]);
  });

  it('need three labels to recognise a form, notes among them where fields are too few', async () => {
    const rows = [
      TITLE,
      ['頁', '事務事業名', '担当課', '今後の展開'],
      ['7', '道の事業', '土木課', '維持'],
    ];
    expect(draftRows(rows).form.recognise.labels).toEqual(['事務事業名', '担当課', '頁']);
  });
});

describe('columns that say the same', () => {
  it('count by the surest label: 予算現額 is the budget, and 当初予算額 a note', async () => {
    for (const heads of [
      ['当初予算額', '補正予算額', '予算現額', '決算額'],
      ['予算現額', '補正予算額', '当初予算額', '決算額'],
      ['当初予算額', '補正予算額', '予算現額計', '決算額'],
    ]) {
      const { costs, form } = await draft([[...BLANK, ...heads]]);
      const budget = (heads.findIndex((head) => head.startsWith('予算現額')) + 1) * 1000;
      expect(costs).toEqual([[2023, 'settled', budget, 4000, null]]);
      const notes = form.fields.filter(({ field }) => field === 'note');
      expect(notes.flatMap(({ labels }) => labels).sort()).toEqual(['当初予算額', '補正予算額']);
    }
    const { text, costs } = await draft([[...BLANK, '当初予算額', '決算額', '評価']]);
    expect(costs).toEqual([[2023, 'settled', 1000, 2000, null]]);
    expect(text).toMatch(/budget_yen.*# \?.*当初予算 is not 予算現額/u);
  });

  it('are all left to a person where none is surer', async () => {
    const { costs } = await draft([
      [...BLANK, '一般会計', '', '特別会計', '', '評価'],
      [...BLANK, '予算額', '決算額', '予算額', '決算額', ''],
    ]);
    expect(costs).toEqual([]);
  });
});

it('drafts labels below 前年度, 今年度 and 次年度 with their years', async () => {
  const { costs, text } = await draft([
    [...BLANK, '前年度', '', '今年度', '', '次年度'],
    [...BLANK, '予算額', '決算額', '予算額', '決算見込額', '予算額'],
  ]);
  expect(costs).toEqual([
    [2022, 'settled', 1000, 2000, null],
    [2023, 'estimated', 3000, 4000, null],
    [2024, 'planned', 5000, null, null],
  ]);
  expect(text).toContain('field: budget_yen, kind: money, under: [前年度], year: -1');
});

describe('numbered indicators', () => {
  const parts = ['指標名', 'R4目標', 'R4実績', 'R5目標', 'R5実績'];
  const expected = [
    [1, [2022, 2, 3], [2023, 4, 5]],
    [2, [2022, 7, 8], [2023, 9, 10]],
  ];

  it.each(['(1)(2)', 'AB', '12'])('are numbered by %s above their columns', async (numbers) => {
    const [first, second] = numbers.startsWith('(') ? ['(1)', '(2)'] : [...numbers];
    const above = [`成果指標${first}`, '', '', '', '', `成果指標${second}`, '', '', '', ''];
    const { results } = await draft([
      [...BLANK, ...above],
      [...BLANK, ...parts, ...parts],
    ]);
    expect(results).toEqual(expected);
  });

  it('are numbered by the group above their columns', async () => {
    const { results, text } = await draft([
      [...BLANK, '成果指標①', '', '', '', '', '成果指標②', '', '', '', ''],
      [...BLANK, ...parts, ...parts],
    ]);
    expect(results).toEqual(expected);
    expect(text).toContain("under: ['成果指標{no}'], year: label, years: [-1, 0]");
  });

  it('keep their number where there is but one', async () => {
    const { results, text } = await draft([
      [...BLANK, '成果指標①', '', '', '', ''],
      [...BLANK, ...parts],
    ]);
    expect(results).toEqual(expected.slice(0, 1));
    expect(text).toContain("under: ['成果指標{no}']");
  });

  it('need all that stands above years', async () => {
    const { results } = await draft([
      [...BLANK, '成果指標①', '', '', '', '成果指標②', '', '', ''],
      [...BLANK, '目標', '', '実績', '', '目標', '', '実績', ''],
      [...BLANK, ...['R4', 'R5', 'R4', 'R5'], ...['R4', 'R5', 'R4', 'R5']],
    ]);
    expect(results).toEqual([
      [1, [2022, 1, 3], [2023, 2, 4]],
      [2, [2022, 5, 7], [2023, 6, 8]],
    ]);
  });

  it('are numbered by their order where the columns simply stand there again, and are no blocks of years', async () => {
    const { results, form } = await draft([[...BLANK, ...parts, ...parts]]);
    expect(results).toEqual(expected);
    expect(form.year_blocks).toBeUndefined();
  });

  it('are left to a person where not every column stands there as often as the names', async () => {
    const { results, form } = await draft([
      [...BLANK, '指標名', '目標', '目標', '指標名', '目標', '目標', '達成率'],
    ]);
    expect(results).toEqual([[1], [2]]);
    expect(form.year_blocks).toBeUndefined();
  });

  it('are none of what stands beside their parts', async () => {
    const { record, results } = await draft([
      [...BLANK, '成果指標', '', '', '', ''],
      [...BLANK, '指標名', '備考', '基準値', 'R4実績', 'R5実績'],
    ]);
    expect(results).toEqual([[1, [2022, null, 4], [2023, null, 5]]]);
    expect(record.indicators[0]!.name).toBe('1');
    expect(record.evaluation.remark).toBe('2');
  });

  it('are what the form is recognised by, for other forms have labels of programmes too', async () => {
    const { form, results } = await draft([
      [...BLANK, '成果指標①', '', '成果指標②', ''],
      [...BLANK, '目標', '実績', '目標', '実績'],
    ]);
    expect(results).toEqual([
      [1, [2023, 1, 2]],
      [2, [2023, 3, 4]],
    ]);
    expect(form.recognise.labels).toEqual([...HEAD, '目標', '成果指標1', '実績']);
  });

  it('have their names and figures by numbers in labels, whatever stands above them', async () => {
    const named = [
      [1, [2023, 3, 5]],
      [2, [2023, 4, 6]],
    ];
    for (const heads of [
      [[...BLANK, '指標名①', '指標名②', 'R5目標値①', 'R5目標値②', 'R5実績値①', 'R5実績値②']],
      [
        [...BLANK, '成果指標', '', 'R5目標', '', 'R5実績', ''],
        [...BLANK, '指標1', '指標2', '指標1', '指標2', '指標1', '指標2'],
      ],
    ]) {
      const { results, record } = await draft(heads);
      expect(results).toEqual(named);
      expect(record.indicators.map(({ name }) => name)).toEqual(['1', '2']);
    }
  });

  it('of activities have no targets', async () => {
    const { record } = await draft([
      [...BLANK, '活動指標', '', '', '評価'],
      [...BLANK, '指標名', 'R5目標', 'R5実績', ''],
    ]);
    expect(record.activities).toMatchObject([{ fiscalYear: 2023, result: { value: 3 } }]);
  });
});

describe('the edition of a draft', () => {
  const heads = [[...BLANK, 'R4決算額', 'R5決算額', 'R6予算額']];
  const drafted = async (title: string[], file: string) =>
    lineOf((await draft(heads, { title, file })).text, 'edition:');

  it("is the title's, or the file name's, before the latest year of the heads", async () => {
    expect(await drafted([], 'r05')).toContain('{ from: file_name } # ? 2023 in this file');
    expect(await drafted(TITLE, 'r06')).toContain('{ from: title } # ? 2023 in this file');
    expect(await drafted([], 'list')).toContain('{ from: header } # ? 2024 in this file');
  });

  it('is to be checked where one of them says otherwise', async () => {
    expect(await drafted(TITLE, 'r05')).toContain(
      "the heads go on to 2024: which is the edition's?",
    );
    expect(await drafted(TITLE, 'r06')).toContain("the file's name prints 2024");
  });
});

it('takes staff in fractions for shares of work, no heads', async () => {
  const rows = [
    [...HEAD, '従事職員数（人）', '決算額'],
    ['1', '道の事業', '土木課', '0.5', '10'],
  ];
  const { text } = draftRows(rows, 'r05');
  expect(text).toMatch(/regular_staff_fte.*従事職員数.*# \? its fractions are shares/u);
});

describe('years as cities print them', () => {
  it.each([
    ['in both calendars', '令和4(2022)年度', '令和5(2023)年度'],
    ['in both, the western one first', '2022年度（令和4年度）', '2023年度（令和5年度）'],
    ['in both on two lines', '令和4年度\n(2022年度)', '令和5年度\n(2023年度)'],
    ['set wide', '令和 4 年度', '令和 5 年度'],
    ['shortened', '令4', '令5'],
  ])('are years where they stand %s', async (_, before, now) => {
    const heads = [`${before}_決算額`, `${now}・決算額`, `人件費（${now}）`];
    const { record, costs, text } = await draft([[...BLANK, ...heads]]);
    expect(costs).toEqual([
      [2022, 'settled', null, 1000, null],
      [2023, 'settled', null, 2000, null],
    ]);
    expect(record.costs[1]!.personnelCostYen).toBe(3000);
    expect(text).toContain("labels: ['人件費({year})']");
  });

  it('are in the lowest row of three, whatever stands above them', async () => {
    const { results } = await draft([
      [...BLANK, '成果指標', '', '', '', '', ''],
      [...BLANK, '名称', '単位', '計画', '', '実績値', ''],
      [...BLANK, '', '', '2022(R4)年度', '2023(R5)年度', '2022(R4)年度', '2023(R5)年度'],
    ]);
    expect(results).toEqual([[1, [2022, 3, 5], [2023, 4, 6]]]);
  });

  it('are no numbers of indicators', async () => {
    const heads = ['KPI名称', 'KPI単位', 'KPIR4目標', 'KPIR5目標', 'KPI4年度実績'];
    const { results } = await draft([[...BLANK, ...heads]]);
    expect(results).toEqual([[1]]);
  });
});

describe('a stacked header in one row', () => {
  it('is read from its end', async () => {
    const { record, results } = await draft([[...BLANK, '成果目標ア_指標', '成果目標ア_単位']]);
    expect(record.indicators[0]!.name).toBe('1');
    expect(results).toEqual([[1]]);
  });

  it('has a stage that the word of its group is not', async () => {
    const heads = ['名称', '単位', 'R5計画値', 'R5実績値'].map((part) => `成果目標（${part}）`);
    const { results } = await draft([[...BLANK, ...heads]]);
    expect(results).toEqual([[1, [2023, 3, 4]]]);
    const flat = ['指標名', '単位', 'R5計画', 'R5実績'].map((part) => `成果目標1・${part}`);
    expect((await draft([[...BLANK, ...flat]])).results).toEqual([[1, [2023, 3, 4]]]);
  });

  it('says neither where it says both, or what is expected', async () => {
    const heads = ['指標名', '単位', 'R5目標・実績', 'R5実績見込'];
    expect((await draft([[...BLANK, ...heads]])).results).toEqual([[1]]);
  });
});

describe('what is spent and what comes of it', () => {
  it('are told apart by the columns beside 実績', async () => {
    const { costs, results } = await draft([
      [...BLANK, 'R4年度', '', 'R5年度', '', '指標', '', '', ''],
      [...BLANK, '予算額', '実績', '予算額', '実績', '名称', '単位', 'R5目標', 'R5実績'],
    ]);
    expect(costs).toEqual([
      [2022, 'settled', 1000, 2000, null],
      [2023, 'settled', 3000, 4000, null],
    ]);
    expect(results).toEqual([[1, [2023, 7, 8]]]);
  });

  it('are told apart by their place: what was spent stands beside a budget, a result behind its name', async () => {
    const costs = ['実績（R4）', '予算額（R5）'];
    const results = ['指標名', '単位', '目標値', '実績値'];
    for (const heads of [
      [...costs, ...results],
      [...results, ...costs],
    ]) {
      const at = (head: string) => heads.indexOf(head) + 1;
      const read = await draft([[...BLANK, ...heads]]);
      expect(read.costs).toEqual([
        [2022, 'settled', null, at('実績（R4）') * 1000, null],
        [2023, 'planned', at('予算額（R5）') * 1000, null, null],
      ]);
      expect(read.results).toEqual([[1, [2022, at('目標値'), at('実績値')]]]);
    }
    const { record } = await draft([[...BLANK, '実績（R4）', '評価', ...results]]);
    expect(record.indicators[0]!.years).toHaveLength(1);
  });

  it('are told apart by the unit of money', async () => {
    const { costs, results } = await draft([
      [...BLANK, '実績（千円）', '指標名', '単位', '目標値', '実績値'],
    ]);
    expect(costs).toEqual([[2023, 'settled', null, 1000, null]]);
    expect(results).toEqual([[1, [2023, 4, 5]]]);
  });

  it('are left to a person where 実績 stands alone', async () => {
    for (const heads of [['実績（R4）'], ['実績（R5）', 'KPI名称', 'KPI単位', 'KPIの実績（R5）']]) {
      const { costs, record } = await draft([[...BLANK, ...heads]]);
      expect(costs).toEqual([]);
      expect(
        record.indicators.flatMap(({ years }) => years.map(({ actual }) => actual.value)),
      ).toEqual(heads.length === 1 ? [] : [4]);
    }
  });

  it('are the whole of a group only where no 事業費 stands in it', async () => {
    const { record } = await draft([
      [...BLANK, 'R5決算', '', ''],
      [...BLANK, '事業費', '人件費', '計'],
    ]);
    expect(record.costs).toMatchObject([{ settlementYen: 1000, personnelCostYen: 2000 }]);
  });

  it('are of the cost that their group names, and nothing where it is another one', async () => {
    const { record } = await draft([
      [...BLANK, '職員人件費等', '', '減価償却費', ''],
      [...BLANK, 'R4決算', 'R5決算', 'R4決算', 'R5決算'],
    ]);
    expect(record.costs).toMatchObject([
      { fiscalYear: 2022, personnelCostYen: 1000, settlementYen: null },
      { fiscalYear: 2023, personnelCostYen: 2000, settlementYen: null },
    ]);
  });

  it('take 特定財源, which includes what the state pays, for no rest of the funding', async () => {
    const { record } = await draft([[...BLANK, 'R5決算額', '特定財源', 'うち一般財源']]);
    expect(record.costs).toMatchObject([{ otherFundingYen: null, generalFundYen: 3000 }]);
  });
});

it('forgets marks of notes in heads, which another edition has elsewhere or not at all', async () => {
  const { costs, form } = await draft([
    [...BLANK, 'R4決算額※1', 'R5決算額（注2）', 'R6予算額*（千円）'],
  ]);
  expect(costs.map(([, , budget, settlement]) => [budget, settlement])).toEqual([
    [null, 1000],
    [null, 2000],
    [3000, null],
  ]);
  const next = [
    '整理番号,事務事業名,担当課,R5決算額,R6決算額※3,R7予算額（千円）',
    '1,道の事業,土木課,1,2,3',
  ];
  const csv = Buffer.from(['令和6年度 事務事業評価一覧（単位：千円）', ...next].join('\n'));
  const { records } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
  expect(records[0]!.costs.map(({ settlementYen }) => settlementYen)).toEqual([1000, 2000, null]);
});

describe('heads that are near to others', () => {
  it('take amounts that a sum refers to by a sign for what they are', async () => {
    const { record } = await draft([
      [...BLANK, 'R5決算', '', ''],
      [...BLANK, '事業費①', '人件費②', '合計（①＋②）'],
    ]);
    expect(record.costs).toMatchObject([{ settlementYen: 1000, personnelCostYen: 2000 }]);
  });

  it('take what is planned for several years for no amount of the first', async () => {
    const { costs, record } = await draft([
      [...BLANK, '総事業費（R5～R9）', 'R5～R9事業費', 'R5決算額'],
    ]);
    expect(costs).toEqual([[2023, 'settled', null, 3000, null]]);
    expect(record.notes?.map(({ text }) => text)).toEqual(['1', '2']);
  });

  it('take 実績事業費 for what was spent, and revenue for nothing', async () => {
    const read = await draft([
      [...BLANK, '令和5年度', '令和6年度'],
      [...BLANK, '実績事業費', '計画事業費'],
    ]);
    expect(read.costs).toEqual([
      [2023, 'settled', null, 1000, null],
      [2024, 'planned', null, null, 2000],
    ]);
    const { costs } = await draft([
      [...BLANK, '支出', '収入'],
      [...BLANK, '決算額', '決算額'],
    ]);
    expect(costs).toEqual([[2023, 'settled', null, 1000, null]]);
  });

  it('take words below 数値目標 for the name of an indicator, but not its unit', async () => {
    const rows = (heads: readonly string[], cells: readonly string[]) => [
      TITLE,
      [...HEAD, ...heads],
      ['1', '道の事業', '土木課', ...cells],
      ['2', '橋の事業', '土木課', ...cells],
    ];
    for (const [heads, cells] of [
      [
        ['数値目標', '実績値（R5）', '目標値（R5）'],
        ['利用者数', '3', '4'],
      ],
      [
        ['成果指標（名称）', '成果指標（単位）', '成果指標（R5実績）'],
        ['利用者数', '人', '3'],
      ],
    ] as const) {
      const { fields } = columnsOf(rows(heads, cells));
      const names = fields.filter(({ field }) => field === 'outcome_name');
      expect(names.map(({ labels }) => labels)).toEqual([
        [heads[0].replace('（', '(').replace('）', ')')],
      ]);
      expect(fields.map(({ field }) => field)).toContain('outcome_actual');
    }
  });

  it('take an estimate of a result for neither result nor target', async () => {
    const heads = ['指標名', '単位', 'R4実績', 'R5見込', 'R5目標'];
    expect((await draft([[...BLANK, ...heads]])).results).toEqual([
      [1, [2022, null, 3], [2023, 5, null]],
    ]);
  });

  it('take 前回 and 次回 for no year', async () => {
    const heads = ['指標名', '単位', '前回実績値', '目標値', '実績値', '次回目標値'];
    expect((await draft([[...BLANK, ...heads]])).results).toEqual([[1, [2023, 4, 5]]]);
  });

  it('take outputs for activities and outcomes for results', async () => {
    const parts = ['指標名', '単位', 'R5目標', 'R5実績'];
    const { record, results } = await draft([
      [...BLANK, 'アウトプット指標', '', '', '', 'アウトカム指標', '', '', ''],
      [...BLANK, ...parts, ...parts],
    ]);
    expect(record.activities.map(({ result }) => result.value)).toEqual([4]);
    expect(results).toEqual([[1, [2023, 7, 8]]]);
  });

  it('take staff below 従事職員数 for staff, and below 人件費 for none', async () => {
    const { record } = await draft([
      [...BLANK, '従事職員数（人）', '', '人件費', '', ''],
      [...BLANK, '正規職員', '再任用', '常勤職員', '会計年度任用職員', '計'],
    ]);
    expect(record.costs).toMatchObject([
      {
        regularStaffPersons: 1,
        regularStaffFte: null,
        otherStaffFte: null,
        personnelCostYen: 5000,
      },
    ]);
  });

  it('write the era out that they leave out, and the form reads the next year too', async () => {
    const { form, text, costs } = await draft([[...BLANK, '4年度決算額', '5年度予算額']]);
    expect(form.heads_era).toBe('令和');
    expect(text).toContain('heads_era: 令和 # ?');
    expect(costs.map(([year, phase]) => [year, phase])).toEqual([
      [2022, 'settled'],
      [2023, 'planned'],
    ]);
    const next = [
      '令和6年度 事務事業評価',
      [...HEAD, '5年度決算額', '6年度予算額'],
      '1,道の事業,土木課,8,9',
    ];
    const csv = (rows: readonly (string | readonly string[])[]) =>
      Buffer.from(rows.map(String).join('\n'));
    const { records } = await readFile(csv(next), 'x.csv', [{ layout: 'table', form }]);
    expect(
      records[0]!.costs.map((one) => [one.fiscalYear, one.settlementYen, one.budgetYen]),
    ).toEqual([
      [2023, 8000, null],
      [2024, null, 9000],
    ]);
    const stale = await readFile(csv(next.with(0, '令和7年度 事務事業評価')), 'x.csv', [
      { layout: 'table', form },
    ]);
    expect(stale.issues.map(({ code }) => code)).toContain('years-differ');
    const older = await draft([[...BLANK, '28年度決算額', '29年度予算額']], {
      title: ['平成29年度'],
    });
    expect(older.form.heads_era).toBe('平成');
  });

  it('gives figures without a year that of which the title says that it is evaluated', async () => {
    const title = ['令和6年度 事務事業評価（令和5年度実施事業）'];
    const { form, text, costs } = await draft([[...BLANK, '決算額', '人件費']], { title });
    expect(form.fields.filter(({ year }) => year !== undefined).map(({ year }) => year)).toEqual([
      -1, -1,
    ]);
    expect(text).toContain('the title says that an earlier year is evaluated');
    expect(costs.map(([year, phase]) => [year, phase])).toEqual([[2023, 'settled']]);
  });

  it('counts 前年度 from the evaluated year where the results of this year are its', async () => {
    const title = ['令和6年度 事務事業評価（令和5年度実績）'];
    const results = ['前年度決算額', '当該年度決算額', '次年度予算額'];
    const { text, costs } = await draft([[...BLANK, ...results]], { title });
    expect(text).toContain('counted from the year that the title says is evaluated');
    expect(costs).toEqual([
      [2022, 'settled', null, 1000, null],
      [2023, 'settled', null, 2000, null],
      [2024, 'planned', 3000, null, null],
    ]);
    const plans = await draft([[...BLANK, '前年度決算額', '今年度予算額']], { title });
    expect(plans.costs.map(([year]) => year)).toEqual([2023, 2024]);
  });

  it('leaves columns to a person that the text of a group in its middle dates wrongly', async () => {
    const labels = [...BLANK, '予算額', '決算額', '人件費', '予算額', '決算額', '人件費'];
    const middle = [...BLANK, '', '令和4年度', '', '', '令和5年度', ''];
    const { form, text } = await draft([middle, labels]);
    expect(form.fields.some(({ field }) => field === 'budget_yen')).toBe(false);
    expect(text).toMatch(
      /labels: \[予算額\] \} # \? one column of this label has no year above it/u,
    );
    const first = [...BLANK, '令和4年度', '', '', '令和5年度', '', ''];
    expect((await draft([first, labels])).costs.map(([year]) => year)).toEqual([2022, 2023]);
    const whole = ['事業費', '事業費', '事業費'];
    const beside = await draft([
      [...BLANK, '全体計画', '令和4年度', '令和5年度'],
      [...BLANK, ...whole],
    ]);
    expect(beside.costs.map(([year]) => year)).toEqual([2022, 2023]);
  });

  it('leaves a figure without a year to a person where others of its field print theirs', async () => {
    const labels = [
      'R4事業費',
      'R5事業費',
      '残事業費',
      '成果指標名',
      'R5目標値',
      'R5実績値',
      '目標値',
    ];
    const { form, text, costs } = await draft([[...BLANK, ...labels]]);
    const years = form.fields.flatMap(({ field, year }) => (year === 0 ? [field] : []));
    expect(years).toEqual([]);
    expect(text).toMatch(/ {6}- 残事業費\n {6}- 目標値\n/u);
    expect(costs.map(([year]) => year)).toEqual([2022, 2023]);
  });
});

it('keeps 活動内容指標 apart from the outcomes behind it', async () => {
  const activity = ['名', '単位', '当初計画値', '実績値'].map((part) => `活動内容指標${part}`);
  const outcome = ['名', '目標値', '実績値'].map((part) => `成果指標${part}`);
  const { form } = await draft([[...BLANK, ...activity, ...outcome]]);
  const fields = form.fields.filter(({ field }) => /^(?:activity|outcome)_/u.test(field));
  expect(fields.map(({ field, labels }) => [field, ...labels])).toEqual([
    ['activity_name', '活動内容指標名'],
    ['activity_unit', '活動内容指標単位'],
    ['activity_result', '活動内容指標実績値'],
    ['outcome_name', '成果指標名'],
    ['outcome_target', '成果指標目標値'],
    ['outcome_actual', '成果指標実績値'],
  ]);
});
