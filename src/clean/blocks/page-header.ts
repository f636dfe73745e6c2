import type { BlockForm } from '../../form/block-form.ts';
import { declaredLabelKey } from '../../form/label-key.ts';
import type { Cell } from '../cell.ts';

/** A page's number, told by its signs: - 12 -, P.12, 12/34, 12ページ; a bare number may be a figure. */
const PAGE_NUMBER =
  /^(?:[-–—―ー−] ?\d{1,4} ?[-–—―ー−]|(?:P|p|Page|ページ|頁)[. ]{0,2}\d{1,4}|\d{1,4} ?\/ ?\d{1,4}(?: ?(?:ページ|頁))?|\d{1,4} ?(?:ページ|頁))$/u;
/** A day, with the time of day, and what was done or held then: 令和3年7月30日作成, 印刷日:R3/7/30 10:15, R3.7.30現在. */
const DAY =
  /^(?:(?:作成|印刷|出力|更新|発行)(?:日時?)?[: ]?)?(?:(?:[RH]|令和|平成)(?:元|\d{1,2})|\d{4})(?:年\d{1,2}月\d{1,2}日|([./-])\d{1,2}\1\d{1,2})(?: ?\d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?:現在|時点|作成|印刷|出力|更新|発行))?$/u;
/** A day by itself may be when something began: what was done then, or a page's number beside it, tells. */
const DAY_OF_MAKING = /^(?:作成|印刷|出力|更新|発行)|(?:現在|時点|作成|印刷|出力|更新|発行)$/u;
const LONGEST_IN_FOOT = 30;

/** Recognises what every page repeats: rows of nothing but the header's labels, some of which head no field, and the foot of a page. */
export class PageHeader {
  readonly #labels: ReadonlySet<string>;

  constructor(form: BlockForm) {
    this.#labels = new Set(form.page_header.map(declaredLabelKey));
  }

  /** True for a row that holds nothing but a page's number, the day of its making, or one of each. */
  isFoot(cells: readonly Cell[]): boolean {
    if (cells.some(({ text }) => text.length > LONGEST_IN_FOOT)) return false;
    const numbers = cells.filter(({ text }) => PAGE_NUMBER.test(text));
    const days = cells.filter(({ text }) => DAY.test(text));
    if (numbers.length > 1 || days.length > 1 || numbers.length + days.length < cells.length)
      return false;
    return numbers.length === 1 || days.every(({ text }) => DAY_OF_MAKING.test(text));
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
