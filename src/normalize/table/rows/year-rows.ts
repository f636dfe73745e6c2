import type { GridRow } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import { isNumbered } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { isDash } from '../../../text/normalize-text.ts';
import { parseEraYear } from '../../values/era-year.ts';
import { columnOf } from '../heads/column-of.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { ITEM_NAME, isBlankOrSame, itemColumns, textOf } from './item-rows.ts';
import type { RowKind } from './row-kind.ts';
import type { RowPart } from './row-part.ts';

/** A row with a programme's figures of one year or part; `item` counts the indicators that the programme's rows name, from 0. */
export interface YearRow {
  readonly row: GridRow;
  /** Null where the row does not say it. */
  readonly year: number | null;
  /** Key of the text that says what its figures are (目標, 実績); '' where no column does. */
  readonly part: string;
  readonly item: number;
  /** Whether another row of the programme above it is of the same year and part. */
  readonly isTwice: boolean;
}

/** The rows of each programme by its first one, where a form says that every year or part has a row of its own (`row_year`, `row_part`). */
export type YearRows = ReadonlyMap<GridRow, readonly YearRow[]>;

/**
 * Puts the rows together that are years or parts of one programme: its name and code are blank below the first one, or stand there again.
 * Where the form has `item_rows` too, a row may go on with another indicator. A row without a name that a sum or note parts
 * from them is of none.
 */
export function yearRows(
  rows: readonly GridRow[],
  kindOf: (row: GridRow) => RowKind,
  { matched }: MatchedColumns,
  form: TableForm,
): YearRows {
  const found = new Map<GridRow, readonly YearRow[]>();
  if (!matched.some(saysOfRow)) return found;
  const identity = identityOf(matched);
  const ofProgramme = matched.filter(
    (one) => isOfFigures(one.field) && !isOfRow(one) && !isNumbered(one.field.field),
  );
  // A row without a name that states another cost than its programme may be the first of one whose name is gone.
  const isOfOther = (row: GridRow, first: GridRow) =>
    ofProgramme.some((one) => !isBlankOrSame(row, first, one));
  let run: Run | null = null;
  for (const row of rows) {
    const kind = kindOf(row);
    const said = whatIsSaid(row, matched);
    const isMore =
      run !== null &&
      said.isWhole &&
      (kind === 'named' || (kind === 'stray' && !run.isParted && !isOfOther(row, run.first))) &&
      identity.every((one) => isBlankOrSame(row, run!.first, one)) &&
      (form.item_rows || run.itemOf(said) === 0);
    if (isMore) run!.add(row, said);
    else if (kind === 'named') {
      run = new Run();
      run.add(row, said);
      found.set(row, run.rows);
    } else if (kind !== 'empty' && run) run.isParted = true;
  }
  return found;
}

/** What a row says of itself: year and part, and which indicator it names. */
export interface Said {
  readonly year: number | null;
  readonly part: string;
  /** Names of its indicator; null where it prints none. */
  readonly item: string | null;
  /** Where a part has names of its own (活動指標, 成果指標), its items are counted by themselves. */
  readonly itemsOf: string;
  /** False where it lacks a year or part that the form has. */
  readonly isWhole: boolean;
}

/** What a row says of itself in the columns of a form. */
export function whatIsSaid(row: GridRow, matched: readonly MatchedColumn[]): Said {
  const yearColumn = columnOf({ matched }, 'row_year');
  const partColumn = columnOf({ matched }, 'row_part');
  const year = yearColumn
    ? parseEraYear(textOf(row, yearColumn), yearColumn.field.era ?? null)
    : null;
  const part = partColumn ? partOf(textOf(row, partColumn)) : '';
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  const own = names.filter((one) => isOfPart(one, part)).map((one) => textOf(row, one));
  return {
    year,
    part,
    item: own.every((text) => text === '') ? null : own.join('|'),
    itemsOf: names.some(isOfRow) ? part : '',
    isWhole: (!yearColumn || year !== null) && (!partColumn || part !== ''),
  };
}

/** The rows of one programme while they are put together. */
class Run {
  readonly rows: YearRow[] = [];
  /** True where a sum or note stands below its last row. */
  isParted = false;
  readonly #items = new Map<string, (string | null)[]>();

  get first(): GridRow {
    return this.rows[0]!.row;
  }

  /** The item that a row is of, counted from 0: that of the row above where it names none. */
  itemOf({ item, itemsOf }: Said): number {
    if (item === null) return this.rows.at(-1)?.item ?? 0;
    const known = this.#items.get(itemsOf) ?? [];
    return known.includes(item) ? known.indexOf(item) : known.length;
  }

  add(row: GridRow, said: Said): void {
    const { year, part } = said;
    const item = this.itemOf(said);
    const known = this.#items.get(said.itemsOf) ?? [];
    const isNamed = said.item !== null || this.rows.length === 0;
    if (isNamed && item === known.length) this.#items.set(said.itemsOf, [...known, said.item]);
    const isTwice = this.rows.some(
      (one) => one.year === year && one.part === part && one.item === item,
    );
    this.rows.push({ row, year, part, item, isTwice });
  }
}

/** Key of what a row says of its figures; '' for a dash. */
function partOf(text: string): string {
  return isDash(text) ? '' : columnKey(text).key;
}

/** What two rows of one programme have alike; where no code does, two offices may name theirs alike. */
function identityOf(matched: readonly MatchedColumn[]): readonly MatchedColumn[] {
  const columnsOf = (name: string) => matched.filter(({ field }) => field.field === name);
  const codes = columnsOf('programme_code');
  return [...columnsOf('programme_name'), ...(codes.length > 0 ? codes : columnsOf('department'))];
}

/** True for a column whose cell says of which year or part its row is. */
function saysOfRow({ field }: MatchedColumn): boolean {
  return field.field === 'row_year' || field.field === 'row_part';
}

/** True for a column whose figure is of its row alone. */
function isOfRow({ field }: MatchedColumn): boolean {
  return field.year === 'row' || field.rows !== undefined;
}

/** True for a column that is the field in the rows of a part. */
export function isOfPart({ field }: MatchedColumn, part: string): boolean {
  return field.rows === undefined || field.rows.some((text) => declaredLabelKey(text) === part);
}

/**
 * The columns of texts that say something of each year: below the first row of some programme another text stands there. All
 * others say it once of the programme.
 */
export function textsOfYears(
  runs: YearRows,
  { matched }: MatchedColumns,
): ReadonlySet<MatchedColumn> {
  const texts = matched.filter(
    (one) => !isOfRow(one) && !saysOfRow(one) && !isNumbered(one.field.field),
  );
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
    const { row, year, part, item } = own;
    const isNew = !seen.has(item);
    seen.add(item);
    const isRead = (one: MatchedColumn) => {
      if (saysOfRow(one)) return true;
      if (isOfRow(one)) return isOfPart(one, part);
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
    const isOwn = saysOfRow(one) || isOfRow(one) || ofYears.has(one);
    const above = isNumbered(one.field.field) ? start : run[0]!;
    const isAgain = above !== own && textOf(own.row, one) !== '';
    const { column } = one.column;
    return !isOwn && isAgain && isBlankOrSame(own.row, above.row, one) ? [column] : [];
  });
}

/** The error of a table with a row that says of its figures what no field of the form is of; null where every one is of some. */
export function unknownPart(runs: YearRows, { matched }: MatchedColumns): Issue | null {
  const column = columnOf({ matched }, 'row_part');
  if (!column) return null;
  const known = new Set(matched.flatMap(({ field }) => (field.rows ?? []).map(declaredLabelKey)));
  const rows = [...runs.values()].flat();
  const ofRows = matched.filter(isOfRow);
  const hasFigures = ({ row }: YearRow) =>
    ofRows.some((one) => textOf(row, one) !== '' && !isDash(textOf(row, one)));
  const other = rows.find((one) => !known.has(one.part) && (one.part !== '' || hasFigures(one)));
  if (!other) return null;
  const raw = textOf(other.row, column);
  return {
    severity: 'error',
    code: 'row-part-unknown',
    message: `Row ${other.row.number} says "${raw}" of its figures, which no field's 'rows' do; the table is not loaded`,
    remedy:
      "Add the text to 'rows' of the fields that stand there, or to 'rows' of 'row_part' if its rows are not to be read.",
    row: other.row.number,
    column: column.column.column,
    rawText: beginningOf(raw),
  };
}
