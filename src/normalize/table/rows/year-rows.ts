import type { GridRow } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import { isNumbered } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { isDash } from '../../../text/normalize-text.ts';

import { columnOf } from '../heads/column-of.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { isOfPart, isOfRow, saysOfRow } from './columns-of-rows.ts';
import { ITEM_NAME } from './item-rows.ts';
import type { RowKind } from './row-kind.ts';
import { isBlankOrSame, textIn } from './row-text.ts';
import { stagedYear } from './staged-year.ts';

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
    ? (stagedYear(textIn(row, yearColumn), yearColumn.field.era ?? null)?.year ?? null)
    : null;
  const part = partColumn ? partOf(textIn(row, partColumn)) : '';
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  const own = names.filter((one) => isOfPart(one, part)).map((one) => textIn(row, one));
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
