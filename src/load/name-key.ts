import { Memo } from '../text/memo.ts';
import { normalizeText } from '../text/normalize-text.ts';

/** Names recur: a department's with each of its programmes, a programme's with each edition. */
const known = new Memo<string, string>(4_000);

/** Spelling-proof form of a name for comparing and keying: NFKC, no white space, no case; null stays null. */
export function nameKey(name: string): string;
export function nameKey(name: string | null): string | null;
export function nameKey(name: string | null): string | null {
  return name === null ? null : known.recall(name, keyOf);
}

function keyOf(name: string): string {
  return normalizeText(name).replace(/\s+/gu, '').toLowerCase();
}
