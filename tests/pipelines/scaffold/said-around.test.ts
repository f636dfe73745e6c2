import { describe, expect, it } from 'vitest';
import { columnsOf, draftRows } from '../../support/draft-rows.ts';
import { fieldsOf, TITLE } from '../../support/drafted-table.ts';
import { BRIDGE, HEAD, ROAD } from '../../support/small-table.ts';

const UNIT = '（単位：千円）';

/** The field of each column by its label, of a table whose offices stand in a column of their own. */
function byLabel(heads: readonly (readonly string[])[], ...rows: readonly (readonly string[])[]) {
  const { fields } = columnsOf([TITLE, ...heads, ...rows]);
  return new Map(
    fields.flatMap(({ field, columns }) => columns.map(({ column }) => [column.column, field])),
  );
}

describe('what several judges said', () => {
  it.each([
    ['一次評価（所管課）', '二次評価（行政評価委員会）', '評価'],
    ['１次評価', '２次評価', '総合'],
    ['担当課評価', '最終評価', '今後の方向性'],
    ['内部評価', '外部評価', '評価結果'],
    ['二次評価', '最終評価', '方向性'],
    ['企画課評価', '市長決定', '方向性'],
    ['一次評価（担当課）【R5.6】', '最終方針（町）【R5.10】', '今後の方向性'],
    ['二次評価（部長）', '最終方針（町）', '今後の方向性'],
  ])('%s stands behind %s', (first, second, label) => {
    const columns = [
      [`${first}|${label}`, 'A', '継続'],
      [`${second}|${label}`, 'B', '拡充'],
    ] as const;
    expect(fieldsOf(...columns)).toEqual([null, 'rating']);
    expect(fieldsOf(...[...columns].reverse())).toEqual(['rating', null]);
  });

  it('is no name of an office below 担当課', () => {
    const found = byLabel(
      [
        ['番号', '事業名', '担当部署', '決算額', '評価', ''],
        ['', '', '', '', '担当課', '評価委員会'],
      ],
      ['1', '道の事業', '土木課', '10', '継続', ''],
      ['2', '橋の事業', '土木課', '20', '拡充', '見直しが必要'],
    );
    expect(found.get(3)).toBe('department');
    expect(found.get(5)).toBeUndefined();
  });

  it('stands below 評価 beside the parts that make it up', () => {
    const found = fieldsOf(
      ['評価（Ａ～Ｄ）|妥当性', 'A', 'B'],
      ['評価（Ａ～Ｄ）|有効性', 'A', 'B'],
      ['評価（Ａ～Ｄ）|総合', 'A', 'B'],
    );
    expect(found).toEqual([null, null, 'rating']);
  });
});

describe('labels that are explained, or say a name again', () => {
  it.each([
    ['事業の目的（どのような状態にしたいか）', '安全を確保する', 'purpose'],
    ['今後の方向性（拡充・継続・縮小・廃止）', '継続', 'rating'],
    ['評価（理由）', '順調', 'rating_reason'],
    ['評価（点）', '順調', null],
  ])('%s', (head, cell, field) => {
    expect(fieldsOf([head, cell, cell])).toEqual([field]);
  });

  it.each(['具体的な取組（事業名）', '補助金等の名称', '主な事業'])('%s is a name', (head) => {
    const found = byLabel(
      [['番号', head, '担当課', '決算額']],
      ['1', '道の事業', '土木課', '10'],
      ['2', '橋の事業', '土木課', '20'],
    );
    expect(found.get(2)).toBe('programme_name');
  });
});

describe('what a group or a neighbour says', () => {
  it('names and codes below a level of the plan are its own', () => {
    const { text } = draftRows([
      TITLE,
      [...HEAD, '政策', '', '施策', '', '決算額'],
      [...HEAD.map(() => ''), '番号', '名称', '番号', '名称', ''],
      [...ROAD, '1', '安全', '12', '道路', '10'],
      [...BRIDGE, '1', '安全', '13', '河川', '20'],
    ]);
    expect(text).toContain('policy_levels: [政策, 施策]');
    expect(text).toContain(
      '{ field: policy, kind: name, under: [施策], level: 2, labels: [名称] }',
    );
    expect(text).toContain(
      '{ field: policy_code, kind: code, under: [施策], level: 2, labels: [番号] }',
    );
  });

  it('a unit below 正規職員 says that shares of a year are meant', () => {
    const found = fieldsOf(
      ['正規職員|（人工）', '1', '2'],
      ['会計年度任用職員|（人工）', '0.5', '1'],
    );
    expect(found).toEqual(['regular_staff_fte', 'other_staff_fte']);
  });

  it('sources of an amount stand side by side without a head of their own', () => {
    const sources = ['国', '県', '町債', 'その他', '一般'].map((head) => [head, '2', '3'] as const);
    expect(fieldsOf(['決算額', '10', '15'], ...sources)).toEqual([
      'settlement_yen',
      'national_subsidy_yen',
      'prefectural_subsidy_yen',
      'local_bond_yen',
      'other_funding_yen',
      'general_fund_yen',
    ]);
    const offices = ['国', '県', '市'].map((head) => [head, '2', '3'] as const);
    expect(fieldsOf(['決算額', '10', '15'], ...offices)).toEqual([
      'settlement_yen',
      null,
      null,
      null,
    ]);
  });

  it('a stacked head in one label may print its unit as 単位：千円', () => {
    const head = (source: string) => `令和５年度財源内訳・${source}（単位：千円）`;
    const found = fieldsOf(
      ['令和５年度決算額（単位：千円）', '10', '20'],
      [head('国県支出金'), '2', '3'],
      [head('地方債'), '2', '3'],
      [head('一般財源'), '6', '14'],
    );
    expect(found).toEqual(['settlement_yen', null, 'local_bond_yen', 'general_fund_yen']);
  });

  it('会計年度 is the edition where years stand below it, and staff where none do', () => {
    expect(fieldsOf(['会計年度', '2023', '2023'])).toEqual(['edition_year']);
    expect(fieldsOf(['会計年度', '0.5', '1'])).toEqual([null]);
    expect(fieldsOf(['会計年度', '30', '20'])).toEqual([null]);
    expect(fieldsOf(['投入人員（延べ人数）|会計年度', '30', '20'])).toEqual([null]);
  });

  it('a title and the unit above a header are no row of it', () => {
    const { text } = draftRows([
      ['令和5年度決算 主な事業の成果', '', '', UNIT],
      [...HEAD, '事業費'],
      [...ROAD, '10'],
      [...BRIDGE, '20'],
    ]);
    expect(text).toContain('header_rows: 1\n');
    expect(text).toContain('edition: { from: title }');
  });
});

describe('totals', () => {
  const rows = Array.from({ length: 6 }, (_, at) => [`${at + 1}`, `事業${at}`, '土木課']);

  it('that have a part which the form does not know are drafted as no sum', () => {
    const { text } = draftRows([
      [...TITLE, UNIT],
      [...HEAD, '令和5年度決算額', '人件費', '減価償却費', '総コスト'],
      ...rows.map((cells, at) => [...cells, `${at + 10}`, '5', '7', `${at + 22}`]),
    ]);
    expect(text).toContain('total_cost_yen');
    expect(text).not.toContain('identities:');
  });

  it('without any part are told to be loaded nowhere', () => {
    const { text } = draftRows([
      [...TITLE, UNIT],
      [...HEAD, '令和5年度総事業費'],
      ...rows.map((cells, at) => [...cells, `${at + 10}`]),
    ]);
    expect(text).toMatch(/field: total_cost_yen.*# \? a total checks its parts and is not loaded/u);
  });
});
