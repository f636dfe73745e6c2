import type { BlockForm } from '../form/form.ts';
import { declaredLabelKey } from '../form/label-key.ts';
import type { Cell } from './cell.ts';

/** Recognises the rows of the header that every page repeats, the first apart from those that follow it. */
export class PageHeader {
  readonly #rows: readonly ReadonlySet<string>[];

  constructor(form: BlockForm) {
    this.#rows = form.page_header.map((labels) => new Set(labels.map(declaredLabelKey)));
  }

  /** Which row of the header this is, 0-based; null for a row of a block. */
  rowOf(cells: readonly Cell[]): number | null {
    for (const [index, labels] of this.#rows.entries()) {
      const found = new Set<string>();
      for (const { label } of cells) if (label && labels.has(label.key)) found.add(label.key);
      if (found.size >= Math.ceil(labels.size / 2) && found.size * 2 > cells.length) return index;
    }
    return null;
  }
}
