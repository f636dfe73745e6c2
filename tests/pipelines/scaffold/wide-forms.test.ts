import { describe, expect, it } from 'vitest';
import { BLANK, drafted, fieldsOf, TITLE } from '../../support/drafted-table.ts';
import { HEAD, ROAD } from '../../support/small-table.ts';

describe('labels of a draft', () => {
  it('that say the opposite of a known one are another: 非常勤職員 is no 常勤職員', () => {
    const staff = fieldsOf(['R5 非常勤職員(人)', '0.5', '0.25'], ['R5決算額', '100', '200']);
    expect(staff).toEqual([null, 'settlement_yen']);
  });

  it.each(['指標名及び単位', '指標名・単位', '指標名称（単位）', '指標／単位', '項目と単位'])(
    'with a unit name the indicator all the same: %s',
    (head) => {
      const found = fieldsOf(
        [`成果指標|${head}`, '受診率（％）', '利用者数（人）'],
        ['成果指標|R5実績', '61', '72'],
      );
      expect(found).toEqual(['outcome_name', 'outcome_actual']);
    },
  );
});

describe('other spellings in a draft', () => {
  it.each([
    ['R6当初予算案', '100', 'budget_yen'],
    ['R6予算（案）', '100', 'budget_yen'],
    ['令和5年度|予算|最終', '100', 'budget_yen'],
    ['法令等の根拠', '道路法', 'legal_basis'],
    ['条例上の根拠', '条例', null],
    ['課題・問題点', '老朽化', 'challenge'],
  ] as const)('of %s', (head, cell, field) => {
    expect(fieldsOf([head, cell, cell])).toEqual([field]);
  });

  it('of the years in which a programme begins and ends', () => {
    const years = fieldsOf(
      ['R5決算額|事業費', '1', '2'],
      ['R5決算額|一般財源', '1', '2'],
      ['事業期間|開始', 'H10', 'H12'],
      ['事業期間|終了', 'R8', '-'],
      ['受付期間|開始', '4/1', '5/1'],
    );
    expect(years.slice(2)).toEqual(['started_fiscal_year', 'ended_fiscal_year', null]);
  });

  it('of a name have a remark behind it', () => {
    const { record } = drafted([
      TITLE,
      ['番号', '事業名称（補助金等の名称）', '所属名', 'R5決算額'],
      [...ROAD, '1'],
    ]);
    expect(record.evaluation.programmeName).toBe('道の事業');
  });
});

describe('staff of a draft', () => {
  it('are shares where 正規職員(人) has fractions, and heads where it has none', () => {
    const share = ['R5 正規職員(人)', '0.50', '1.25'] as const;
    expect(fieldsOf(share, ['R5 非常勤職員(人)', '0.5', '0.2'])).toEqual([
      'regular_staff_fte',
      null,
    ]);
    expect(fieldsOf(['R5 正規職員(人)', '2', '1'])).toEqual(['regular_staff_persons']);
    const group = 'R5決算額';
    const beside = fieldsOf(
      [`${group}|正規職員（人）`, '0.50', '1'],
      [`${group}|事業費`, '9', '8'],
    );
    expect(beside).toEqual(['regular_staff_fte', 'settlement_yen']);
    const below = fieldsOf(['人件費|正規職員(人)', '0.5', '0.2'], ['人件費|金額', '500', '200']);
    expect(below).toEqual([null, 'personnel_cost_yen']);
  });

  it('are 正規 and 会計年度 below a text that counts staff, and below no other', () => {
    const below = (group: string) =>
      fieldsOf([`${group}|正規`, '0.50', '1.25'], [`${group}|会計年度`, '0.30', '0.15']);
    expect(below('従事者数')).toEqual(['regular_staff_fte', 'other_staff_fte']);
    expect(below('投入人員（人）')).toEqual(['regular_staff_fte', 'other_staff_fte']);
    expect(below('人件費')).toEqual([null, null]);
    expect(below('利用者数')).toEqual([null, null]);
  });
});

describe('evaluations of a draft', () => {
  it('are what was decided last', () => {
    const both = [
      ['一次評価', 'A', 'B'],
      ['二次評価', 'B', 'A'],
    ] as const;
    expect(fieldsOf(...both)).toEqual([null, 'rating']);
    expect(fieldsOf(...both, ['総合評価', 'A', 'B'])).toEqual([null, null, 'rating']);
  });

  it('are no parts of other labels', () => {
    expect(fieldsOf(['成果の方向性', '向上', '維持'], ['コストの方向性', '維持', '減'])).toEqual([
      null,
      null,
    ]);
    expect(fieldsOf(['一次評価者', '山田', '森'], ['二次評価内容', '妥当', '概ね妥当'])).toEqual([
      'evaluator_name',
      null,
    ]);
  });
});

describe('columns of a draft that are not what their labels hold', () => {
  it('count staff, though a stage is printed', () => {
    const staff = fieldsOf(['正職員|R5決算', '0.50', '1.25'], ['正職員|R6予算', '0.60', '1.25']);
    expect(staff).toEqual([null, null]);
  });

  it('are ratios to last year', () => {
    const found = fieldsOf(
      ['R4年度_決算額', '90', '190'],
      ['R5年度_決算額', '100', '200'],
      ['決算額前年比_%', '111.1', '105.3'],
      ['決算額_前年度差', '10', '10'],
    );
    expect(found).toEqual(['settlement_yen', 'settlement_yen', null, null]);
  });

  it('say which programmes are evaluated, and not how', () => {
    const scope = ['評価区分', '評価対象', '評価対象外'] as const;
    expect(fieldsOf(scope, ['今後の方向性', '継続', '拡充'])).toEqual([null, 'rating']);
    expect(fieldsOf(['評価区分', '継続', '廃止'])).toEqual(['rating']);
  });
});

describe('the header of a draft', () => {
  it('does not take a title for a row of its own that names a stage among other words', () => {
    const { form } = drafted([
      ['令和4年度事務事業実績評価表（政策・経常共通）', '', '（単位：千円）'],
      [...HEAD, '事業費', '', ''],
      [...BLANK, 'R3決算額', 'R4決算額', 'R5予算額'],
      [...ROAD, '1', '2', '3'],
    ]);
    expect(form.header_rows).toBe(2);
    expect(form.edition.from).toBe('title');
  });
});

describe('years that heads print without their era', () => {
  it('are of the era in which they come nearest to the year of the title', () => {
    const rows = [
      ['事務事業評価表（平成16年度）'],
      [...HEAD, '14年度決算額', '15年度決算額', '16年度予算額'],
      [...ROAD, '1', '2', '3'],
    ];
    expect(drafted(rows).costs.map(({ fiscalYear }) => fiscalYear)).toEqual([2002, 2003, 2004]);
  });

  it('may cross from one era into the next', () => {
    const rows = [
      ['令和2年度 事務事業評価一覧'],
      [...HEAD, '29年度決算額', '30年度決算額', '元年度決算額', '2年度予算額'],
      [...ROAD, '1', '2', '3', '4'],
    ];
    expect(drafted(rows).costs.map((one) => [one.fiscalYear, one.phase])).toEqual([
      [2017, 'settled'],
      [2018, 'settled'],
      [2019, 'settled'],
      [2020, 'planned'],
    ]);
  });
});

describe('amounts of a budget whose settlement, or last change, is printed as well', () => {
  it('give way to it, and are drafted for the year that has no other', () => {
    const rows = [
      TITLE,
      [...HEAD, 'R5予算額', '', 'R5決算額', '', 'R6予算額', ''],
      [...BLANK, '事業費', '一般財源', '事業費', '一般財源', '事業費', '一般財源'],
      [...ROAD, '1', '2', '3', '4', '5', '6'],
    ];
    const { costs } = drafted(rows);
    expect(costs.map((one) => [one.fiscalYear, one.budgetYen, one.generalFundYen])).toEqual([
      [2023, 1000, 4000],
      [2024, 5000, 6000],
    ]);
    const budgets = ['R5当初予算額', 'R5最終予算額', 'R5決算額', 'R6当初予算額'];
    const changed = drafted([TITLE, [...HEAD, ...budgets], [...ROAD, '1', '2', '3', '4']]);
    expect(changed.costs.map((one) => [one.fiscalYear, one.budgetYen])).toEqual([
      [2023, 2000],
      [2024, 4000],
    ]);
  });
});

describe('amounts of years without a stage', () => {
  const years = ['令和6年度', '令和7年度', '令和8年度'];
  const phasesBelow = (title: string, file?: string) => {
    const rows = [
      [title],
      [...HEAD, '事業費', '', ''],
      [...BLANK, ...years],
      [...ROAD, '1', '2', '3'],
    ];
    const { text, costs } = drafted(rows, file);
    return { text, phases: costs.map(({ phase }) => phase) };
  };

  it('are planned where the title names a plan, which has spent nothing yet', () => {
    const { text, phases } = phasesBelow('実施計画事業一覧（令和6年度～令和8年度）');
    expect(phases).toEqual(['planned', 'planned', 'planned']);
    expect(text).toContain('the title names a plan or budget: were some of these years spent?');
  });

  it('are as usual where it looks back on one', () => {
    expect(phasesBelow('令和8年度 実施計画進捗状況一覧').phases).toContain('settled');
    expect(phasesBelow('実施計画事業一覧', '令和8年度評価').phases).toContain('settled');
  });
});
