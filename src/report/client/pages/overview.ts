import type { Cell } from '../../../load/text-table.ts';
import { changeChart, moneyChart } from '../charts.ts';
import { dataTable } from '../data-table.ts';
import { type Child, h } from '../dom.ts';
import { show, showYear } from '../show.ts';
import { loadMeta, loadTable } from '../store.ts';
import { programmeCells, reader } from './programme-link.ts';

/** Totals by year, share of targets met, what changed most, coverage and caveats. */
export async function overview(): Promise<Child> {
  const meta = await loadMeta();
  const [totals, results, coverage, changes] = await Promise.all(
    ['totals', 'results', 'coverage', 'top_changes'].map(loadTable),
  );
  const of = reader(totals!);
  return [
    h('h1', {}, '事務事業評価の概要'),
    h(
      'p',
      { class: 'lead' },
      `${meta.municipalities.map(({ name }) => name).join('、')}の事務事業評価表から作成しました。金額は千円で示します。数値をクリックすると、元のファイルのどのセルに記載されていたかを表示します。`,
    ),
    h(
      'aside',
      { class: 'caveat' },
      h('h2', {}, '読むときの注意'),
      h(
        'ul',
        {},
        h(
          'li',
          {},
          '評価表の合計は自治体の支出の合計ではありません。評価表のない事業は含まれず、人件費に含めるものは自治体により異なります。',
        ),
        h('li', {}, '決算見込みと計画の年度は薄い色で示します。確定した決算とは区別してください。'),
        h(
          'li',
          {},
          '読み取れなかった値は0ではなく「－」です。失われた値と理由は「データの品質」にあります。',
        ),
        h('li', {}, '増減や未達成は問いのきっかけであり、評価や良し悪しの判定ではありません。'),
      ),
    ),
    h('h2', {}, '年度ごとの合計'),
    h(
      'div',
      { class: 'charts' },
      meta.municipalities.map(({ code, name }) =>
        moneyChart(
          `${name}: 年度ごとの事業費と人件費の合計(千円)`,
          yearsOf(
            totals!.rows.filter((row) => of(row, 'municipality_code') === code),
            of,
          ),
        ),
      ),
    ),
    dataTable(totals!, { title: '年度ごとの合計', filters: ['municipality_name', 'phase'] }),
    h('h2', {}, '目標を達成した割合(成果指標)'),
    h(
      'p',
      { class: 'note' },
      '分母は達成・未達成を判定できた成果指標の数です。判定なしは、目標や実績がないもの、年度が未到来のものなどです。',
    ),
    dataTable(results!, { title: '目標を達成した割合' }),
    h('h2', {}, '事業費の変化が大きかったもの'),
    changeSection(changes!),
    h('h2', {}, '取り込んだ範囲'),
    dataTable(coverage!, { title: '取り込んだ範囲' }),
    h('p', { class: 'note' }, `リリース ${meta.releaseId}(作成 ${meta.createdAt})`),
  ];
}

function changeSection(changes: Awaited<ReturnType<typeof loadTable>>): Child {
  if (changes.rows.length === 0)
    return h('p', { class: 'note' }, '前年度と比べられる事務事業がありません。');
  const of = reader(changes);
  const bars = changes.rows.map((row) => ({
    name: String(of(row, 'programme_name')),
    change: Number(of(row, 'settlement_change_yen')),
  }));
  const year = of(changes.rows[0]!, 'fiscal_year');
  return [
    changeChart(`${showYear(Number(year))}年度の決算額の前年度からの増減(千円)`, bars),
    dataTable(changes, { title: '事業費の変化が大きかったもの', render: programmeCells(changes) }),
  ];
}

type Getter = ReturnType<typeof reader>;

/** A year's bars hold its settled, estimated and planned figures together; the least certain phase names it. */
function yearsOf(rows: readonly (readonly Cell[])[], of: Getter) {
  const years = new Map<number, { spending: number; personnel: number; phase: string }>();
  for (const row of rows) {
    const year = Number(of(row, 'fiscal_year'));
    const known = years.get(year) ?? { spending: 0, personnel: 0, phase: '決算' };
    const phase = show(of(row, 'phase'), { name: 'phase', label: '', format: 'text' });
    years.set(year, {
      spending: known.spending + Number(of(row, 'spending_yen') ?? 0),
      personnel: known.personnel + Number(of(row, 'personnel_cost_yen') ?? 0),
      phase: phase === '決算' || phase === '－' ? known.phase : phase,
    });
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, sums]) => ({ year, ...sums }));
}
