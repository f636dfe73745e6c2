const DASHES = /[‐‑‒–—―−－﹣ー─━]/gu;
const ONLY_DASHES = /^[-‐‑‒–—―−－﹣ー─━]+$/u;
const TILDES = /[〜～∼]/gu;
const SPACES = /[\s\u3000\u00a0]+/gu;

/** Characters that normalising leaves as they are, whatever stands beside them. */
const PLAIN = /^[!-~ぁ-んァ-ヴー一-龥々、。「」『』]*$/u;

/** NFKC form of a cell with one kind of tilde and single spaces; dashes inside words are kept. */
export function normalizeText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.normalize('NFKC').replace(TILDES, '~').replace(SPACES, ' ').trim();
}

/** True for a cell that holds nothing but a dash of any of the Japanese or ASCII kinds. */
export function isDash(text: string): boolean {
  return text.length > 0 && text.length <= 3 && ONLY_DASHES.test(text);
}

/** Text reduced to what carries meaning for comparing names: no spaces, brackets, marks or width differences. */
export function comparisonKey(raw: string): string {
  return normalizeText(raw)
    .replace(DASHES, '-')
    .replace(/[\s()[\]{}【】「」『』〔〕〈〉《》<>・･,、。.:;*'"“”]/gu, '')
    .toLowerCase();
}
