import { type CostFieldName, isCostField } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { Measure } from '../../record.ts';
import { lostFigure } from './lost-figure.ts';
import { readAmount } from './read-amount.ts';
import type { TableCell, TableRow } from './table-row.ts';

/** An amount of one year: its cell, and what it says, money in yen. */
export interface Amount {
  readonly cell: TableCell;
  readonly measure: Measure;
}

/** The amounts of one year by their fields. */
export type YearAmounts = ReadonlyMap<CostFieldName, Amount>;

/** The amounts of a row by their years; `issues` takes what is no number. */
export function amountsByYear(
  row: TableRow,
  form: TableForm,
  issues: Issue[],
): Map<number, Map<CostFieldName, Amount>> {
  const years = new Map<number, Map<CostFieldName, Amount>>();
  for (const cell of row.cells) {
    const { field } = cell.field;
    if (!isCostField(field) || cell.year === null || cell.raw === '') continue;
    const measure = readAmount(cell, field, form);
    issues.push(...amountIssues(cell, measure));
    const amounts = years.get(cell.year) ?? new Map<CostFieldName, Amount>();
    years.set(cell.year, amounts.set(field, { cell, measure }));
  }
  return years;
}

function amountIssues(cell: TableCell, measure: Measure): Issue[] {
  if (measure.status !== 'text' && measure.status !== 'lost') return [];
  if (measure.status === 'lost') return [lostFigure(cell, cell.field.field)];
  // 該当なし and 未確定 say that there is no figure: nothing is to be mended.
  if (measure.detail !== undefined && measure.detail !== 'not_numeric') return [];
  return [
    {
      severity: 'warning',
      code: 'value-not-numeric',
      message: `${cell.field.field}: "${cell.raw}" is no amount`,
      remedy: 'Stays empty. Correct the cell in the source if a figure is meant.',
      row: cell.row,
      column: cell.column.column,
      rawText: cell.raw,
    },
  ];
}
