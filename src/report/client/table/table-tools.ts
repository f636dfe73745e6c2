import type { ReportColumn } from '../../report-data.ts';
import { type Child, h } from '../dom.ts';
import { isNumeric, NOTHING } from '../show.ts';
import type { RowFilter } from './row-filter.ts';

/** A choice of one column's values that follows the choices before it. */
export class FilterChoice {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;
  readonly #column: ReportColumn;
  readonly #filter: RowFilter;
  /** Whether there was ever something to choose. */
  #isOffered = false;

  constructor(column: ReportColumn, filter: RowFilter, changed: () => void) {
    this.#column = column;
    this.#filter = filter;
    const change = () => {
      filter.choose(column.name, this.#select.value);
      changed();
    };
    this.#select = h('select', { change });
    this.element = h('label', {}, column.label, this.#select);
  }

  /** Offers what the choices before leave; a year that is gone gives way to the newest, anything else to all. */
  refresh(): void {
    const { name, format } = this.#column;
    const values = this.#filter.available(name);
    const chosen = this.#filter.choices.get(name) ?? '';
    const kept = chosen === '' || values.includes(chosen) ? chosen : fallback(values, format);
    this.#filter.choose(name, kept);
    const options = ['', ...values].map((value) =>
      h('option', { value, selected: value === kept }, value === '' ? 'すべて' : value),
    );
    this.#select.replaceChildren(...options);
    this.#select.value = kept;
    this.#isOffered ||= values.length > 1 || kept !== '';
    this.element.hidden = !this.#isOffered;
  }
}

function fallback(values: readonly string[], format: ReportColumn['format']): string {
  return format === 'year' ? (values.findLast((value) => value !== NOTHING) ?? '') : '';
}

/** Choice of the sorted column where the header is not seen, as on a telephone. */
export function sortChoice(
  columns: readonly (readonly [at: number, column: ReportColumn])[],
  sort: (at: number, isDescending: boolean) => void,
): Child {
  const change = (event: Event) => {
    const [at, direction] = (event.target as HTMLSelectElement).value.split(' ');
    if (direction !== undefined) sort(Number(at), direction === 'down');
  };
  const options = columns.flatMap(([at, { label, format }]) => {
    const [down, up] = isNumeric(format) ? ['大きい順', '小さい順'] : ['逆順', '順'];
    return [
      h('option', { value: `${at} down` }, `${label}(${down})`),
      h('option', { value: `${at} up` }, `${label}(${up})`),
    ];
  });
  const none = h('option', { value: '' }, 'そのまま');
  return h('label', { class: 'sort-choice' }, '並べ替え', h('select', { change }, none, options));
}
