import { countEach } from '../../../../count-each.ts';
import { type GridRow, textAt } from '../../../../extract/grid.ts';
import { normalizeText } from '../../../../text/normalize-text.ts';
import { type CellKind, cellKind } from '../cell-kind.ts';

/** One row in so many. */
const RARE = 20;
/** Fewer rows show no habit. */
const FEWEST_ROWS = 4;

/** How often the rows of a table hold each text in a column; a column is counted when it is first asked for. */
export class ColumnWords {
  readonly #rows: readonly GridRow[];
  readonly #counts = new Map<number, ReadonlyMap<string, number>>();
  readonly #kinds = new Map<number, Readonly<Record<CellKind, number>>>();

  constructor(rows: readonly GridRow[]) {
    this.#rows = rows;
  }

  count(column: number, text: string): number {
    return this.#of(column).get(normalizeText(text)) ?? 0;
  }

  /** Rows of which the column's cell is of some kind. */
  countIf(column: number, isOne: (text: string) => boolean): number {
    let sum = 0;
    for (const [text, count] of this.#of(column)) if (isOne(text)) sum += count;
    return sum;
  }

  /** How many rows hold figures in the column, and how many words. */
  kinds(column: number): Readonly<Record<CellKind, number>> {
    const known = this.#kinds.get(column);
    if (known) return known;
    const kinds = { figure: 0, word: 0 };
    for (const [text, count] of this.#of(column)) {
      const kind = cellKind(text);
      if (kind !== null) kinds[kind] += count;
    }
    this.#kinds.set(column, kinds);
    return kinds;
  }

  /** True where hardly any row has anything in the column. */
  isRare(column: number): boolean {
    return this.#rows.length - this.count(column, '') <= Math.max(1, this.#rows.length / RARE);
  }

  /** True where hardly any row has nothing in the column. */
  isUsual(column: number): boolean {
    const { length } = this.#rows;
    return length >= FEWEST_ROWS && this.count(column, '') <= Math.max(1, length / RARE);
  }

  #of(column: number): ReadonlyMap<string, number> {
    const known = this.#counts.get(column);
    if (known) return known;
    const counts = countEach(this.#rows.map((row) => textAt(row, column)));
    this.#counts.set(column, counts);
    return counts;
  }
}
