import { cellAt, type GridRow } from '../../../../extract/grid.ts';
import { isOfFigures } from '../../../../form/table-field.ts';
import { isNumbered } from '../../../../form/table-field-name.ts';
import { readMeasure } from '../../../values/read-measure.ts';
import { columnNumberOf } from '../../heads/column-of.ts';
import { type Header, lastLabelled } from '../../heads/header.ts';
import type { MatchedColumns } from '../../heads/match-columns.ts';
import { OFFICE } from '../heading-rows.ts';
import type { ColumnWords } from './column-words.ts';

/** A cell that seems to belong to the column beside it. */
export interface Astray {
  readonly column: number;
  readonly home: number;
}

/** Rows that have to hold a word beside a column before it is at home there. */
const AT_HOME = 2;
const CODE = /^[\d-]+$/u;

/**
 * Finds the one cell that gives away a row whose cells stand a column aside, in tables of a few rows too. A figure's column holds a
 * word that other rows have beside it, no other row there, and what stands beside it is not at home either; a column of words
 * holds the only figure, beside one of figures, and is of an item or a cell is empty that is filled elsewhere; the name is an
 * office of other rows beside it, or a number where the code is gone; or the row ends a column later than the table.
 */
export class AstrayCells {
  readonly #words: ColumnWords;
  readonly #figures: ReadonlySet<number>;
  readonly #texts: ReadonlySet<number>;
  /** Columns of what items are called and counted in. */
  readonly #ofItems: ReadonlySet<number>;
  readonly #last: number;
  readonly #name: number;
  readonly #code: number;
  readonly #office: number;

  /** `words` are those of all programmes' rows. */
  constructor(words: ColumnWords, columns: MatchedColumns, header: Header) {
    const { matched } = columns;
    const numbersOf = (isFigure: boolean) =>
      matched
        .filter(({ field }) => isOfFigures(field) === isFigure)
        .map(({ column }) => column.column);
    this.#words = words;
    this.#figures = new Set(numbersOf(true));
    this.#texts = new Set(numbersOf(false));
    this.#ofItems = new Set(
      matched.flatMap(({ field, column }) =>
        /_(?:name|unit)$/u.test(field.field) && isNumbered(field.field) ? [column.column] : [],
      ),
    );
    this.#name = columnNumberOf(columns, 'programme_name');
    this.#code = columnNumberOf(columns, 'programme_code');
    this.#office = columnNumberOf(columns, 'department');
    this.#last = lastLabelled(header)?.column ?? 0;
  }

  /** The cell of a row, if it has one. */
  in(row: GridRow): Astray | undefined {
    return (
      this.#beyond(row) ??
      this.#wordOfOthers(row) ??
      this.#figureAmongWords(row) ??
      this.#otherAsName(row)
    );
  }

  /** A word of the column beside it in the place of a name, or a number where the code is gone. */
  #otherAsName(row: GridRow): Astray | undefined {
    const column = this.#name;
    const cell = cellAt(row, column);
    const home = [column - 1, column + 1].find(
      (beside) =>
        this.#texts.has(beside) &&
        this.#words.count(beside, cell) >= AT_HOME &&
        !this.#isAtHome(row, beside, beside + beside - column),
    );
    if (home !== undefined && this.#words.count(column, cell) === 1 && this.#hasGap(row))
      return { column, home };
    const isCode =
      CODE.test(cell.trim()) && this.#words.countIf(column, (one) => CODE.test(one)) === 1;
    const isGone = cellAt(row, this.#code).trim() === '' && this.#words.isUsual(this.#code);
    if (this.#code > 0 && isCode && isGone) return { column, home: this.#code };
    return this.#isOfficeAsName(row) ? { column, home: this.#office } : undefined;
  }

  /** True where the only name that ends like an office stands in a row without one. */
  #isOfficeAsName(row: GridRow): boolean {
    const isOffice = (text: string) => OFFICE.test(text.trim());
    const isGone = cellAt(row, this.#office).trim() === '' && this.#words.isUsual(this.#office);
    return (
      this.#office > 0 &&
      isGone &&
      isOffice(cellAt(row, this.#name)) &&
      this.#words.countIf(this.#name, isOffice) === 1
    );
  }

  /** True where a cell is empty that nearly every other row fills. */
  #hasGap(row: GridRow): boolean {
    return [...this.#texts, ...this.#figures, this.#last].some(
      (one) => cellAt(row, one).trim() === '' && this.#words.isUsual(one),
    );
  }

  /** What stands behind the last column, where hardly any other row has anything, is of the last column, or all of the row behind a gap is astray. */
  #beyond(row: GridRow): Astray | undefined {
    const column = this.#last + 1;
    if (cellAt(row, column).trim() === '' || !this.#words.isRare(column)) return undefined;
    const isOfLast = this.#figures.has(this.#last)
      ? isFigure(cellAt(row, column)) && this.#words.isUsual(this.#last)
      : this.#words.count(this.#last, cellAt(row, column)) >= AT_HOME;
    return isOfLast || this.#hasGap(row) ? { column, home: this.#last } : undefined;
  }

  #wordOfOthers(row: GridRow): Astray | undefined {
    for (const column of this.#figures) {
      const homes = [column - 1, column + 1].filter((beside) => this.#texts.has(beside));
      if (homes.length === 0) continue;
      const cell = cellAt(row, column);
      const { status, detail } = readMeasure(cell);
      if (status !== 'text' || detail !== 'not_numeric') continue;
      const home = homes.find((beside) => this.#words.count(beside, cell) >= AT_HOME);
      if (home === undefined || this.#words.count(column, cell) > 1) continue;
      if (!this.#isAtHome(row, home, home + home - column)) return { column, home };
    }
    return undefined;
  }

  /** A column's cell is its own where it has a word of the column that the one beyond has not. */
  #isAtHome(row: GridRow, column: number, beyond: number): boolean {
    const word = cellAt(row, column);
    if (word.trim() === '' || this.#words.count(column, word) < AT_HOME) return false;
    return this.#words.count(beyond, word) === 0;
  }

  #figureAmongWords(row: GridRow): Astray | undefined {
    for (const column of this.#texts) {
      const home = [column + 1, column - 1].find((beside) => this.#figures.has(beside));
      if (home === undefined || !isFigure(cellAt(row, column))) continue;
      if (this.#words.countIf(column, isFigure) > 1) continue;
      // The 0 of an empty formula is no figure that moved.
      const isItem =
        this.#ofItems.has(column) &&
        cellAt(row, column).trim() !== '0' &&
        this.#words.countIf(column, isWord) >= AT_HOME;
      if (isItem || this.#hasGap(row)) return { column, home };
    }
    return undefined;
  }
}

function isWord(cell: string): boolean {
  return readMeasure(cell).status === 'text';
}

/** True for a figure without a word, `70.5%` included. */
function isFigure(cell: string): boolean {
  const { status, unit } = readMeasure(cell);
  return status === 'value' && (unit === null || unit === '%');
}
