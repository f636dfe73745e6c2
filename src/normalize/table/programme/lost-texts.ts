import { isOfFigures } from '../../../form/table-field.ts';
import type { Issue } from '../../../issue.ts';
import { isLostCode, isLostName, isLostText } from '../../values/lost-text.ts';
import type { TableCell, TableRow } from './table-row.ts';

/** True for a cell of words that was lost on the way; figures tell by their status. */
export function isLostCell({ field, raw }: TableCell): boolean {
  if (isOfFigures(field)) return false;
  if (field.kind === 'code') return isLostCode(raw);
  return field.kind === 'text' && field.field !== 'rating' ? isLostText(raw) : isLostName(raw);
}

/** One issue for each cell of words in a row that does not say what was meant to stand there. */
export function lostTexts(row: TableRow): Issue[] {
  return row.cells.filter(isLostCell).map(({ field, row: number, column, raw }) => ({
    severity: 'warning',
    code: 'value-lost',
    message: `${field.field}: "${raw}" does not say what is meant`,
    remedy:
      'Stays empty. Write it out in the source, or correct the formula, and replace the file.',
    row: number,
    column: column.column,
    rawText: raw,
  }));
}
