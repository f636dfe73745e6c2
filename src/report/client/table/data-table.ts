import type { ReportColumn, ReportRow, ReportTable } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { isNumeric, show, showCount } from '../show.ts';
import { foldedColumns } from './folded-columns.ts';
import { RowFilter } from './row-filter.ts';
import { saveCsv } from './save-csv.ts';
import { FilterChoice, sortChoice } from './table-tools.ts';

/** What a table does besides showing its rows. */
export interface TableOptions {
  readonly title: string;
  /** Columns that get a choice of their values. */
  readonly filters?: readonly string[];
  /** Columns that are only filtered by, searched and saved. */
  readonly hidden?: readonly string[];
  /** Content of a cell in place of its text; null leaves the text. */
  readonly render?: (column: ReportColumn, row: ReportRow) => Child;
  /** Choices that are made at first, by column; `q` is searched for. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** What stands between the choices and the table, such as a chart of the chosen rows. */
  readonly above?: (rows: readonly ReportRow[]) => Child;
  /** Is told the choices whenever they change. */
  readonly remember?: (chosen: Readonly<Record<string, string>>) => void;
}

const PAGE_ROWS = 50;
const LONG_TEXT = 60;
/** Rows that need no search box. */
const SMALL = 8;

/** A table that searches, filters, sorts and downloads as CSV what it shows. */
export function dataTable(table: ReportTable, options: TableOptions): HTMLElement {
  return new DataTable(table, options).element;
}

class DataTable {
  readonly element: HTMLElement;
  readonly #columns: readonly ReportColumn[];
  readonly #size: number;
  readonly #options: TableOptions;
  readonly #filter: RowFilter;
  readonly #choices: readonly FilterChoice[];
  /** Columns that people see. */
  readonly #shown: readonly number[];
  readonly #body = h('tbody');
  readonly #count = h('p', { class: 'count', role: 'status' });
  readonly #above = h('div', { class: 'above' });
  readonly #more: HTMLElement;
  readonly #heads: ReadonlyMap<number, HTMLElement>;
  /** Columns that say nothing about the rows found. */
  #folded: ReadonlySet<number> = new Set();
  #text: string;
  #sorted = { at: -1, isDescending: false };
  #limit = PAGE_ROWS;

  constructor(table: ReportTable, options: TableOptions) {
    const { columns, rows } = table;
    const { filters = [], hidden = [], chosen = {}, title } = options;
    this.#columns = columns;
    this.#size = rows.length;
    this.#options = options;
    this.#text = chosen.q ?? '';
    this.#filter = new RowFilter(table, filters);
    this.#filter.search(this.#text);
    for (const name of filters) this.#filter.choose(name, chosen[name] ?? '');
    this.#choices = filters.flatMap((name) => {
      const column = columns.find((one) => one.name === name);
      return column ? [new FilterChoice(column, this.#filter, () => this.#changed())] : [];
    });
    this.#shown = columns.flatMap(({ format, name }, at) =>
      format === 'key' || hidden.includes(name) ? [] : [at],
    );
    this.#heads = new Map(this.#shown.map((at) => [at, this.#head(at)]));
    const grow = () => this.#grow();
    this.#more = h('button', { type: 'button', class: 'more', click: grow }, 'さらに表示');
    const head = h('thead', {}, h('tr', {}, [...this.#heads.values()]));
    const frame = { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title };
    const body = h('div', frame, h('table', {}, head, this.#body));
    const parts = [this.#tools(), this.#above, this.#count, body, this.#more];
    const size = rows.length > SMALL || filters.length > 0 ? 'large' : 'small';
    this.element = h('div', { class: `data-table ${size}` }, parts);
    this.#update();
  }

  #classOf(at: number): string {
    const { format } = this.#columns[at]!;
    return isNumeric(format) ? 'number' : format;
  }

  #head(at: number): HTMLElement {
    const { label, format } = this.#columns[at]!;
    const click = () =>
      this.#sort(at, this.#sorted.at === at ? !this.#sorted.isDescending : isNumeric(format));
    const button = h('button', { type: 'button', class: 'sort', click }, label);
    return h('th', { scope: 'col', class: this.#classOf(at) }, button);
  }

  #sort(at: number, isDescending: boolean): void {
    this.#sorted = { at, isDescending };
    this.#filter.sort(at, isDescending);
    this.#update();
  }

  #tools(): HTMLElement {
    const input = (event: Event) => {
      this.#text = (event.target as HTMLInputElement).value;
      this.#filter.search(this.#text);
      this.#changed();
    };
    const save = () =>
      saveCsv(this.#options.title, { columns: this.#columns, rows: this.#filter.rows() });
    const columns = this.#shown.map((at) => [at, this.#columns[at]!] as const);
    const isLarge = this.#size > SMALL;
    const search = h('input', { type: 'search', input, value: this.#text });
    return h(
      'div',
      { class: 'tools' },
      isLarge || this.#text !== '' ? h('label', {}, '検索', search) : null,
      this.#choices.map(({ element }) => element),
      isLarge ? sortChoice(columns, (at, isDescending) => this.#sort(at, isDescending)) : null,
      h('button', { type: 'button', class: 'csv', click: save }, 'CSVで保存'),
    );
  }

  #row(row: ReportRow): HTMLElement {
    const visible = this.#shown.filter((at) => !this.#folded.has(at));
    const cells = visible.map((at) => {
      const column = this.#columns[at]!;
      const text = show(row[at], column);
      const content =
        this.#options.render?.(column, row) ?? (text.length > LONG_TEXT ? clipped(text) : text);
      const attributes = {
        class: `${this.#classOf(at)} ${column.name}`,
        'data-label': column.label,
      };
      return h('td', attributes, content);
    });
    return h('tr', {}, cells);
  }

  #changed(): void {
    this.#limit = PAGE_ROWS;
    this.#update();
    const q = this.#text === '' ? {} : { q: this.#text };
    this.#options.remember?.({ ...Object.fromEntries(this.#filter.choices), ...q });
  }

  #update(): void {
    for (const choice of this.#choices) choice.refresh();
    const found = this.#filter.rows();
    const folded = foldedColumns(this.#columns, this.#shown, found);
    this.#folded = folded.columns;
    for (const [at, head] of this.#heads) head.hidden = this.#folded.has(at);
    this.#body.replaceChildren(...found.slice(0, this.#limit).map((row) => this.#row(row)));
    this.#more.hidden = found.length <= this.#limit;
    this.#count.textContent = [
      countText(found.length, this.#size),
      ...folded.said,
      ...(this.#size > SMALL ? folded.left : []),
    ].join('。');
    const above = this.#options.above?.(found);
    if (above !== undefined) this.#above.replaceChildren(h('div', {}, above));
    for (const [at, head] of this.#heads) {
      const direction = this.#sorted.isDescending ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', at === this.#sorted.at ? direction : 'none');
    }
  }

  #grow(): void {
    this.#limit += PAGE_ROWS * 4;
    this.#update();
  }
}

function countText(found: number, size: number): string {
  const amount = (count: number) => `${showCount(count)} 件`;
  if (found === 0 && size > 0) return `条件に合うものはありません(全 ${amount(size)})`;
  return found < size ? `${amount(found)}(全 ${amount(size)}中)` : amount(found);
}

function clipped(text: string): HTMLElement {
  return h('details', {}, h('summary', {}, `${text.slice(0, LONG_TEXT)}…`), text);
}
