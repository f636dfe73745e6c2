import { hasMark, isDash, normalizeText } from '../../text/normalize-text.ts';

/** Units in another spelling than the usual sign. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])km2/u, '㎢'],
  [/(?<![a-z])m2/u, '㎡'],
  [/(?<![a-z])m3/u, '㎥'],
  [/^パーセント$/u, '%'],
];

const IN_BRACKETS = /^[([〔【<](.+)[)\]〕】>]$/u;

/**
 * A printed unit in one spelling (％ → %, m2 → ㎡), without brackets around it: （％）, 単位：％. Null for a blank, a dash, the 0 of an
 * empty formula and for several numbered units (①人 ②％).
 */
export function normalizeUnit(raw: string): string | null {
  if (hasMark(raw)) return null;
  const bare = normalizeText(raw).replace(/^単位 ?[:：] ?/u, '');
  const text = (IN_BRACKETS.exec(bare)?.[1] ?? bare).trim();
  if (text === '' || text === '0' || isDash(text)) return null;
  return SIGNS.reduce((unit, [pattern, sign]) => unit.replace(pattern, sign), text);
}
