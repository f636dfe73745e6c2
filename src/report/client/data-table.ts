import { csvText } from '../../load/csv-text.ts';
import type { Cell } from '../../load/text-table.ts';
import type { ReportColumn, ReportTable } from '../report-data.ts';
import { type Child, h } from './dom.ts';
import { isNumeric, show } from './show.ts';

/** What a table does besides showing its rows. */
export interface TableOptions {
  readonly title: string;
  /** Columns that get a choice of their values. */
  readonly filters?: readonly string[];
  /** Content of a cell in place of its text; null leaves the text. */
  readonly render?: (column: ReportColumn, row: readonly Cell[]) => Child;
  /** Choices that are made at first. */
  readonly chosen?: Readonly<Record<string, string>>;
}

const PAGE_ROWS = 50;
const LONG_TEXT = 60;
/** Rows that need no search box. */
const SMALL = 6;

/** A table that searches, filters, sorts and downloads as CSV what it shows. */
export function dataTable(table: ReportTable, options: TableOptions): HTMLElement {
  return new DataTable(table, options).element;
}

class DataTable {
  readonly element: HTMLElement;
  readonly #columns: readonly ReportColumn[];
  readonly #rows: ReportTable['rows'];
  readonly #options: TableOptions;
  /** Columns that people see. */
  readonly #shown: readonly number[];
  readonly #choices = new Map<number, string>();
  readonly #haystacks = new Map<readonly Cell[], string>();
  readonly #body = h('tbody');
  readonly #count = h('p', { class: 'count', role: 'status' });
  readonly #more: HTMLElement;
  readonly #heads: ReadonlyMap<number, HTMLElement>;
  #text = '';
  #sort = -1;
  #isDescending = false;
  #limit = PAGE_ROWS;

  constructor({ columns, rows }: ReportTable, options: TableOptions) {
    this.#columns = columns;
    this.#rows = rows;
    this.#options = options;
    this.#shown = columns.map((_, at) => at).filter((at) => columns[at]!.format !== 'key');
    this.#heads = new Map(this.#shown.map((at) => [at, this.#head(at)]));
    this.#more = h(
      'button',
      { type: 'button', class: 'more', click: () => this.#grow() },
      'さらに表示',
    );
    const tools = this.#tools();
    const head = h('thead', {}, h('tr', {}, [...this.#heads.values()]));
    const frame = { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': options.title };
    const table = h('div', frame, h('table', {}, head, this.#body));
    this.element = h('div', { class: 'data-table' }, tools, this.#count, table, this.#more);
    this.#update();
  }

  #classOf(at: number): string {
    const { format } = this.#columns[at]!;
    return isNumeric(format) ? 'number' : format;
  }

  #head(at: number): HTMLElement {
    const { label, format } = this.#columns[at]!;
    const click = () => {
      this.#isDescending = this.#sort === at ? !this.#isDescending : isNumeric(format);
      this.#sort = at;
      this.#update();
    };
    const button = h('button', { type: 'button', class: 'sort', click }, label);
    return h('th', { scope: 'col', class: this.#classOf(at) }, button);
  }

  #tools(): HTMLElement {
    const input = (event: Event) => {
      this.#text = (event.target as HTMLInputElement).value;
      this.#update();
    };
    const save = () => download(this.#options.title, this.#columns, this.#matching());
    return h(
      'div',
      { class: 'tools' },
      this.#rows.length > SMALL
        ? h('label', {}, '検索', h('input', { type: 'search', input }))
        : null,
      (this.#options.filters ?? []).map((name) => this.#filter(name)),
      h('button', { type: 'button', class: 'csv', click: save }, 'CSVで保存'),
    );
  }

  #filter(name: string): Child {
    const at = this.#columns.findIndex((column) => column.name === name);
    const column = this.#columns[at];
    if (!column) return null;
    const values = [...new Set(this.#rows.map((row) => show(row[at], column)))];
    if (values.length < 2) return null;
    const chosen = this.#options.chosen?.[name];
    if (chosen !== undefined && values.includes(chosen)) this.#choices.set(at, chosen);
    const change = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      if (value === '') this.#choices.delete(at);
      else this.#choices.set(at, value);
      this.#update();
    };
    const items = values
      .sort((a, b) => a.localeCompare(b, 'ja', { numeric: true }))
      .map((value) => h('option', { value, selected: value === chosen }, value));
    const all = h('option', { value: '' }, 'すべて');
    return h('label', {}, column.label, h('select', { change }, all, items));
  }

  #haystack(row: readonly Cell[]): string {
    const known = this.#haystacks.get(row);
    if (known !== undefined) return known;
    const text = fold(this.#shown.map((at) => show(row[at], this.#columns[at]!)).join(' '));
    this.#haystacks.set(row, text);
    return text;
  }

  #matching(): (readonly Cell[])[] {
    const words = fold(this.#text).split(/\s+/).filter(Boolean);
    const found = this.#rows.filter(
      (row) =>
        [...this.#choices].every(([at, choice]) => show(row[at], this.#columns[at]!) === choice) &&
        words.every((word) => this.#haystack(row).includes(word)),
    );
    const at = this.#sort;
    return at < 0 ? found : found.sort((a, b) => compare(a[at]!, b[at]!, this.#isDescending));
  }

  #row(row: readonly Cell[]): HTMLElement {
    const cells = this.#shown.map((at) => {
      const column = this.#columns[at]!;
      const text = show(row[at], column);
      const content =
        this.#options.render?.(column, row) ?? (text.length > LONG_TEXT ? clipped(text) : text);
      return h('td', { class: this.#classOf(at), 'data-label': column.label }, content);
    });
    return h('tr', {}, cells);
  }

  #update(): void {
    const found = this.#matching();
    this.#body.replaceChildren(...found.slice(0, this.#limit).map((row) => this.#row(row)));
    this.#more.hidden = found.length <= this.#limit;
    const all = found.length < this.#rows.length ? `(全 ${amount(this.#rows.length)} 件中)` : '';
    this.#count.textContent = `${amount(found.length)} 件${all}`;
    for (const [at, head] of this.#heads) {
      const direction = this.#isDescending ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', at === this.#sort ? direction : 'none');
    }
  }

  #grow(): void {
    this.#limit += PAGE_ROWS * 4;
    this.#update();
  }
}

function amount(count: number): string {
  return count.toLocaleString('ja-JP');
}

function clipped(text: string): HTMLElement {
  return h('details', {}, h('summary', {}, `${text.slice(0, LONG_TEXT)}…`), text);
}

/** Width and case do not matter to a search. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What is missing stands last in both directions. */
function compare(a: Cell, b: Cell, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'ja');
  return isDescending ? -order : order;
}

function download(
  title: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly Cell[])[],
): void {
  const names = columns.map(({ label }) => label.replace('(千円)', '(円)'));
  const blob = new Blob([`\ufeff${csvText(names, rows)}`], { type: 'text/csv' });
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: `${title}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
