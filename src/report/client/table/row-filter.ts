import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportRow, ReportTable } from '../../report-data.ts';
import { NOTHING, show } from '../show.ts';

/** Parts several values of one cell. */
const BAR = '|';

/** Which rows of a table are chosen, and in which order. */
export class RowFilter {
  readonly #table: ReportTable;
  /** Shown values of each row, by the filtered column. */
  readonly #values: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #choices = new Map<string, string>();
  #haystacks: readonly string[] | null = null;
  #words: readonly string[] = [];
  #sort: { readonly at: number; readonly isDescending: boolean } | null = null;

  constructor(table: ReportTable, filters: readonly string[]) {
    this.#table = table;
    const { columns, rows } = table;
    this.#values = new Map(
      filters.flatMap((name) => {
        const at = columns.findIndex((column) => column.name === name);
        return at < 0 ? [] : [[name, rows.map((row) => show(row[at], columns[at]!).split(BAR))]];
      }),
    );
  }

  /** What is chosen, by column. */
  get choices(): ReadonlyMap<string, string> {
    return this.#choices;
  }

  /** Chooses a value of a column; '' takes any. */
  choose(name: string, value: string): void {
    if (value === '') this.#choices.delete(name);
    else this.#choices.set(name, value);
  }

  /** Words that must all occur in a row's texts; width and case do not matter. */
  search(text: string): void {
    this.#words = fold(text).split(/\s+/).filter(Boolean);
  }

  sort(at: number, isDescending: boolean): void {
    this.#sort = { at, isDescending };
  }

  /** Values of a column, in order, in the rows that the choices before it leave: a later choice never takes an earlier one away. */
  available(name: string): string[] {
    const names = [...this.#values.keys()];
    const before = names.slice(0, names.indexOf(name));
    const found = new Set<string>();
    this.#values.get(name)?.forEach((values, rowNo) => {
      if (this.#isChosen(rowNo, before)) for (const value of values) found.add(value);
    });
    return [...found].sort(
      (a, b) => Number(a === NOTHING) - Number(b === NOTHING) || inOrder.compare(a, b),
    );
  }

  /** The rows that are chosen; what is missing stands last in both directions. */
  rows(): ReportRow[] {
    const haystacks = this.#words.length > 0 ? this.#texts() : [];
    const found = this.#table.rows.filter(
      (_, rowNo) =>
        this.#isChosen(rowNo) && this.#words.every((word) => haystacks[rowNo]!.includes(word)),
    );
    if (this.#sort === null) return found;
    const { at, isDescending } = this.#sort;
    return found.sort((a, b) => compare(a[at] ?? null, b[at] ?? null, isDescending));
  }

  #isChosen(rowNo: number, names: Iterable<string> = this.#choices.keys()): boolean {
    for (const name of names) {
      const choice = this.#choices.get(name);
      if (choice !== undefined && !this.#values.get(name)?.[rowNo]?.includes(choice)) return false;
    }
    return true;
  }

  /** Texts and years of each row, made once at the first search: figures are sorted, not searched. */
  #texts(): readonly string[] {
    const { columns, rows } = this.#table;
    const searched = columns.flatMap((column, at) =>
      column.format === 'text' || column.format === 'year' ? [{ column, at }] : [],
    );
    this.#haystacks ??= rows.map((row) =>
      fold(searched.map(({ column, at }) => show(row[at], column)).join(' ')),
    );
    return this.#haystacks;
  }
}

const inOrder = new Intl.Collator('ja', { numeric: true });
const alphabetic = new Intl.Collator('ja');

/** A text as searches see it. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function compare(a: Cell, b: Cell, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : alphabetic.compare(String(a), String(b));
  return isDescending ? -order : order;
}
