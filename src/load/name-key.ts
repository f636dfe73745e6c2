import { normalizeText } from '../text/normalize-text.ts';

/** Spelling-proof form of a name for comparing and keying: NFKC, no white space, no case; null stays null. */
export function nameKey(name: string): string;
export function nameKey(name: string | null): string | null;
export function nameKey(name: string | null): string | null {
  return name === null ? null : normalizeText(name).replace(/\s+/gu, '').toLowerCase();
}
