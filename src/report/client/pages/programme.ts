import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportRow, ReportTable } from '../../report-data.ts';
import { moneyChart } from '../charts/money-chart.ts';
import { type Child, h } from '../dom.ts';
import { showYear } from '../show.ts';
import { loadMeta, loadProgramme } from '../store.ts';
import { dataTable } from '../table/data-table.ts';
import { moneyYears } from './chart-years.ts';
import { indicatorSections } from './programme-indicators.ts';
import { programmeCells, reader } from './programme-link.ts';
import { type Part, partsOf } from './programme-parts.ts';
import { questions, sheetTexts } from './programme-texts.ts';

/** One programme: its years as charts and tables, its texts, what is worth a question, and where everything stands. */
export async function programmePage(id: number): Promise<Child> {
  const shard = await loadProgramme(id);
  const part = shard ? partsOf(shard, id) : null;
  const newest = part?.('sheets').rows[0];
  if (!part || !newest) {
    return [
      h('h1', {}, '事務事業が見つかりません'),
      h('p', {}, h('a', { href: '#/programmes' }, '事務事業を探す')),
    ];
  }
  const sheets = part('sheets');
  const of = reader(sheets);
  const { municipalities } = await loadMeta();
  const city = municipalities.find(({ code }) => code === of(newest, 'municipality_code'));
  const path = [
    city?.name ?? null,
    ...['department_name', 'chapter', 'section'].map((name) => of(newest, name)),
  ];
  return [
    h('h1', {}, String(of(newest, 'programme_name'))),
    h('p', { class: 'lead' }, path.filter((text) => text !== null).join(' / ')),
    keyFacts(sheets, newest, part('goals')),
    questions(part('signals'), part('conflicts')),
    costs(part('costs'), id),
    indicatorSections(part('indicators'), id),
    section(part, 'activities', '活動の実績', id),
    section(part, 'restatements', '数値の変更', id),
    h('h2', {}, '評価表の記載'),
    sheets.rows.map((row, place) => sheetTexts(sheets, row, id, place === 0)),
    section(part, 'notes', 'その他の記載', id),
  ];
}

function keyFacts(sheets: ReportTable, newest: ReportRow, goals: ReportTable): HTMLElement {
  const of = reader(sheets);
  const edition = of(newest, 'edition_fiscal_year');
  const goal = reader(goals);
  const named = goals.rows
    .filter((row) => goal(row, 'edition_fiscal_year') === edition)
    .map((row) => `${goal(row, 'goal_no')} ${goal(row, 'goal_name')}`);
  const facts: readonly (readonly [string, Cell])[] = [
    ['評価年度', showYear(Number(edition))],
    ['総合評価', of(newest, 'rating')],
    ['実施計画ランク', of(newest, 'implementation_rank')],
    ['期間', of(newest, 'period_raw')],
    ['会計', of(newest, 'account_name')],
    ['SDGs目標', named.length > 0 ? named.join('、') : null],
  ];
  return h(
    'dl',
    { class: 'facts' },
    facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, String(value)))),
  );
}

function section(part: Part, name: Parameters<Part>[0], title: string, id: number): Child {
  const table = part(name);
  return table.rows.length === 0 ? null : [h('h2', {}, title), statedTable(table, title, id)];
}

function statedTable(table: ReportTable, title: string, id: number): HTMLElement {
  const hidden = ['municipality_name', 'programme_name', 'department_name'];
  return dataTable(table, { title, hidden, render: programmeCells(table, id) });
}

function costs(table: ReportTable, id: number): Child {
  if (table.rows.length === 0) return null;
  return [
    h('h2', {}, '事業費と人件費'),
    moneyChart('年度ごとの事業費と人件費(千円)。新しい年度版の記載による', moneyYears(table)),
    statedTable(table, '事業費と人件費', id),
  ];
}
