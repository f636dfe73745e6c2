import { groupBy } from '../../../group-by.ts';
import type { ReportRow, ReportTable } from '../../report-data.ts';
import { resultChart } from '../charts/result-chart.ts';
import { type Child, h } from '../dom.ts';
import { showWord } from '../show.ts';
import { dataTable } from '../table/data-table.ts';
import { hasOneUnit, resultYears } from './chart-years.ts';
import { programmeCells, reader } from './programme-link.ts';

/** Columns that the heading of an indicator says once. */
const SAID = [
  'indicator_kind',
  'indicator_no',
  'indicator_name',
  'target_basis',
  'direction',
  'is_newest',
  'target_unit',
];

/** Each indicator with its targets and results as a chart beside the table. */
export function indicatorSections(table: ReportTable, id: number): Child {
  const of = reader(table);
  const groups = groupBy(table.rows, (row) => of(row, 'indicator_id'));
  if (groups.size === 0) return null;
  return [
    h('h2', {}, '指標の目標と実績'),
    [...groups.values()].map((rows) => indicator(table, rows, id)),
  ];
}

function indicator(table: ReportTable, rows: readonly ReportRow[], id: number): HTMLElement {
  const of = reader(table);
  const last = rows.at(-1)!;
  const word = (name: string) => showWord(name, of(last, name));
  const name = String(of(last, 'indicator_name') ?? '名称のない指標');
  const facts = [word('indicator_kind'), `望ましい方向: ${word('direction')}`];
  const basis = of(last, 'target_basis');
  const own = { columns: table.columns, rows };
  const isOneUnit = hasOneUnit(table, rows);
  /** Printed texts are shown where one of them is no number, or not in the unit of all others. */
  const isNumber = (side: string) =>
    isOneUnit &&
    rows.every((row) => of(row, `${side}_raw`) === null || of(row, `${side}_value`) !== null);
  const raw = ['target', 'actual'].filter(isNumber).map((side) => `${side}_raw`);
  return h(
    'section',
    { class: 'indicator' },
    h('h3', {}, name),
    h('p', { class: 'note' }, facts.join(' / ')),
    basis === null ? null : h('p', { class: 'note' }, `目標設定の考え方: ${String(basis)}`),
    h(
      'div',
      { class: 'beside' },
      chart(table, rows, name),
      dataTable(own, { title: name, hidden: [...SAID, ...raw], render: programmeCells(own, id) }),
    ),
  );
}

function chart(table: ReportTable, rows: readonly ReportRow[], name: string): Child {
  const { unit, years, isPart } = resultYears(table, rows);
  const hasValue = years.some(({ target, actual }) => target !== null || actual !== null);
  if (!hasValue) return h('p', { class: 'note' }, '数値として読み取れた目標・実績がありません。');
  const said = unit === null ? '' : String(unit);
  const title = `${name}${said === '' ? '' : `(${said})`}`;
  const left = isPart ? '。単位の異なる値は図に含めていません' : '';
  return resultChart(`${title}${left}`, said, years);
}
