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
    let own = 0;
    let headings = 0;
    for (const { label } of cells) {
      if (!label || !this.#labels.has(label.key)) continue;
      own++;
      if (label.fields.length === 0) headings++;
    }
    return own === cells.length ? headings > 0 : headings > 1 && own * 2 > cells.length;
  }
}
