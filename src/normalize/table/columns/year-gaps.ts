import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';

/**
 * Warnings of years that a field usually has and that its columns skip: of R3, R4 and R5 the middle one is gone. That a file begins
 * later or ends earlier is no gap.
 */
export function yearGaps(
  { matched }: MatchedColumns,
  { lastRow }: Header,
  edition: number | null,
): Issue[] {
  if (edition === null) return [];
  const dated = matched.filter(({ field }) => field.year === 'label' && field.years !== undefined);
  const groups = groupBy(
    dated,
    ({ field, no }) => `${field.field}/${no}/${field.labels[0]}/${field.under ?? ''}`,
  );
  return [...groups.values()].flatMap((columns) => gapsIn(columns, lastRow, edition));
}

function gapsIn(columns: readonly MatchedColumn[], row: number, edition: number): Issue[] {
  const printed = columns.flatMap(({ column }) => column.year ?? []);
  const [first, last] = [Math.min(...printed), Math.max(...printed)];
  const { field, column } = columns[0]!;
  const gaps = field
    .years!.map((after) => edition + after)
    .filter((year) => year > first && year < last && !printed.includes(year));
  return gaps.map((year) => ({
    severity: 'warning',
    code: 'column-missing',
    message: `"${oneLine(column.label)}" (${field.field}) has columns of ${first} and ${last}, but none of ${year}`,
    remedy:
      "Its values stay empty. Look for a lost head in the source; if that year is not printed any more, take it out of 'years' in the form file.",
    row,
    column: column.column,
  }));
}
