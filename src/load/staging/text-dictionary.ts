import type { PackedTexts } from './packed.ts';

/** Numbers texts in the order in which they appear, equal ones alike. */
export class TextDictionary {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  pack(): PackedTexts {
    const texts = [...this.#numbers.keys()];
    const ends = new Int32Array(texts.length);
    let end = 0;
    for (const [at, text] of texts.entries()) {
      end += text.length;
      ends[at] = end;
    }
    return { text: texts.join(''), ends };
  }
}

/** The texts of a dictionary by their numbers. */
export function unpackTexts({ text, ends }: PackedTexts): string[] {
  let start = 0;
  return Array.from(ends, (end) => {
    const one = text.slice(start, end);
    start = end;
    return one;
  });
}
