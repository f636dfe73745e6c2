import { isDash, normalizeText } from '../../text/normalize-text.ts';

/** Signs that normalising spells out. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])km2/u, '㎢'],
  [/(?<![a-z])m2/u, '㎡'],
  [/(?<![a-z])m3/u, '㎥'],
];

/** A printed unit in one spelling (％ → %, m2 → ㎡); null for a blank, a dash or the 0 of an empty formula. */
export function normalizeUnit(raw: string): string | null {
  const text = normalizeText(raw);
  if (text === '' || text === '0' || isDash(text)) return null;
  return SIGNS.reduce((unit, [pattern, sign]) => unit.replace(pattern, sign), text);
}
