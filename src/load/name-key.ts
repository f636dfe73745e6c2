import { Memo } from '../text/memo.ts';
import { normalizeText } from '../text/normalize-text.ts';

/** Names recur: a department's and a chapter's with each of their programmes. */
const known = new Memo<string, string>(1_000);

/** Spelling-proof form of a name for comparing and keying: NFKC, no white space, no case; null stays null. */
export function nameKey(name: string): string;
export function nameKey(name: string | null): string | null;
export function nameKey(name: string | null): string | null {
  return name === null ? null : known.recall(name, keyOf);
}

function keyOf(name: string): string {
  return normalizeText(name).replace(/\s+/gu, '').toLowerCase();
}
