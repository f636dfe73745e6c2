import type { GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { itemRows } from './item-rows.ts';
import type { SortedRows } from './sort-rows.ts';
import { whatIsSaid } from './year-rows.ts';

/**
 * The error of a table whose names stand below the first of their rows, so that each row would be taken for the programme's above it:
 * its first rows stand above the first name, and are further items, or of a year or part of which hardly any named row is.
 */
export function namesBelow(
  rows: readonly GridRow[],
  { uses, years: runs }: SortedRows,
  columns: MatchedColumns,
  form: TableForm,
): Issue | null {
  const first = rows.findIndex((row) => uses.get(row) === 'programme');
  const before = rows.slice(0, Math.max(0, first));
  if (runs.size === 0) {
    const item = before.find(itemRows(columns, form));
    const last = rows.findLast((row) => /^(?:programme|item)$/u.test(uses.get(row) ?? ''));
    const isBelow = uses.get(last!) === 'programme' && last !== rows[first];
    return item && isBelow ? nameBelow(item, 'holds a further item') : null;
  }
  const above = before.find((row) => whatIsSaid(row, columns.matched).isWhole);
  if (!above) return null;
  const { year, part } = whatIsSaid(above, columns.matched);
  const alike = [...runs.values()].filter(
    ([named]) => named!.year === year && named!.part === part,
  ).length;
  const said = [year ?? '', part].join(' ').trim();
  return alike * 2 >= runs.size ? null : nameBelow(above, `is of ${said}, as few named rows are`);
}

function nameBelow({ number }: GridRow, why: string): Issue {
  return {
    severity: 'error',
    code: 'row-without-name',
    message: `Row ${number} stands above the first name and ${why}: names stand below the first of their rows, and the table is not loaded`,
    remedy: 'Put each name into the first of its rows in the source.',
    row: number,
  };
}
