import { normalizeText } from '../../../../text/normalize-text.ts';
import { cellKind } from '../cell-kind.ts';
import { OFFICE } from '../heading-rows.ts';
import type { ColumnWords } from './column-words.ts';

/** So many cells make a column one of figures or of words. */
const FEWEST = 3;
/** And one in so many may be of the other kind without being at home there. */
const RARE = 4;
/** Rows that have to hold a word beside a column before it is at home there. */
const AT_HOME = 2;

/** What the cells of a table's columns usually are, and which ones are strange where they stand. */
export class ForeignCells {
  readonly #words: ColumnWords;
  readonly #rowCount: number;
  readonly #known = new Map<number, Map<string, boolean>>();
  readonly #nameColumn: number;
  readonly #lastColumn: number;

  constructor(words: ColumnWords, rowCount: number, nameColumn: number, lastColumn: number) {
    this.#words = words;
    this.#rowCount = rowCount;
    this.#nameColumn = nameColumn;
    this.#lastColumn = lastColumn;
  }

  /** True for a column that most rows fill. */
  isUsual(column: number): boolean {
    return this.#words.count(column, '') <= this.#rowCount / RARE;
  }

  /** True for a figure behind the last column, where few rows have anything and the last one holds figures. */
  isFigureBeyond(cell: string): boolean {
    const beyond = this.#lastColumn + 1;
    const filled = this.#rowCount - this.#words.count(beyond, '');
    const { figure, word } = this.#words.kinds(this.#lastColumn);
    return (
      cellKind(normalizeText(cell)) === 'figure' && filled <= this.#rowCount / RARE && figure > word
    );
  }

  /** True for a figure in a column of words, a word in one of figures, and a word that other rows have in the column beside. */
  isForeign(column: number, cell: string): boolean {
    if (cell === '') return false;
    const known = this.#known.get(column) ?? new Map<string, boolean>();
    this.#known.set(column, known);
    let isForeign = known.get(cell);
    if (isForeign === undefined) {
      const text = normalizeText(cell);
      isForeign = text !== '' && this.#isForeign(column, text);
      known.set(cell, isForeign);
    }
    return isForeign;
  }

  #isForeign(column: number, text: string): boolean {
    if (this.isOfOtherKind(column, text)) return true;
    const isWord = cellKind(text) === 'word';
    return isWord && (this.#isOfOther(column, text) || this.#isOfficeAsName(column, text));
  }

  /** True for a figure in a column of words, and a word in one of figures. */
  isOfOtherKind(column: number, cell: string): boolean {
    const kind = cellKind(normalizeText(cell));
    if (kind === null) return false;
    const kinds = this.#words.kinds(column);
    const [own, other] =
      kind === 'figure' ? [kinds.figure, kinds.word] : [kinds.word, kinds.figure];
    return other >= FEWEST && own <= Math.max(1, (own + other) / RARE);
  }

  /** An office in the place of a name, where hardly any name ends like one. */
  #isOfficeAsName(column: number, text: string): boolean {
    if (column !== this.#nameColumn || !OFFICE.test(text)) return false;
    const offices = this.#words.countIf(column, (one) => OFFICE.test(one));
    return offices <= Math.max(1, this.#rowCount / RARE);
  }

  /** A word that is not the column's own, but that of one beside; any column's in the place of a name. */
  #isOfOther(column: number, text: string): boolean {
    const own = this.#words.count(column, text);
    const others =
      column === this.#nameColumn
        ? Array.from({ length: this.#lastColumn }, (_, at) => at + 1)
        : [column - 1, column + 1];
    return others.some((one) => {
      const count = one === column || one < 1 ? 0 : this.#words.count(one, text);
      return count >= AT_HOME && count > own * AT_HOME;
    });
  }
}
