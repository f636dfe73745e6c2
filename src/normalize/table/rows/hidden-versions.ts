import type { Grid, GridRow } from '../../../extract/grid.ts';
import type { TableFieldName } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

/** What tells rows of one name apart: another programme, year or part. An office may be printed in one cell merged over several rows. */
const TELLING: readonly TableFieldName[] = [
  'edition_year',
  'programme_code',
  'department',
  'row_year',
  'row_part',
];

/**
 * Hidden rows of programmes that a row in sight names as well: an old version that was kept. Where each indicator has a row below its
 * programme, such rows may be more of it.
 */
export function hiddenVersions(
  { hidden }: Grid,
  named: readonly GridRow[],
  { matched }: MatchedColumns,
  form: TableForm,
): ReadonlySet<GridRow> {
  const isHidden = ({ number }: GridRow) => hidden?.rows.has(number) ?? false;
  const away = form.item_rows ? [] : named.filter(isHidden);
  if (away.length === 0) return new Set();
  const columnsOf = (names: readonly TableFieldName[]) =>
    matched.filter(({ field }) => names.includes(field.field)).map(({ column }) => column.column);
  const textOf = ({ cells }: GridRow, column: number) =>
    normalizeText(cells[column - 1] ?? '').replaceAll(' ', '');
  const nameOf = (row: GridRow) =>
    columnsOf(['programme_name'])
      .map((column) => textOf(row, column))
      .join('\n');
  const others = columnsOf(TELLING);
  const agree = (one: GridRow, other: GridRow) =>
    others.every((column) => {
      const [a, b] = [textOf(one, column), textOf(other, column)];
      return a === b || a === '' || b === '';
    });
  const inSight = groupBy(
    named.filter((row) => !isHidden(row)),
    nameOf,
  );
  return new Set(
    away.filter((row) => (inSight.get(nameOf(row)) ?? []).some((other) => agree(row, other))),
  );
}

/** The issue of a hidden row that is an old version of one in sight. */
export function hiddenVersion({ number }: GridRow): Issue {
  return {
    severity: 'warning',
    code: 'hidden-version',
    message: `Row ${number} is hidden and of a programme that a row in sight names as well; it is not loaded`,
    remedy:
      'Delete it if it is an old version. Unhide the row if it holds and the other one does not.',
    row: number,
  };
}
