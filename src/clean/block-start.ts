import type { BlockForm } from '../form/form.ts';
import type { Cell } from './cell.ts';

/** Recognises the first row of a programme's block by the labels that stand there. */
export class BlockStart {
  readonly #anchor: string;
  readonly #head: ReadonlySet<string>;
  readonly #minimum: number;

  constructor(form: BlockForm) {
    this.#anchor = form.block_start.anchor;
    this.#head = new Set(form.block_start.head);
    this.#minimum = form.block_start.minimum_head_labels;
  }

  /** True where the anchor stands right of a text (the department), or enough labels of the first row meet. */
  matches(cells: readonly Cell[]): boolean {
    const head = new Set<string>();
    let anchorAt = -1;
    for (const [index, cell] of cells.entries()) {
      for (const { field } of cell.label?.fields ?? []) {
        if (field === this.#anchor && anchorAt < 0) anchorAt = index;
        if (this.#head.has(field)) head.add(field);
      }
    }
    if (head.size >= this.#minimum) return true;
    return anchorAt > 0 && cells.slice(0, anchorAt).every((cell) => !cell.label);
  }
}
