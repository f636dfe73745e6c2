import type { GridRow } from '../../../extract/grid.ts';
import type { Issue } from '../../../issue.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { whatIsSaid, type YearRows } from './year-rows.ts';

/**
 * The error of a table whose first rows say of which year or part they are but stand above the first name, while hardly any named row
 * is of that year or part: names stand below the first of their rows, and each row would be taken for the programme's above it.
 */
export function namesBelow(
  rows: readonly GridRow[],
  runs: YearRows,
  { matched }: MatchedColumns,
): Issue | null {
  const [first] = runs.keys();
  if (!first) return null;
  const above = rows.slice(0, rows.indexOf(first)).find((row) => whatIsSaid(row, matched).isWhole);
  if (!above) return null;
  const { year, part } = whatIsSaid(above, matched);
  const alike = [...runs.values()].filter(
    ([named]) => named!.year === year && named!.part === part,
  ).length;
  if (alike * 2 >= runs.size) return null;
  return {
    severity: 'error',
    code: 'row-without-name',
    message: `Row ${above.number} stands above the first name and is of ${[year ?? '', part].join(' ').trim()}, as few named rows are: names stand below the first of their rows, and the table is not loaded`,
    remedy: 'Put each name into the first of its rows in the source.',
    row: above.number,
  };
}
