import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportRow, ReportTable } from '../../report-data.ts';
import { barChart } from '../charts/bar-chart.ts';
import { budgetChart } from '../charts/budget-chart.ts';
import { changeChart } from '../charts/change-chart.ts';
import { type Child, h } from '../dom.ts';
import { showRatio, showWord, showYear } from '../show.ts';
import { largestSpending } from './largest-spending.ts';
import { reader } from './programme-link.ts';

/** Makes, for a table, what draws its chosen rows. */
export type ListChart = (table: ReportTable) => (rows: readonly ReportRow[]) => Child;

const MOST = 12;

/** What rose and fell most, by programme and by department, and budget against settlement. */
export const costCharts: ListChart = (table) => {
  const get = reader(table);
  const number = (row: ReportRow, name: string) => Number(get(row, name) ?? 0);
  return (rows) => {
    const years = onlyYear(rows, get, ['fiscal_year', 'municipality_name']);
    if (years === null) return h('p', { class: 'note' }, CHOOSE);
    return h(
      'div',
      { class: 'charts' },
      MEASURES.flatMap(({ name, label }) => {
        const column = `${name}_change_yen`;
        const comparable = rows.filter((row) => isComparable(get(row, 'comparability')));
        const changes = comparable.map((row) => ({
          name: String(get(row, 'programme_name')),
          change: number(row, column),
        }));
        const bars = strongest(changes);
        return bars.length === 0 ? [] : [changeChart(`${years}: ${label}の前年度からの増減`, bars)];
      }),
      departmentChanges(rows, get, years),
      budgets(rows, get, years),
    );
  };
};

const MEASURES = [
  { name: 'settlement', label: '決算額' },
  { name: 'budget', label: '予算現額' },
] as const;

const CHOOSE = '自治体と対象年度を一つずつ選ぶと、図が表示されます。';

type Getter = ReturnType<typeof reader>;

/** What a chart is about where all rows have the same values, as a title; null where they differ. */
function onlyYear(
  rows: readonly ReportRow[],
  get: Getter,
  names: readonly string[],
): string | null {
  const first = rows[0];
  if (!first) return null;
  const isOne = names.every((name) => rows.every((row) => get(row, name) === get(first, name)));
  return isOne
    ? `${String(get(first, 'municipality_name'))} ${showYear(Number(get(first, names[0]!)))}年度`
    : null;
}

function isComparable(comparability: Cell): boolean {
  return comparability === 'like_for_like' || comparability === 'estimate_vs_final';
}

function strongest<Bar extends { readonly change: number }>(bars: readonly Bar[]): Bar[] {
  return bars
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST)
    .sort((a, b) => b.change - a.change);
}

function departmentChanges(rows: readonly ReportRow[], get: Getter, years: string): Child {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const change = get(row, 'settlement_change_yen');
    if (change === null || !isComparable(get(row, 'comparability'))) continue;
    const name = String(get(row, 'department_name') ?? '－');
    sums.set(name, (sums.get(name) ?? 0) + Number(change));
  }
  const bars = strongest([...sums].map(([name, change]) => ({ name, change })));
  return sums.size < 2 || bars.length === 0
    ? null
    : changeChart(`${years}: 所属別の決算額の増減(比べられる事務事業の合計)`, bars);
}

function budgets(rows: readonly ReportRow[], get: Getter, years: string): Child {
  const bars = rows
    .filter((row) => get(row, 'budget_yen') !== null && get(row, 'settlement_yen') !== null)
    .map((row) => ({
      name: String(get(row, 'programme_name')),
      budget: Number(get(row, 'budget_yen')),
      settlement: Number(get(row, 'settlement_yen')),
    }))
    .filter(({ budget, settlement }) => budget !== settlement)
    .sort((a, b) => Math.abs(b.budget - b.settlement) - Math.abs(a.budget - a.settlement))
    .slice(0, MOST);
  return bars.length === 0
    ? null
    : budgetChart(`${years}: 予算現額と決算額の差が大きいもの(千円)`, bars);
}

/** How far from the target the worst misses are. */
export const unmetChart: ListChart = (table) => {
  const get = reader(table);
  return (rows) => {
    const bars = rows
      .filter((row) => get(row, 'achievement_ratio') !== null)
      .map((row) => [nameOf(row, get), Number(get(row, 'achievement_ratio'))] as const)
      .sort(([, a], [, b]) => a - b)
      .slice(0, MOST);
    if (bars.length === 0) return null;
    const options = { label: '達成率(破線が目標)', line: 1, format: showRatio };
    return barChart('達成率が低いもの', bars, options);
  };
};

const nameOf = (row: ReportRow, get: Getter): string => String(get(row, 'programme_name') ?? '－');

/** How often each rule speaks. */
export const ruleChart: ListChart = (table) => {
  const get = reader(table);
  return (rows) =>
    counted(rows, '種類ごとの件数', '件', (row) => showWord('rule', get(row, 'rule')));
};

/** How many programmes name each goal, in one edition of one municipality. */
export const goalChart: ListChart = (table) => {
  const get = reader(table);
  return (rows) => {
    const title = onlyYear(rows, get, ['edition_fiscal_year', 'municipality_name']);
    if (title === null)
      return h('p', { class: 'note' }, '自治体と評価年度を一つずつ選ぶと、図が表示されます。');
    return counted(rows, `${title}版: 目標ごとの事務事業数`, '事務事業数', (row) =>
      String(get(row, 'goal_name')),
    );
  };
};

function counted(
  rows: readonly ReportRow[],
  title: string,
  label: string,
  keyOf: (row: ReportRow) => string,
): Child {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts.size < 2 ? null : barChart(title, [...counts], { label });
}

/** Spending of the largest departments or policies in one year, never of several phases together. */
export const spendingChart =
  (name: 'department_name' | 'policy_path'): ListChart =>
  (table) => {
    const get = reader(table);
    return (rows) => {
      const title = onlyYear(rows, get, ['fiscal_year', 'municipality_name', 'phase']);
      if (title === null)
        return h(
          'p',
          { class: 'note' },
          '自治体、対象年度、段階を一つずつ選ぶと、図が表示されます。',
        );
      const bars = largestSpending(table, rows, name)
        .map(([of, yen]) => [of, yen / 1000] as const)
        .slice(0, MOST + 3);
      return bars.length < 2
        ? null
        : barChart(`${title}の事業費が大きいもの`, bars, { label: '千円' });
    };
  };
