import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportColumn, ReportRow, ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { type Figure, figureButton } from '../origin.ts';
import { show } from '../show.ts';
import { figureOf, isFigure } from './figure-of.ts';

/** Reads a row by column names. */
export function reader({ columns }: Pick<ReportTable, 'columns'>) {
  const places = new Map(columns.map(({ name }, at) => [name, at]));
  return (row: ReportRow, name: string): Cell => row[places.get(name) ?? -1] ?? null;
}

/** Shows names as links, figures of programmes with their origin, and links sums to what they are made of. */
export function programmeCells(
  table: Pick<ReportTable, 'columns'>,
  programmeId?: number,
): (column: ReportColumn, row: ReportRow) => Child {
  const get = reader(table);
  return (column, row) => {
    const id = programmeId ?? get(row, 'programme_id');
    const value = get(row, column.name);
    if (typeof id !== 'number')
      return column.name === 'department_name'
        ? partsLink(table, row, String(value ?? '－'))
        : null;
    if (column.name === 'programme_name' && programmeId === undefined)
      return h('a', { href: `#/programme/${id}` }, String(value ?? '－'));
    if (value === null || !isFigure(column)) return null;
    const figure: Figure = {
      programmeId: id,
      title: `${String(get(row, 'indicator_name') ?? '')} ${column.label}`.trim(),
      ...figureOf(column.name, (name) => get(row, name), programmeId !== undefined),
    };
    return figureButton(show(value, column), figure);
  };
}

/** The programmes that a sum of a department is made of. */
function partsLink({ columns }: Pick<ReportTable, 'columns'>, row: ReportRow, text: string): Child {
  const names = ['municipality_name', 'fiscal_year', 'department_name'];
  const query = new URLSearchParams(
    names.flatMap((name) => {
      const at = columns.findIndex((column) => column.name === name);
      return at < 0 ? [] : [[name, show(row[at], columns[at]!)]];
    }),
  );
  return h('a', { href: `#/costs?${query}` }, text);
}
