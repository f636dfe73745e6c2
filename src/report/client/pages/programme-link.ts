import type { Cell } from '../../../load/text-table.ts';
import type { ReportColumn, ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { figureButton } from '../origin.ts';
import { show } from '../show.ts';

/** Fields behind columns that are computed, and columns whose cell has another name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  total_cost_yen: ['settlement_yen', 'planned_yen', 'personnel_cost_yen'],
  previous_settlement_yen: ['settlement_yen'],
  settlement_change_yen: ['settlement_yen'],
  settlement_change_ratio: ['settlement_yen'],
  personnel_cost_change_yen: ['personnel_cost_yen'],
  total_cost_change_yen: ['settlement_yen', 'planned_yen', 'personnel_cost_yen'],
  execution_ratio: ['settlement_yen', 'budget_yen'],
  gap: ['target_value', 'actual_value'],
  achievement_ratio: ['target_value', 'actual_value'],
};

/** Reads a row by column names. */
export function reader({ columns }: Pick<ReportTable, 'columns'>) {
  const places = new Map(columns.map(({ name }, at) => [name, at]));
  return (row: readonly Cell[], name: string): Cell => row[places.get(name) ?? -1] ?? null;
}

/** Shows names as links to the programme, figures with their origin. */
export function programmeCells(
  table: Pick<ReportTable, 'columns'>,
  programmeId?: number,
): (column: ReportColumn, row: readonly Cell[]) => Child {
  const get = reader(table);
  return (column, row) => {
    const id = programmeId ?? Number(get(row, 'programme_id'));
    const value = get(row, column.name);
    if (column.name === 'programme_name')
      return h('a', { href: `#/programme/${id}` }, String(value ?? '－'));
    if (value === null || !['yen', 'ratio', 'decimal'].includes(column.format)) return null;
    const year = get(row, 'fiscal_year');
    const no = get(row, 'indicator_no') ?? get(row, 'activity_no');
    const isChange = /change|previous/.test(column.name);
    return figureButton(show(value, column), {
      programmeId: id,
      title: `${String(get(row, 'indicator_name') ?? '')} ${column.label}`.trim(),
      fields: FIELDS[column.name] ?? [column.name],
      ...(typeof year === 'number' && !isChange ? { fiscalYear: year } : {}),
      ...(typeof no === 'number' ? { no } : {}),
      ...(programmeId === undefined ? {} : { edition: Number(get(row, 'edition_fiscal_year')) }),
    });
  };
}
