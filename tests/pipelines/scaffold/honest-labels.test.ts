import { describe, expect, it } from 'vitest';
import { BLANK, drafted, fieldsOf, TITLE } from '../../support/drafted-table.ts';
import { HEAD, ROAD } from '../../support/small-table.ts';

const SPENT = ['R5決算額', '100', '200'] as const;

describe('an evaluation that was decided', () => {
  it.each([
    [
      ['一次評価', 'A', 'B'],
      ['二次評価結果', 'B', 'C'],
    ],
    [
      ['一次評価', 'A', 'B'],
      ['総合評価（A～D）', 'B', 'C'],
    ],
    [
      ['取組の方向性', '安全で快適な道をつくる', '災害に強い橋をつくる'],
      ['評価結果（ABC）', 'A', 'B'],
    ],
    [
      ['方向性', '地域と進める', '国と協議する'],
      ['今後の方向性（拡大・継続・縮小）', '拡大', '継続'],
    ],
    [
      ['二次評価', '○', ''],
      ['一次評価結果', 'A', 'B'],
    ],
    [
      ['二次評価', '', ''],
      ['一次評価結果', 'A', 'B'],
    ],
    [
      ['最終評価', 'R4', 'R3'],
      ['事業評価結果', 'A', 'B'],
    ],
  ] as const)('comes before %s', (other, decided) => {
    expect(fieldsOf(other, decided)).toEqual([null, 'rating']);
  });

  it.each([
    ['一次評価', '18', '15'],
    ['今後の方針', '地域と協力して維持する。', '順に架け替える。'],
    ['二次評価', '実施', '未実施'],
  ])('is not %s where %s and %s stand below', (...column) => {
    expect(fieldsOf(column)).toEqual([null]);
  });

  it('is asked for where 一次評価 alone stands there', () => {
    const rows = [TITLE, [...HEAD, '一次評価'], [...ROAD, 'A']];
    expect(drafted(rows).text).toMatch(/field: rating.*# \?/u);
  });
});

describe('a column of units', () => {
  it.each(['指標', '指標1', '評価指標', '達成指標'])('is one beside that of names: %s', (kind) => {
    const columns = [
      [`${kind}・名称`, '受診率', '利用者数'],
      [`${kind}・単位`, '％', '人'],
      [`${kind}・R5実績`, '61', '72'],
    ] as const;
    expect(fieldsOf(...columns)).toEqual(['outcome_name', 'outcome_unit', 'outcome_actual']);
  });

  it('is none where its cells print names with their units', () => {
    const names = ['成果指標|指標・単位', '受診率（％）', '利用者数（人）'] as const;
    expect(fieldsOf(names, ['成果指標|R5実績', '61', '72'])[0]).toBe('outcome_name');
  });
});

describe('years without a stage', () => {
  const phasesBelow = (title: readonly string[], years = ['R3', 'R4', 'R5'], file = 'x') => {
    const rows = [
      ...title.map((text) => [text]),
      [...HEAD, '事業費', '', ''],
      [...BLANK, ...years],
    ];
    return drafted([...rows, [...ROAD, '1', '2', '3']], file).costs.map(({ phase }) => phase);
  };

  it.each([
    [['男女共同参画推進計画 令和5年度取組状況一覧']],
    [['令和5年度 実施計画報告書']],
    [['令和5年度 実施計画事業結果一覧']],
    [['令和5年度 実施計画事業一覧']],
    [['令和5年度 実施計画事業一覧（令和3年度～令和7年度）']],
    [['第5次総合計画 後期実施計画', '令和5年度 事務事業マネジメントシート一覧']],
    [['令和5年度 事務事業一覧', '◎は実施計画掲載事業']],
  ])('are spent before that of the title: %s', (title) => {
    expect(phasesBelow(title)).toEqual(['settled', 'settled', 'planned']);
  });

  it('are planned from that with which the plan of the title begins', () => {
    const title = ['実施計画事業一覧（令和5年度～令和6年度）'];
    expect(phasesBelow(title, ['R4', 'R5', 'R6'])).toEqual(['settled', 'planned', 'planned']);
  });
});

it('a budget below what it is of is not the programme’s', () => {
  const of = (subject: string) =>
    fieldsOf(
      ['決算額||', '10', '20'],
      [`${subject}|予算|当初`, '5', '6'],
      [`${subject}|予算|最終`, '4', '7'],
    );
  expect(of('委託料')).toEqual(['settlement_yen', null, null]);
  expect(of('職員数')).toEqual(['settlement_yen', null, null]);
});

it('years without an era are not of that of a plan which a title names', () => {
  const rows = [
    ['総合計画（平成15年度策定） 事務事業一覧'],
    [...HEAD, '3年度決算額', '4年度決算額', '5年度予算額'],
    [...ROAD, '1', '2', '3'],
  ];
  const { costs } = drafted(rows, 'r05jigyo');
  expect(costs.map(({ fiscalYear }) => fiscalYear)).toEqual([2021, 2022, 2023]);
});

describe('staff', () => {
  it('are others where 非正規 stands above them', () => {
    const staff = fieldsOf(['正規職員|人工', '1.2', '1.8'], ['非正規職員|人工', '0.5', '0.8']);
    expect(staff).toEqual(['regular_staff_fte', 'other_staff_fte']);
  });

  it.each([
    ['人員（百万円）', '正規', '5.6'],
    ['従事者（時間）', '正規', '1800'],
    ['投入人員（延べ人数）', '正規', '180'],
    ['研修受講者', '正規職員（人）', '56'],
    ['利用者', '換算人数', '10.5'],
    ['人件費内訳|従事者', '正規', '5600'],
  ])('are not those below %s: %s %s', (group, label, cell) => {
    const spent = `R5決算額${'|'.repeat(group.split('|').length)}`;
    const [, regular] = fieldsOf(
      [spent, '100', '200'],
      [`${group}|${label}`, cell, '8'],
      [`${group}|会計年度`, '3', '2'],
    );
    expect(regular).toBeNull();
  });
});

describe('an office', () => {
  it('is no group within another one', () => {
    const rows = [
      TITLE,
      ['番号', '事務事業名', '部局名', 'グループ名', 'R5決算額'],
      ['1', '道の事業', '都市整備部', '維持グループ', '10'],
      ['2', '橋の事業', '都市整備部', '橋梁グループ', '20'],
    ];
    expect(drafted(rows).record.evaluation.department).toBe('都市整備部');
  });

  it.each(['事業グループ名', '交付先グループ名'])('is not %s', (head) => {
    const rows = [
      TITLE,
      ['番号', '事務事業名', head, 'R5決算額'],
      ['1', '道の事業', '道路維持', '10'],
      ['2', '橋の事業', '橋梁維持', '20'],
    ];
    expect(drafted(rows).fields.map(({ field }) => field)).not.toContain('department');
  });

  it.each(['担当部署（電話番号等）', '担当部署名（電話番号等）'])('is not below %s', (head) => {
    const rows = [
      TITLE,
      ['番号', '事務事業名', head, 'R5決算額'],
      ['1', '道の事業', '内線123', '10'],
    ];
    expect(drafted(rows).fields.map(({ field }) => field)).not.toContain('department');
  });
});

it('a remark behind 評価対象事業 makes no name of it', () => {
  const rows = [
    TITLE,
    ['番号', '評価対象事業（補助金等）', '担当課', '取組の名称', 'R5決算額'],
    ['1', '○', '土木課', '道の事業', '10'],
  ];
  expect(() => drafted([...rows, ['2', '', '河川課', '橋の事業', '20']])).toThrow(
    /programme_name/u,
  );
});

it('a part of what is itself a part is no source of the programme', () => {
  const of = (group: string) =>
    fieldsOf(SPENT, [group, '5', '6'], ['うち国庫支出金', '1', '2']).at(-1);
  expect(of('R5予算額')).toBe('national_subsidy_yen');
  expect(of('補助金額')).toBeNull();
  expect(of('人件費')).toBeNull();
  const years = fieldsOf(
    SPENT,
    ['補助金額|R4決算', '5', '6'],
    ['補助金額|R5決算', '5', '6'],
    ['うち国庫支出金|R4決算', '1', '2'],
    ['うち国庫支出金|R5決算', '1', '2'],
  );
  expect(years.slice(-2)).toEqual([null, null]);
});

it('targets and actuals may print a ratio to last year behind them', () => {
  const figures = fieldsOf(
    ['成果指標名', '売上', '客数'],
    ['目標値(前年度比)', '105', '103'],
    ['実績値(前年度比)', '104', '101'],
  );
  expect(figures).toEqual(['outcome_name', 'outcome_target', 'outcome_actual']);
});
