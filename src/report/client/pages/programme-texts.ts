import type { ReportRow, ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { figureButton } from '../origin.ts';
import { show, showWord, showYear } from '../show.ts';
import { fieldsOf } from './figure-of.ts';
import { reader } from './programme-link.ts';

/** What is worth asking about a programme, newest year first. */
export function questions(signals: ReportTable, conflicts: ReportTable): Child {
  const items = [signals, conflicts].flatMap((table) => {
    const of = reader(table);
    return table.rows.map((row) =>
      h(
        'li',
        {},
        h('strong', {}, showWord('rule', of(row, 'rule'))),
        h('span', { class: 'note' }, `${showYear(Number(of(row, 'fiscal_year')))}年度`),
        h('p', {}, String(of(row, 'question') ?? '')),
      ),
    );
  });
  if (items.length === 0) return null;
  return [
    h('h2', {}, '確認したい点'),
    h('p', { class: 'note' }, '数値や記載から機械的に見つけた問いであり、判定ではありません。'),
    h('ul', { class: 'questions' }, items),
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

/** What one edition's sheet says, each text with its origin; editions but the newest are folded up. */
export function sheetTexts(
  table: ReportTable,
  row: ReportRow,
  id: number,
  isOpen: boolean,
): HTMLElement {
  const of = reader(table);
  const edition = Number(of(row, 'edition_fiscal_year'));
  const items = table.columns.flatMap((column) => {
    const value = of(row, column.name);
    if (value === null || column.format === 'key' || PLACE.includes(column.name)) return [];
    const fields = fieldsOf(column.name);
    const origin = { programmeId: id, title: column.label, fields, edition };
    return [
      h('dt', {}, column.label, figureButton('出所', origin)),
      h('dd', {}, show(value, column)),
    ];
  });
  const place = [of(row, 'source_path'), of(row, 'source_sheet'), `${of(row, 'source_row')}行目`];
  return h(
    'details',
    { class: 'sheet', open: isOpen },
    h('summary', {}, h('h3', {}, `${showYear(edition)}年度版`)),
    h('dl', {}, items),
    h('p', { class: 'note' }, `元のファイル: ${place.filter((part) => part !== null).join(' / ')}`),
  );
}
