import type { Cell } from '../../../load/text-table.ts';
import type { ProgrammePart, ProgrammeShard, ReportTable } from '../../report-data.ts';
import { moneyChart, resultChart } from '../charts.ts';
import { dataTable } from '../data-table.ts';
import { type Child, h } from '../dom.ts';
import { figureButton } from '../origin.ts';
import { show } from '../show.ts';
import { loadProgramme } from '../store.ts';
import { programmeCells, reader } from './programme-link.ts';

/** One programme: its years as charts and tables, its texts, what is worth a question, and where everything stands. */
export async function programmePage(id: number): Promise<Child> {
  const shard = await loadProgramme(id);
  const sheets = shard ? tableOf(shard, id, 'sheets') : null;
  const newest = sheets?.rows[0];
  if (!shard || !sheets || !newest) {
    return [
      h('h1', {}, '事務事業が見つかりません'),
      h('p', {}, h('a', { href: '#/programmes' }, '事務事業を探す')),
    ];
  }
  const of = reader(sheets);
  const path = [of(newest, 'department_name'), of(newest, 'chapter'), of(newest, 'section')];
  return [
    h('h1', {}, String(of(newest, 'programme_name'))),
    h('p', { class: 'lead' }, path.filter((part) => part !== null).join(' / ')),
    section(shard, id, 'signals', '確認したい点'),
    section(shard, id, 'conflicts', '言葉と数値の食い違い'),
    costs(shard, id),
    indicators(shard, id),
    section(shard, id, 'activities', '活動の実績'),
    section(shard, id, 'restatements', '数値の変更'),
    h('h2', {}, '評価表の記載'),
    sheets.rows.map((row) => sheetTexts(sheets, row, id)),
    section(shard, id, 'notes', 'その他の記載'),
  ];
}

function tableOf(shard: ProgrammeShard, id: number, part: ProgrammePart): ReportTable {
  return { columns: shard.columns[part] ?? [], rows: shard.programmes[id]?.parts[part] ?? [] };
}

function section(shard: ProgrammeShard, id: number, part: ProgrammePart, title: string): Child {
  const table = tableOf(shard, id, part);
  return table.rows.length === 0 ? null : [h('h2', {}, title), statedTable(table, title, id)];
}

function statedTable(table: ReportTable, title: string, id: number): HTMLElement {
  const stated = withoutEmpty(table);
  return dataTable(stated, { title, render: programmeCells(stated, id) });
}

/** Columns without any value say nothing on a page of one programme. */
function withoutEmpty({ columns, rows }: ReportTable): ReportTable {
  const kept = columns.map((_, at) => at).filter((at) => rows.some((row) => row[at] !== null));
  return {
    columns: kept.map((at) => columns[at]!),
    rows: rows.map((row) => kept.map((at) => row[at]!)),
  };
}

function costs(shard: ProgrammeShard, id: number): Child {
  const table = tableOf(shard, id, 'costs');
  if (table.rows.length === 0) return null;
  const of = reader(table);
  const newest = new Map(table.rows.map((row) => [Number(of(row, 'fiscal_year')), row]));
  const number = (cell: Cell) => (cell === null ? null : Number(cell));
  const years = [...newest].map(([year, row]) => ({
    year,
    spending: number(of(row, 'settlement_yen') ?? of(row, 'planned_yen')),
    personnel: number(of(row, 'personnel_cost_yen')),
    phase: show(of(row, 'phase'), { name: 'phase', label: '', format: 'text' }),
  }));
  return [
    h('h2', {}, '事業費と人件費'),
    moneyChart('年度ごとの事業費と人件費(千円)。新しい年度版の記載による', years),
    statedTable(table, '事業費と人件費', id),
  ];
}

function indicators(shard: ProgrammeShard, id: number): Child {
  const table = tableOf(shard, id, 'indicators');
  if (table.rows.length === 0) return null;
  const of = reader(table);
  const groups = new Map<Cell, (readonly Cell[])[]>();
  for (const row of table.rows) {
    const key = of(row, 'indicator_id');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const charts = [...groups.values()].flatMap((rows) => {
    const last = rows[rows.length - 1]!;
    const newest = new Map(rows.map((row) => [Number(of(row, 'fiscal_year')), row]));
    const number = (cell: Cell) => (cell === null ? null : Number(cell));
    const years = [...newest].map(([year, row]) => ({
      year,
      target: number(of(row, 'target_value')),
      actual: number(of(row, 'actual_value')),
    }));
    const hasValue = years.some(({ target, actual }) => target !== null || actual !== null);
    return hasValue
      ? [
          resultChart(
            String(of(last, 'indicator_name') ?? '指標'),
            String(of(last, 'unit') ?? ''),
            years,
          ),
        ]
      : [];
  });
  return [
    h('h2', {}, '指標の目標と実績'),
    h('div', { class: 'charts' }, charts),
    dataTable(withoutEmpty(table), {
      title: '指標の目標と実績',
      render: programmeCells(table, id),
    }),
  ];
}

/** Where a sheet stands, which every page of texts names itself. */
const PLACE: readonly string[] = [
  'edition_fiscal_year',
  'programme_name',
  'source_path',
  'source_sheet',
  'source_row',
];

function sheetTexts(table: ReportTable, row: readonly Cell[], id: number): Child {
  const of = reader(table);
  const edition = Number(of(row, 'edition_fiscal_year'));
  const items = table.columns.flatMap((column) => {
    const value = of(row, column.name);
    if (value === null || column.format === 'key' || PLACE.includes(column.name)) return [];
    const origin = { programmeId: id, title: column.label, fields: [column.name], edition };
    return [
      h('dt', {}, column.label, figureButton('出所', origin)),
      h('dd', {}, show(value, column)),
    ];
  });
  const place = [of(row, 'source_path'), of(row, 'source_sheet'), `${of(row, 'source_row')}行目`];
  return h(
    'section',
    { class: 'sheet' },
    h('h3', {}, `${show(edition, { name: '', label: '', format: 'year' })}年度版`),
    h('dl', {}, items),
    h('p', { class: 'note' }, `元のファイル: ${place.filter((part) => part !== null).join(' / ')}`),
  );
}
