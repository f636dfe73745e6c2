import { editDistance } from '../text/edit-distance.ts';
import { Memo } from '../text/memo.ts';
import type { BlockForm, FormField } from './form.ts';
import { declaredLabelKey, labelKey } from './label-key.ts';

/** What a label cell stands for: the fields it can head, and the western year it prints. */
export interface LabelMatch {
  readonly key: string;
  readonly fields: readonly FormField[];
  readonly year: number | null;
}

const LONGEST_LABEL = 60;
const MOST_REMEMBERED = 100_000;

/** Finds which cells are labels of a form; every text is looked up once and remembered. */
export class LabelIndex {
  readonly #fields = new Map<string, FormField[]>();
  readonly #spelling = new Map<string, string>();
  readonly #known = new Memo<string, LabelMatch | null>(MOST_REMEMBERED);

  constructor(form: BlockForm) {
    for (const field of form.fields) {
      for (const label of field.labels) this.#declare(label, field);
    }
    for (const label of form.page_header) this.#declare(label);
  }

  /** The label that a cell's text is, in any of its spellings; null for a text that is none. */
  match(text: string): LabelMatch | null {
    if (text.length > LONGEST_LABEL) return null;
    return this.#known.recall(text, () => {
      const { key, year } = labelKey(text);
      const fields = this.#fields.get(key);
      return fields ? { key, fields, year } : null;
    });
  }

  /** The declared label most like an unknown text, for messages; null when none is near. */
  nearest(text: string): string | null {
    const { key } = labelKey(text);
    const ranked = [...this.#spelling]
      .map(([known, label]) => ({ label, distance: editDistance(key, known) / known.length }))
      .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= 0.4 ? best.label : null;
  }

  #declare(label: string, field?: FormField): void {
    const key = declaredLabelKey(label);
    const fields = this.#fields.get(key) ?? [];
    if (field) fields.push(field);
    this.#fields.set(key, fields);
    if (!this.#spelling.has(key)) this.#spelling.set(key, label);
  }
}
