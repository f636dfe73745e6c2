import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportMeta, ReportRow, ReportTable } from '../../report-data.ts';
import { changeChart } from '../charts/change-chart.ts';
import { type MoneyYear, moneyChart } from '../charts/money-chart.ts';
import { shareChart } from '../charts/share-chart.ts';
import { type Child, h } from '../dom.ts';
import { showWord, showYear } from '../show.ts';
import { loadMeta, loadTable } from '../store.ts';
import { dataTable } from '../table/data-table.ts';
import { headlines } from './headlines.ts';
import { programmeCells, reader } from './programme-link.ts';
import { successionText } from './succession-text.ts';
import { unjudgedText } from './unjudged-text.ts';

type Municipality = ReportMeta['municipalities'][number];

const TABLES = [
  'totals',
  'results',
  'top_changes',
  'coverage',
  'unread',
  'unjudged',
  'successions',
] as const;

/** Totals by year, share of targets met, what changed most, coverage and caveats, municipality by municipality. */
export async function overview(): Promise<Child> {
  const meta = await loadMeta();
  const loaded = await Promise.all(TABLES.map(loadTable));
  const tables = Object.fromEntries(TABLES.map((name, at) => [name, loaded[at]!])) as Tables;
  const { municipalities } = meta;
  return [
    h('h1', {}, '事務事業評価の概要'),
    h(
      'p',
      { class: 'lead' },
      `${municipalities.map(({ name }) => name).join('、')}の事務事業評価表から作成しました。金額は千円で示します。下線のある数値をクリックすると、元のファイルのどのセルに記載されていたかを表示します。`,
    ),
    caveats(),
    municipalities.map((one) => municipalitySection(one, tables)),
    h('h2', {}, '取り込んだ範囲'),
    h(
      'p',
      { class: 'note' },
      '読み取れなかった評価表、値、説明のつかないセルの一覧は',
      h('a', { href: '#/quality' }, 'データの品質'),
      'にあります。',
    ),
    dataTable(tables.coverage, { title: '取り込んだ範囲' }),
  ];
}

type Tables = Readonly<Record<(typeof TABLES)[number], ReportTable>>;

/** What the headline compares. */
const COMPARED = ['compared', 'compared_spending_yen', 'previous_spending_yen'];

const CAVEATS = [
  '評価表の合計は自治体の支出の合計ではありません。評価表のない事業は含まれません。',
  '人件費に含めるものは自治体や様式により異なります。基準の異なる人件費は合計していません。',
  '決算見込みと計画は薄い色で示します。確定した決算とは区別し、合計もしていません。',
  '読み取れなかった値は0ではなく「－」です。合計には含まれません。',
  '増減や未達成は問いのきっかけであり、評価や良し悪しの判定ではありません。',
];

function caveats(): HTMLElement {
  const items = CAVEATS.map((text) => h('li', {}, text));
  return h('aside', { class: 'caveat' }, h('h2', {}, '読むときの注意'), h('ul', {}, items));
}

function municipalitySection({ code, name }: Municipality, tables: Tables): Child {
  const own = (table: ReportTable, key: string, value: Cell): ReportTable => {
    const get = reader(table);
    return { ...table, rows: table.rows.filter((row) => get(row, key) === value) };
  };
  const totals = own(tables.totals, 'municipality_code', code);
  const results = own(tables.results, 'municipality_code', code);
  const changes = own(tables.top_changes, 'municipality_code', code);
  const coverage = own(tables.coverage, 'municipality_code', code);
  return h(
    'section',
    {},
    h('h2', {}, name),
    headlines({ totals, results, coverage, unread: own(tables.unread, 'municipality_code', code) }),
    unjudgedNote(own(tables.unjudged, 'municipality_code', code)),
    h(
      'div',
      { class: 'charts' },
      moneySection(totals, own(tables.successions, 'municipality_code', code)),
      resultSection(results),
    ),
    totals.rows.length > 0
      ? dataTable(totals, { title: `${name}: 年度ごとの合計`, hidden: COMPARED })
      : null,
    results.rows.length > 0 ? dataTable(results, { title: `${name}: 目標を達成した割合` }) : null,
    changeSection(changes, name),
  );
}

function unjudgedNote(unjudged: ReportTable): Child {
  const get = reader(unjudged);
  const text = unjudgedText(unjudged.rows.map((row) => Number(get(row, 'edition_fiscal_year'))));
  return text === null ? null : h('p', { class: 'note' }, text);
}

function moneySection(totals: ReportTable, successions: ReportTable): Child {
  if (totals.rows.length === 0)
    return h('p', { class: 'note' }, '読み取れた事業費・人件費がありません。');
  const get = reader(totals);
  const bases = new Set(totals.rows.map((row) => get(row, 'personnel_basis')));
  const years = phasesOf(totals, bases.size === 1);
  const note = h(
    'p',
    { class: 'note' },
    bases.size === 1
      ? `人件費: ${String([...bases][0] ?? '－')}`
      : '人件費は算定の基準が複数あるため、図では合計していません。表は基準ごとの合計です。',
  );
  const chart = moneyChart('年度ごとの事業費と人件費の合計(千円)', years);
  return h('div', {}, chart, note, successionNote(successions));
}

function successionNote(successions: ReportTable): Child {
  const get = reader(successions);
  const nameOf = (row: ReportRow, column: string) => String(get(row, column));
  const text = successionText(
    successions.rows.map((row) => [
      nameOf(row, 'previous_programme_name'),
      nameOf(row, 'programme_name'),
    ]),
  );
  return text === null ? null : h('p', { class: 'note' }, text);
}

/** A year's settled, estimated and planned figures stay apart; spending is summed over what counts as personnel cost. */
function phasesOf(totals: ReportTable, hasOneBasis: boolean): MoneyYear[] {
  const get = reader(totals);
  const found = new Map<string, MoneyYear>();
  for (const row of totals.rows) {
    const year = Number(get(row, 'fiscal_year'));
    const phase = showWord('phase', get(row, 'phase'));
    const known = found.get(`${year} ${phase}`);
    found.set(`${year} ${phase}`, {
      year,
      phase: phase === '－' ? '決算' : phase,
      spending: (known?.spending ?? 0) + Number(get(row, 'spending_yen') ?? 0),
      personnel: hasOneBasis ? Number(get(row, 'personnel_cost_yen') ?? 0) : null,
    });
  }
  return [...found.values()];
}

function resultSection(results: ReportTable): Child {
  const get = reader(results);
  const count = (row: ReportRow, name: string) => Number(get(row, name) ?? 0);
  const bars = results.rows.map((row) => ({
    name: showYear(Number(get(row, 'fiscal_year'))),
    met: count(row, 'met'),
    unmet: count(row, 'unmet'),
    other: count(row, 'other'),
  }));
  const text =
    bars.length > 0
      ? '「達成した割合」の分母は、達成・未達成を判定できた成果指標の数です。判定なしは、目標や実績がないもの、年度が未到来のものなどです。'
      : '目標と実績の両方が読み取れた成果指標がないため、達成した割合は示しません。';
  const note = h('p', { class: 'note' }, text);
  return h(
    'div',
    {},
    bars.length > 0 ? shareChart('目標を達成した成果指標の数', bars) : null,
    note,
  );
}

function changeSection(changes: ReportTable, municipality: string): Child {
  const get = reader(changes);
  const first = changes.rows[0];
  if (!first) return h('p', { class: 'note' }, '前年度と比べられる決算の変化は、まだありません。');
  const bars = changes.rows.map((row) => ({
    name: String(get(row, 'programme_name')),
    change: Number(get(row, 'settlement_change_yen')),
  }));
  const year = showYear(Number(get(first, 'fiscal_year')));
  const hasEstimates = changes.rows.some(
    (row) => get(row, 'comparability') === 'estimate_vs_final',
  );
  const title = `${municipality}: 決算額の変化が大きかったもの`;
  return [
    h('h3', {}, `決算額の変化が大きかったもの(${year}年度)`),
    changeChart(
      `${year}年度の決算額${hasEstimates ? '(決算見込みを含む)' : ''}の前年度からの増減`,
      bars.sort((a, b) => b.change - a.change),
    ),
    dataTable(changes, { title, render: programmeCells(changes) }),
  ];
}
