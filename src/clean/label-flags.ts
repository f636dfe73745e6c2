import type { LabelMatch } from '../form/label-index.ts';

/** Whether labels of a form have a quality; asked once for each label, however many cells print it. */
export class LabelFlags {
  readonly #flags: boolean[] = [];
  readonly #test: (label: LabelMatch) => boolean;

  constructor(test: (label: LabelMatch) => boolean) {
    this.#test = test;
  }

  has(label: LabelMatch): boolean {
    this.#flags[label.no] ??= this.#test(label);
    return this.#flags[label.no]!;
  }
}
