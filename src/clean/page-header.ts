import type { BlockForm } from '../form/form.ts';
import { declaredLabelKey } from '../form/label-key.ts';
import type { Cell } from './cell.ts';

/** A page's number, told by its signs: - 12 -, P.12, 12/34, 12ページ; a bare number may be a figure. */
const PAGE_NUMBER =
  /^(?:[-–—―ー−] ?\d{1,4} ?[-–—―ー−]|(?:P|p|Page|ページ|頁)[. ]{0,2}\d{1,4}|\d{1,4} ?\/ ?\d{1,4}(?: ?(?:ページ|頁))?|\d{1,4} ?(?:ページ|頁))$/u;
const LONGEST_PAGE_NUMBER = 15;

/** Recognises what every page repeats: rows of nothing but the header's labels, some of which head no field, and page numbers. */
export class PageHeader {
  readonly #labels: ReadonlySet<string>;

  constructor(form: BlockForm) {
    this.#labels = new Set(form.page_header.map(declaredLabelKey));
  }

  /** True for a row that holds nothing but a page's number. */
  isPageNumber(cells: readonly Cell[]): boolean {
    if (cells.length !== 1) return false;
    const { text } = cells[0]!;
    return text.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text);
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
