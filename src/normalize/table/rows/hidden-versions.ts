import { type Grid, type GridRow, textAt } from '../../../extract/grid.ts';
import type { TableFieldName } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';

/** What tells rows of one name apart: another programme, account, level of the plan, year or part. */
const TELLING: readonly TableFieldName[] = [
  'edition_year',
  'programme_code',
  'department',
  'account_name',
  'policy',
  'policy_code',
  'period',
  'period_raw',
  'row_year',
  'row_part',
];

/**
 * Hidden rows of programmes that a row in sight names as well, below the same heading: an old version that was kept. Where each indicator has a row
 * below its programme, such rows may be more of it.
 */
export function hiddenVersions(
  grid: Grid,
  named: readonly GridRow[],
  headings: ReadonlySet<GridRow>,
  { matched }: MatchedColumns,
  form: TableForm,
): ReadonlySet<GridRow> {
  const isHidden = ({ number }: GridRow) => grid.hidden?.rows.has(number) ?? false;
  const away = form.item_rows ? [] : named.filter(isHidden);
  if (away.length === 0) return new Set();
  const columnsOf = (names: readonly TableFieldName[]) =>
    matched.filter(({ field }) => names.includes(field.field));
  const names = columnsOf(['programme_name']);
  const nameOf = (row: GridRow) =>
    names.map(({ column }) => plainText(row, column.column)).join('\n');
  const others = columnsOf(TELLING).map((column) => textsOf(grid, named, column));
  const headingOf = (row: GridRow) =>
    [...headings].findLast(({ number }) => number < row.number) ?? null;
  const agree = (one: GridRow, other: GridRow) =>
    headingOf(one) === headingOf(other) &&
    others.every((texts) => {
      const [a, b] = [texts.get(one), texts.get(other)];
      return a === b || a === '' || b === '';
    });
  const inSight = groupBy(
    named.filter((row) => !isHidden(row) && !headings.has(row)),
    nameOf,
  );
  return new Set(
    away.filter((row) => (inSight.get(nameOf(row)) ?? []).some((other) => agree(row, other))),
  );
}

/** What holds for each row in a column: what it prints, what a cell says that is merged over it, or what is carried down to it. */
function textsOf(
  { merged = [] }: Grid,
  rows: readonly GridRow[],
  { field, column: { column } }: MatchedColumn,
): ReadonlyMap<GridRow, string> {
  const reaches = merged.filter(({ left, top, bottom }) => left === column && bottom > top);
  const texts = new Map<GridRow, string>();
  let printed: { readonly text: string; readonly row: number } | null = null;
  for (const row of rows) {
    const { number } = row;
    const own = plainText(row, column);
    if (own !== '') printed = { text: own, row: number };
    const isOf = ({ top, bottom }: (typeof reaches)[number]) =>
      top === printed?.row && number <= bottom;
    const holds = field.carried || reaches.some(isOf);
    texts.set(row, own === '' && holds ? (printed?.text ?? '') : own);
  }
  return texts;
}

function plainText(row: GridRow, column: number): string {
  return textAt(row, column).replaceAll(' ', '');
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
