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
export function dataTable({ columns, rows }: ReportTable, options: TableOptions): HTMLElement {
  const state = { text: '', sort: -1, isDescending: false, limit: PAGE_ROWS };
  const choices = new Map<number, string>();
  const shown = columns.map((_, at) => at).filter((at) => columns[at]!.format !== 'key');
  const haystacks = new Map<readonly Cell[], string>();
  const body = h('tbody');
  const count = h('p', { class: 'count', role: 'status' });
  const more = h('button', { type: 'button', class: 'more', click: () => grow() }, 'さらに表示');
  const heads = new Map(
    shown.map((at) => [at, h('th', { scope: 'col', class: kindOf(at) }, sortButton(at))] as const),
  );

  function kindOf(at: number): string {
    return isNumeric(columns[at]!.format) ? 'number' : columns[at]!.format;
  }
  function sortButton(at: number) {
    const click = () => {
      state.isDescending = state.sort === at ? !state.isDescending : isNumeric(columns[at]!.format);
      state.sort = at;
      update();
    };
    return h('button', { type: 'button', class: 'sort', click }, columns[at]!.label);
  }
  function haystack(row: readonly Cell[]): string {
    const known = haystacks.get(row);
    if (known !== undefined) return known;
    const text = fold(shown.map((at) => show(row[at], columns[at]!)).join(' '));
    haystacks.set(row, text);
    return text;
  }
  function matching(): (readonly Cell[])[] {
    const words = fold(state.text).split(/\s+/).filter(Boolean);
    const found = rows.filter(
      (row) =>
        [...choices].every(([at, choice]) => show(row[at], columns[at]!) === choice) &&
        words.every((word) => haystack(row).includes(word)),
    );
    if (state.sort >= 0)
      found.sort((a, b) => compare(a[state.sort]!, b[state.sort]!, state.isDescending));
    return found;
  }
  function rowOf(row: readonly Cell[]) {
    return h(
      'tr',
      {},
      shown.map((at) => {
        const column = columns[at]!;
        const text = show(row[at], column);
        const content =
          options.render?.(column, row) ?? (text.length > LONG_TEXT ? clipped(text) : text);
        return h('td', { class: kindOf(at), 'data-label': column.label }, content);
      }),
    );
  }
  function update(): void {
    const found = matching();
    body.replaceChildren(...found.slice(0, state.limit).map(rowOf));
    more.hidden = found.length <= state.limit;
    count.textContent = `${found.length.toLocaleString('ja-JP')} 件${found.length < rows.length ? `(全 ${rows.length.toLocaleString('ja-JP')} 件中)` : ''}`;
    for (const [at, head] of heads) {
      const direction = state.isDescending ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', at === state.sort ? direction : 'none');
    }
  }
  function grow(): void {
    state.limit += PAGE_ROWS * 4;
    update();
  }
  function filterBox(name: string) {
    const at = columns.findIndex((column) => column.name === name);
    if (at < 0) return null;
    const values = [...new Set(rows.map((row) => show(row[at], columns[at]!)))].sort((a, b) =>
      a.localeCompare(b, 'ja', { numeric: true }),
    );
    if (values.length < 2) return null;
    const chosen = options.chosen?.[name];
    if (chosen !== undefined && values.includes(chosen)) choices.set(at, chosen);
    const change = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      if (value === '') choices.delete(at);
      else choices.set(at, value);
      update();
    };
    const items = values.map((value) =>
      h('option', { value, selected: choices.get(at) === value }, value),
    );
    return h(
      'label',
      {},
      columns[at]!.label,
      h('select', { change }, h('option', { value: '' }, 'すべて'), items),
    );
  }

  const input = (event: Event) => {
    state.text = (event.target as HTMLInputElement).value;
    update();
  };
  const tools = h(
    'div',
    { class: 'tools' },
    rows.length > SMALL ? h('label', {}, '検索', h('input', { type: 'search', input })) : null,
    (options.filters ?? []).map(filterBox),
    h(
      'button',
      { type: 'button', class: 'csv', click: () => download(options.title, columns, matching()) },
      'CSVで保存',
    ),
  );
  const frame = h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': options.title },
    h('table', {}, h('thead', {}, h('tr', {}, [...heads.values()])), body),
  );
  update();
  return h('div', { class: 'data-table' }, tools, count, frame, more);
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
