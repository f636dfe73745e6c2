import type { BlockForm } from '../form/form.ts';
import { declaredLabelKey } from '../form/label-key.ts';
import type { Cell } from './cell.ts';

/** Recognises the rows of the header that every page repeats: nothing but its labels, some of which head no field. */
export class PageHeader {
  readonly #labels: ReadonlySet<string>;

  constructor(form: BlockForm) {
    this.#labels = new Set(form.page_header.map(declaredLabelKey));
  }

  /** True for a row of the page header. */
  matches(cells: readonly Cell[]): boolean {
    const own = cells.filter(({ label }) => label && this.#labels.has(label.key));
    const headings = own.filter(({ label }) => label?.fields.length === 0);
    return own.length === cells.length
      ? headings.length > 0
      : headings.length > 1 && own.length * 2 > cells.length;
  }
}
