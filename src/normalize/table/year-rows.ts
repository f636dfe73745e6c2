import type { GridRow } from '../../extract/grid.ts';
import { isNumbered } from '../../form/table-field-name.ts';
import type { TableForm } from '../../form/table-form.ts';
import { parseEraYear } from '../values/era-year.ts';
import { ITEM_NAME, isBlankOrSame, itemColumns, textOf } from './item-rows.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';
import type { RowKind } from './row-kind.ts';
import type { RowPart } from './table-row.ts';

/** A row with a programme's figures of one year; `item` counts the indicators that the programme's rows name, from 0. */
export interface YearRow {
  readonly row: GridRow;
  /** Null where the row does not say it. */
  readonly year: number | null;
  readonly item: number;
  /** Whether another row of the programme above it is of the same year. */
  readonly isTwice: boolean;
}

/** The rows of each programme by its first one, where a form says that every year has a row of its own (`row_year`). */
export type YearRows = ReadonlyMap<GridRow, readonly YearRow[]>;

/**
 * Puts the rows together that are years of one programme: its name and code are blank below the first one, or stand there again.
 * Where the form has `item_rows` too, a row may go on with another indicator. A row without a name that a sum or note parts
 * from them is of none.
 */
export function yearRows(
  rows: readonly GridRow[],
  kindOf: (row: GridRow) => RowKind,
  { matched }: MatchedColumns,
  form: TableForm,
): YearRows {
  const found = new Map<GridRow, YearRow[]>();
  const yearColumn = matched.find(({ field }) => field.field === 'row_year');
  if (!yearColumn) return found;
  const own = identityOf(matched);
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  let run: YearRow[] = [];
  let items: string[] = [];
  let isParted = false;
  for (const row of rows) {
    const kind = kindOf(row);
    const [first] = run;
    const year = parseEraYear(textOf(row, yearColumn), yearColumn.field.era ?? null);
    const name = names.map((one) => textOf(row, one)).join('|');
    const isBlank = names.every((one) => textOf(row, one) === '');
    const known = isBlank ? (run.at(-1)?.item ?? 0) : items.indexOf(name);
    const item = known === -1 ? items.length : known;
    const isMore =
      first !== undefined &&
      year !== null &&
      (kind === 'named' || (kind === 'stray' && !isParted)) &&
      own.every((one) => isBlankOrSame(row, first.row, one)) &&
      (item === 0 || form.item_rows);
    if (isMore) {
      const isTwice = run.some((one) => one.year === year && one.item === item);
      run.push({ row, year, item, isTwice });
      if (known === -1) items.push(name);
    } else if (kind === 'named') {
      run = [{ row, year, item: 0, isTwice: false }];
      items = [name];
      isParted = false;
      found.set(row, run);
    } else if (kind !== 'empty') isParted = true;
  }
  return found;
}

/** What two rows of one programme have alike; where no code does, two offices may name theirs alike. */
function identityOf(matched: readonly MatchedColumn[]): readonly MatchedColumn[] {
  const columnsOf = (name: string) => matched.filter(({ field }) => field.field === name);
  const codes = columnsOf('programme_code');
  return [...columnsOf('programme_name'), ...(codes.length > 0 ? codes : columnsOf('department'))];
}

/** True for a column whose cell is of the row's year, or names what its figures are of. */
function isOfRow({ field }: MatchedColumn): boolean {
  return field.year === 'row' || isNumbered(field.field);
}

/**
 * The columns of texts that say something of each year: below the first row of some programme another text stands there. All
 * others say it once of the programme.
 */
export function textsOfYears(
  runs: YearRows,
  { matched }: MatchedColumns,
): ReadonlySet<MatchedColumn> {
  const texts = matched.filter((one) => !isOfRow(one) && one.field.field !== 'row_year');
  return new Set(
    texts.filter((one) =>
      [...runs.values()].some(([first, ...more]) =>
        more.some(({ row }) => !isBlankOrSame(row, first!.row, one)),
      ),
    ),
  );
}

/** What is read in each row of a programme: its texts in the first, those of each year in the edition's, and figures in all. */
export function partsOfYears(
  run: readonly YearRow[],
  edition: number,
  columns: MatchedColumns,
  ofYears: ReadonlySet<MatchedColumn>,
): RowPart[] {
  const [first] = run;
  const seen = new Set<number>();
  return run.map((own) => {
    const { row, year, item } = own;
    const isNew = !seen.has(item);
    seen.add(item);
    const isRead = (one: MatchedColumn) => {
      if (one.field.field === 'row_year' || one.field.year === 'row') return true;
      if (isNumbered(one.field.field)) return isNew;
      return ofYears.has(one) ? year === edition : row === first!.row;
    };
    const isPlain = item === 0;
    const numbered = isPlain ? columns.matched : itemColumns(columns, item);
    const others = isPlain ? [] : columns.matched.filter(({ field }) => !isNumbered(field.field));
    const again = saidAgain(own, run, columns, ofYears);
    return { row, year, columns: [...others, ...numbered].filter(isRead), again };
  });
}

/** Columns in which a row below a programme's first says once more what is read above it. */
function saidAgain(
  own: YearRow,
  run: readonly YearRow[],
  { matched }: MatchedColumns,
  ofYears: ReadonlySet<MatchedColumn>,
): number[] {
  const start = run.find(({ item }) => item === own.item)!;
  return matched.flatMap((one) => {
    const isOwn = one.field.field === 'row_year' || one.field.year === 'row' || ofYears.has(one);
    const above = isNumbered(one.field.field) ? start : run[0]!;
    const isAgain = above !== own && textOf(own.row, one) !== '';
    const { column } = one.column;
    return !isOwn && isAgain && isBlankOrSame(own.row, above.row, one) ? [column] : [];
  });
}
