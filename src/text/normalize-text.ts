const DASHES = /[‐‑‒–—―−－﹣ー─━]/gu;
const TILDES = /[〜～∼]/gu;
const SPACES = /[\s\u3000\u00a0]+/gu;

/** NFKC form of a cell with one kind of tilde and single spaces; dashes inside words are kept. */
export function normalizeText(raw: string): string {
  return raw.normalize('NFKC').replace(TILDES, '~').replace(SPACES, ' ').trim();
}

/** True for a cell that holds nothing but a dash of any of the Japanese or ASCII kinds. */
export function isDash(text: string): boolean {
  return text.length > 0 && text.length <= 3 && /^-+$/.test(text.replace(DASHES, '-'));
}

/** Text reduced to what carries meaning for comparing names: no spaces, brackets, marks or width differences. */
export function comparisonKey(raw: string): string {
  return normalizeText(raw)
    .replace(DASHES, '-')
    .replace(/[\s()[\]{}【】「」『』〔〕〈〉《》<>・･,、。.:;*'"“”]/gu, '')
    .toLowerCase();
}
