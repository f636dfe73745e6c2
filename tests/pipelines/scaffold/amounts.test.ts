import { describe, expect, it } from 'vitest';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { draftRows } from '../../support/draft-rows.ts';

describe('the unit of money of a table that prints none', () => {
  const unitOf = (...amounts: readonly string[]) =>
    draftRows([
      ['整理番号', '事業名', '担当課', '決算額'],
      ...amounts.map((amount, at) => [`${at + 1}`, `事業${at}`, '土木課', amount]),
    ]);

  it('is the yen where half of the programmes would cost a billion otherwise', () => {
    const { form, text } = unitOf('2,345,678', '12,000,000', '980,000', '0');
    expect(form.money_unit_yen).toBe(1);
    expect(text).toContain('no unit is printed; the amounts are too large for 千円');
    expect(unitOf('2,345', '1,200,000', '98').form.money_unit_yen).toBe(1000);
  });
});

describe('sums of a draft', () => {
  const HEADS = [
    '整理番号',
    '事業名',
    '担当課',
    '決算額',
    '人件費',
    '総コスト',
    '国庫支出金',
    '一般財源',
  ];
  const rowOf = (at: number, off = 0) => {
    const [cost, staff, state] = [100 + at * 7, 30 + at, 40 + at * 3];
    const amounts = [cost, staff, cost + staff + off, state, cost - state];
    return [`${at}`, `事業${at}`, '土木課', ...amounts.map(String)];
  };
  const sums = (rows: readonly (readonly string[])[]) =>
    draftRows([['令和5年度（単位：千円）'], HEADS, ...rows]).form.identities;
  const rows = [1, 2, 3, 4, 5, 6].map((at) => rowOf(at));

  it('are errors where they come out in every row', () => {
    expect(sums(rows)).toMatchObject([
      {
        parts: ['national_subsidy_yen', 'general_fund_yen'],
        equals: 'settlement_yen',
        severity: 'error',
        tolerance_yen: 0,
      },
      { equals: 'total_cost_yen', severity: 'error' },
    ]);
  });

  it('may be off by what is rounded, and by no more', () => {
    expect(sums([...rows, rowOf(7, 1)])[1]).toMatchObject({
      severity: 'error',
      tolerance_yen: 1500,
    });
    expect(sums([...rows, rowOf(7, 20)])).toMatchObject([
      { equals: 'settlement_yen', severity: 'error' },
      { equals: 'total_cost_yen', severity: 'warning' },
    ]);
  });

  it('prove nothing in a few rows, or where a text stands for a figure', () => {
    expect(sums(rows.slice(0, 4))).toMatchObject([{ severity: 'warning' }]);
    const unread = rows.map((row) => row.with(5, '集計中'));
    expect(sums(unread)[1]).toMatchObject({ severity: 'warning' });
  });

  it('show a row of the next edition that has slipped', async () => {
    const { form } = draftRows([['令和5年度（単位：千円）'], HEADS, ...rows]);
    const slipped = rows.map((row, at) =>
      at === 2 ? [...row.slice(0, 3), ...row.slice(4), ''] : row,
    );
    const csv = Buffer.from(
      [['令和6年度（単位：千円）'], HEADS, ...slipped].map((row) => row.join(',')).join('\n'),
    );
    const { records, issues } = await readFile(csv, 'list.csv', [{ layout: 'table', form }]);
    expect(records).toHaveLength(5);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, row }) => [code, row])).toEqual([
      ['identity-broken', 5],
      ['identity-broken', 5],
    ]);
  });
});
