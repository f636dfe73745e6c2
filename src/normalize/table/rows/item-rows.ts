import type { GridRow } from '../../../extract/grid.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import { isNumbered, type TableFieldName } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { columnOf } from '../heads/column-of.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { saysOfRow } from './columns-of-rows.ts';
import { isBlankOrSame, textIn } from './row-text.ts';

/** Fields that name an indicator or activity. */
export const ITEM_NAME = /^(?:activity|outcome|population)_name$/u;

/**
 * Tells the rows that hold further indicators or activities of the programme above them, where a form says that there are
 * some (`item_rows`): they name an item and say more of it, and nothing stands in any column of the programme itself. What is no more than
 * a note may be said of each item.
 */
export function itemRows({ matched }: MatchedColumns, form: TableForm): (row: GridRow) => boolean {
  if (!form.item_rows) return () => false;
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  const more = matched.filter(
    ({ field }) => isNumbered(field.field) && !ITEM_NAME.test(field.field),
  );
  const others = matched.filter(isOfProgramme);
  return (row) => {
    const isFilled = (one: MatchedColumn) => textIn(row, one) !== '';
    return names.some(isFilled) && more.some(isFilled) && !others.some(isFilled);
  };
}

function isOfProgramme({ field }: MatchedColumn): boolean {
  return !isNumbered(field.field) && field.field !== 'note';
}

/**
 * Rows that name their programme once more and hold a further item of it: all that they say of the programme itself stands in its
 * first row too, but for figures where its code does, and the item is another one.
 */
export function namedItemRows(
  named: readonly GridRow[],
  columns: MatchedColumns,
  form: TableForm,
): ReadonlySet<GridRow> {
  const { matched } = columns;
  const found = new Set<GridRow>();
  if (!form.item_rows || matched.some(saysOfRow)) return found;
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  const others = matched.filter(isOfProgramme);
  const code = columnOf(columns, 'programme_code');
  const isAlike = (row: GridRow, first: GridRow, one: MatchedColumn) =>
    isBlankOrSame(row, first, one) ||
    (isOfFigures(one.field) && code !== undefined && textIn(row, code) !== '');
  let first: GridRow | null = null;
  let items: string[] = [];
  for (const row of named) {
    const item = names.map((one) => textIn(row, one)).join('|');
    const isSame = first !== null && others.every((one) => isAlike(row, first!, one));
    if (isSame && /[^|]/u.test(item) && !items.includes(item)) found.add(row);
    else [first, items] = [row, []];
    items.push(item);
  }
  return found;
}

/**
 * Rows of further items that name their programme once more, below its first row that is broken: by themselves they would be a programme
 * whose first item is its second. Each with that row.
 */
export function restOfBroken(
  named: readonly GridRow[],
  isBroken: (row: GridRow) => boolean,
  columns: MatchedColumns,
  form: TableForm,
): ReadonlyMap<GridRow, GridRow> {
  const rest = new Map<GridRow, GridRow>();
  if (!form.item_rows) return rest;
  const name = columnOf(columns, 'programme_name');
  const code = columnOf(columns, 'programme_code');
  const isNamedIn = (row: GridRow, { cells }: GridRow) =>
    name !== undefined && cells.some((cell) => normalizeText(cell) === textIn(row, name));
  const hasCodeOf = (row: GridRow, first: GridRow) =>
    code !== undefined && textIn(row, code) !== '' && textIn(row, code) === textIn(first, code);
  let broken: GridRow | null = null;
  for (const row of named) {
    if (isBroken(row)) broken = row;
    else if (broken && (isNamedIn(row, broken) || hasCodeOf(row, broken))) rest.set(row, broken);
    else broken = null;
  }
  return rest;
}

/** Columns in which a further item's row says again what its programme's first row does. */
export function columnsAgain(row: GridRow, first: GridRow, { matched }: MatchedColumns): number[] {
  return matched
    .filter(({ field }) => !isNumbered(field.field))
    .filter((one) => textIn(row, one) !== '' && isBlankOrSame(row, first, one))
    .map(({ column }) => column.column);
}

/** The notes of a row of a further item, without those that say again what its programme's first row does. */
export function notesOfItem(
  again: readonly number[],
  { matched }: MatchedColumns,
): MatchedColumn[] {
  return matched.filter(
    ({ field, column }) => field.field === 'note' && !again.includes(column.column),
  );
}

/** The columns of the item in the row that stands so many rows below its programme, numbered on from those above. */
export function itemColumns({ matched }: MatchedColumns, rowsBelow: number): MatchedColumn[] {
  const most = new Map<string, number>();
  const kindOf = (field: TableFieldName) => field.split('_')[0]!;
  const own = matched.filter(({ field }) => isNumbered(field.field));
  for (const { field, no } of own) {
    const kind = kindOf(field.field);
    most.set(kind, Math.max(no, most.get(kind) ?? 0));
  }
  return own.map((one) => ({
    ...one,
    no: one.no + most.get(kindOf(one.field.field))! * rowsBelow,
  }));
}
