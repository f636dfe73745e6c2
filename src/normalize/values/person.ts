import { Memo } from '../../text/memo.ts';

/** An evaluator: office with title, and the person's name. */
export interface Person {
  readonly title: string;
  readonly name: string;
}

const NAME_PART = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$/u;

const TWO_GAPS = /\s\S+\s/u;
const known = new Memo<string, Person | null>(1_000);

/** Reads `市民医療センター事務部 総務担当 中村 まさみ`: the last two words are the name, all before the title. */
export function parsePerson(text: string): Person | null {
  return TWO_GAPS.test(text) ? known.recall(text, personOf) : null;
}

function personOf(text: string): Person | null {
  const words = text.split(/\s+/u);
  const [family, given] = words.slice(-2);
  if (words.length < 3 || !family || !given) return null;
  if (!NAME_PART.test(family) || !NAME_PART.test(given)) return null;
  return { title: words.slice(0, -2).join(' '), name: `${family} ${given}` };
}
