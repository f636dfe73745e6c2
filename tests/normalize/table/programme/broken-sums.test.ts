import { describe, expect, it } from 'vitest';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const LABELS = [
  '決算額',
  '国費',
  '一財',
  '人件費',
  '総コスト',
  '翌年度予算',
  '指標',
  '実績',
  '評価',
];
const FIELDS = [
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  'field: national_subsidy_yen, kind: money, year: 0, labels: [国費]',
  'field: general_fund_yen, kind: money, year: 0, labels: [一財]',
  'field: personnel_cost_yen, kind: money, year: 0, labels: [人件費]',
  'field: total_cost_yen, kind: money, year: 0, labels: [総コスト]',
  'field: budget_yen, kind: money, year: 1, labels: [翌年度予算]',
  'field: outcome_name, kind: name, no: 1, labels: [指標]',
  'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
  'field: rating, kind: text, labels: [評価]',
];
const form: TableForm = {
  ...smallForm(FIELDS),
  identities: [
    {
      name: '財源',
      parts: ['national_subsidy_yen', 'general_fund_yen'],
      equals: 'settlement_yen',
      rate_yen: 1,
      tolerance_yen: 0,
      severity: 'error',
    },
    {
      name: '総コスト',
      parts: ['settlement_yen', 'personnel_cost_yen'],
      equals: 'total_cost_yen',
      rate_yen: 1,
      tolerance_yen: 0,
      severity: 'error',
    },
  ],
};
const CELLS = ['100', '40', '60', '30', '130', '110', '延長', '7', 'A'];

/** Reads a good programme and one with these cells. */
function read(cells: readonly string[], labels = LABELS) {
  const rows = [TITLE, [...HEAD, ...labels], [...BRIDGE, ...CELLS], [...ROAD, ...cells]];
  return readRows(rows, form);
}

describe('a figure that breaks a sum', () => {
  it('is left out with those that no other sum proves, and the rest of its programme is loaded', () => {
    const { records, issues } = read(CELLS.with(1, '4'));
    expect(records).toHaveLength(2);
    expect(records[1]!.costs).toMatchObject([
      {
        fiscalYear: 2023,
        settlementYen: 100_000,
        nationalSubsidyYen: null,
        generalFundYen: null,
        personnelCostYen: 30_000,
      },
    ]);
    expect(records[1]!.indicators[0]!.years[0]!.actual.value).toBe(7);
    expect(records[1]!.evaluation.rating).toBe('A');
    expect(issuesOf({ issues } as never, 'identity-broken')).toMatchObject([
      {
        severity: 'error',
        row: 4,
        message: expect.stringContaining('column(s) E, F, I are not'),
      },
    ]);
  });

  describe('of amounts that a workbook shows rounded', () => {
    /** The subsidy of a programme with these amounts, shown rounded from what the cells hold, below good ones. */
    const subsidyOf = (
      cells: readonly string[],
      held: Readonly<Record<number, number>>,
      { labels = LABELS, of = form }: { labels?: readonly string[]; of?: TableForm } = {},
    ) => {
      const good = Array.from({ length: 13 }, (_, at) => [
        `${at + 2}`,
        `事業${at}`,
        '課',
        ...CELLS,
      ]);
      const rows = [TITLE, [...HEAD, ...labels], ...good, [...ROAD, ...cells]];
      const numbered = rows.map((row, at) => ({ number: at + 1, cells: row }));
      const columns = Object.entries(held).map(
        ([column, value]) => [Number(column), value] as const,
      );
      const rounded = new Map([[rows.length, new Map(columns)]]);
      const file = readTable([{ sheet: 'S', rows: numbered, rounded }], of, 'x.xlsx');
      return file.records.at(-1)!.costs.map(({ nationalSubsidyYen }) => nationalSubsidyYen)[0];
    };
    const shown = CELLS.with(0, '101').with(4, '131');

    it('is none where what the cells hold adds up', () => {
      expect(subsidyOf(shown, { 4: 100.8, 5: 40.4, 6: 60.4, 8: 130.8 })).toBe(40_000);
    });

    it.each([
      ['all', { 4: 101.2, 5: 40.4, 6: 60.4, 8: 131.2 }],
      ['one', { 5: 40.4 }],
      ['one that is read otherwise', { 5: 41 }],
      ['another', { 7: 30.2 }],
      ['none', {}],
    ])('is left out where that of %s does not add up either', (_, held) => {
      expect(subsidyOf(shown, held)).toBeNull();
    });

    it('is none where what is shown adds up', () => {
      expect(subsidyOf(CELLS, { 4: 100.4, 5: 40.4, 6: 60.4 })).toBe(40_000);
    });

    it.each([
      ['円', 0.1, 1],
      ['百万円', 100_000, 1_000_000],
    ])('is told in the unit that the heads print: %s', (unit, usual, yen) => {
      const labels = LABELS.map((label, at) => (at < 6 ? `${label}(${unit})` : label));
      const options = { labels, of: { ...form, usual_amount: usual } };
      expect(subsidyOf(shown, { 4: 101.2, 5: 40.4, 6: 60.4 }, options)).toBeNull();
      const held = { 4: 100.8, 5: 40.4, 6: 60.4, 8: 130.8 };
      expect(subsidyOf(shown, held, options)).toBe(40 * yen);
    });
  });

  it('takes figures beside it with it up to the next words, as cells may have changed places', () => {
    const { records } = read(CELLS.with(4, '13').with(3, '3'));
    expect(records[1]!.costs).toMatchObject([
      { fiscalYear: 2023, settlementYen: 100_000, generalFundYen: 60_000, personnelCostYen: null },
    ]);
  });

  it('costs the whole programme where its cells may have slipped', () => {
    const slipped = [...CELLS.slice(0, 1), ...CELLS.slice(2), ''];
    expect(read(slipped).records).toHaveLength(1);
    const pushed = [...CELLS.slice(0, 1), '', ...CELLS.slice(1, -1)];
    expect(read(pushed).records).toHaveLength(1);
  });

  it('costs the whole programme where no words stand behind it', () => {
    const { records, issues } = read(CELLS.with(1, '4').with(6, '').with(8, ''));
    expect(records).toHaveLength(1);
    expect(issuesOf({ issues } as never, 'identity-broken')).toMatchObject([{ severity: 'error' }]);
  });

  it('takes figures with it past a column that the form does not read', () => {
    const labels = ['決算額', '国費', '一財', '対象数', '翌年度予算', '評価'];
    const unread = {
      ...smallForm([FIELDS[0]!, FIELDS[1]!, FIELDS[2]!, FIELDS[5]!, FIELDS[8]!]),
      ignored: ['対象数'],
      identities: form.identities.slice(0, 1),
    };
    const good = ['100', '40', '60', '7', '110', 'A'];
    const pushed = ['100', '', '40', '60', '7', 'A'];
    for (const cells of [pushed, pushed.with(3, ''), pushed.with(3, '約60')]) {
      const rows = [TITLE, [...HEAD, ...labels], [...BRIDGE, ...good], [...ROAD, ...cells]];
      const { records, issues } = readRows(rows, unread);
      expect(records.map(({ costs }) => costs.at(-1)?.budgetYen ?? null)).toEqual([110_000, null]);
      expect(records[1]!.evaluation.rating).toBe('A');
      expect(issuesOf({ issues } as never, 'identity-broken')[0]!.message).toContain(
        'D, E, F, H are',
      );
    }
  });

  it('takes figures with it past a column of words that is blank', () => {
    const pushed = ['100', '', '40', '60', '30', '130', '', '7', 'A'];
    const { records } = read(pushed);
    expect(records[1]!.costs).toEqual([]);
    expect(records[1]!.indicators).toEqual([]);
    expect(records[1]!.evaluation.rating).toBe('A');
  });
});
