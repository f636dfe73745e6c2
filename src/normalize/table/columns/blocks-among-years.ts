import { columnName } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { withoutColumns } from '../heads/without-columns.ts';
import { columnYear, firstBlockYear } from './column-year.ts';

/**
 * Columns without those that only their order gives a year, each of which stands behind a column that prints another one (うち一般財源
 * behind R5事業費, then behind R4事業費): the years are in another order than the form says.
 */
export function withoutBlocksOfOtherYears(
  columns: MatchedColumns,
  header: Header,
  form: TableForm,
  edition: number | null,
): MatchedColumns {
  const first = edition === null ? null : firstBlockYear(form, edition);
  if (edition === null || first === null) return columns;
  const blocks = columns.matched.filter(({ field }) => field.year === 'block');
  const printed = header.columns.map(({ label }) => columnKey(label).year);
  const yearBefore = ({ column }: MatchedColumn) =>
    printed.slice(0, column.column - 1).findLast((year) => year !== null) ?? null;
  const slots = groupBy(blocks, ({ field, no }) => `${field.field}/${no}/${field.labels.join()}`);
  const others = [...slots.values()].filter((slot) => {
    const years = slot.map(yearBefore);
    const isEachItsOwn = !years.includes(null) && new Set(years).size === slot.length;
    return (
      slot.length > 1 &&
      isEachItsOwn &&
      slot.some((one, at) => years[at] !== columnYear(one, edition, first))
    );
  });
  if (others.length === 0) return columns;
  const left = new Set(others.flat());
  return withoutColumns(
    columns,
    (one) => left.has(one),
    others.map((slot) => otherOrder(slot, header)),
  );
}

function otherOrder(slot: readonly MatchedColumn[], header: Header): Issue {
  const [{ column }] = slot as [MatchedColumn];
  const places = slot.map((one) => columnName(one.column.column)).join(', ');
  return {
    severity: 'warning',
    code: 'years-differ',
    message: `"${oneLine(column.label)}" (${places}) stands behind columns of other years than its order in the form gives it: it is not loaded`,
    remedy: 'Put the years into the order of the form, or print the year in these heads as well.',
    row: header.lastRow,
    column: column.column,
  };
}
