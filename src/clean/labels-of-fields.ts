import type { LabelMatch } from '../form/label-index.ts';
import type { Cell } from './cell.ts';

/** The labels of a form that can head one of some fields; found out once for each label, however many cells print it. */
export class LabelsOfFields {
  readonly #fields: ReadonlySet<string>;
  /** Whether a label is one of them, by its number. */
  readonly #known: boolean[] = [];

  constructor(fields: Iterable<string>) {
    this.#fields = new Set(fields);
  }

  /** True for one of these labels. */
  has(label: LabelMatch | null): label is LabelMatch {
    if (label === null) return false;
    const own = this.#known[label.no];
    if (own !== undefined) return own;
    const isOne = label.fields.some(({ field }) => this.#fields.has(field));
    this.#known[label.no] = isOne;
    return isOne;
  }

  /** True for cells of which one is such a label. */
  standIn(cells: readonly Cell[]): boolean {
    return cells.some(({ label }) => this.has(label));
  }
}
