import { type CostFieldName, isCostField } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { phaseIn } from '../../../text/phase.ts';
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
  const doubtful = new Set<Amount>();
  for (const cell of row.cells) {
    const { field } = cell.field;
    if (!isCostField(field) || cell.year === null || cell.raw === '') continue;
    const measure = readAmount(cell, field, form);
    issues.push(...amountIssues(cell, measure));
    const amounts = years.get(cell.year) ?? new Map<CostFieldName, Amount>();
    years.set(cell.year, amounts);
    const other = amounts.get(field);
    const surer = other ? surerOf(other.cell, cell) : cell;
    if (surer === null) doubtful.add(amounts.get(field)!);
    else if (surer === cell) amounts.set(field, { cell, measure });
  }
  for (const amounts of years.values())
    for (const [field, amount] of amounts) {
      if (!doubtful.has(amount)) continue;
      amounts.delete(field);
      issues.push(saidTwice(amount));
    }
  return years;
}

/** Of two rows with a figure of one field and year that of what was spent, as its parts are meant and not those of its budget; null where that does not tell. */
function surerOf(one: TableCell, other: TableCell): TableCell | null {
  if (one.row === other.row || one.raw === other.raw) return other;
  const isSpent = ({ part }: TableCell) => ['settled', 'estimated'].includes(phaseIn(part) ?? '');
  const isPlanned = ({ part }: TableCell) => phaseIn(part) === 'planned';
  if (isSpent(one) && isPlanned(other)) return one;
  return isSpent(other) && isPlanned(one) ? other : null;
}

function saidTwice({ cell }: Amount): Issue {
  return {
    severity: 'warning',
    code: 'column-repeated',
    message: `Two rows of the programme have another ${cell.field.field} of ${cell.year}, and none of what the rows say tells which is meant: it is not loaded`,
    remedy: "Say in 'rows' of the field which rows it is of, or keep the others as a 'note'.",
    row: cell.row,
    column: cell.column.column,
    rawText: cell.raw,
  };
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
