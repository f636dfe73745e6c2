import type { Issue } from '../../../issue.ts';
import type { TableCell } from './table-row.ts';

/** The issue of a figure whose cell shows what a spreadsheet shows in its place; `name` says which figure it is. */
export function lostFigure({ raw, row, column }: TableCell, name: string): Issue {
  const isNarrow = /^[#＃]+$/u.test(raw);
  return {
    severity: 'warning',
    code: 'value-lost',
    message: `${name}: "${raw}" is what ${isNarrow ? 'a column too narrow' : 'a formula that failed'} shows; the figure is lost`,
    remedy: isNarrow
      ? 'Stays empty. Widen the column in the source, export it again and replace the file.'
      : 'Stays empty. Correct the formula in the source, or write the figure in its place, and replace the file.',
    row,
    column: column.column,
    rawText: raw,
  };
}
