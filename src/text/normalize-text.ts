const DASHES = /[‐‑‒–—―−－﹣ー─━]/gu;
const ONLY_DASHES = /^[-‐‑‒–—―−－﹣ー─━]+$/u;
const TILDES = '〜～∼';
/** Members of a pattern's class for what nobody sees: joiners, soft hyphens and marks of order. */
export const INVISIBLE_CHARACTERS = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const TILDES_AND_INVISIBLE = new RegExp(`[${TILDES}${INVISIBLE_CHARACTERS}]`, 'gu');
const SPACES = /[\s\u3000\u00a0]+/gu;

/** Circled, raised, lowered, bracketed and dotted numbers, fractions, months, hours and days: NFKC makes digits of them. */
const MARKS =
  '[\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u215f\\u2189\\u2460-\\u249b\\u24ea\\u3248-\\u324f\\u3251-\\u325f\\u32b1-\\u32bf\\u32c0-\\u32cb\\u3358-\\u3370\\u33e0-\\u33fe\\u{1f100}-\\u{1f10a}]';
const MARK = new RegExp(MARKS, 'u');
/** Where a mark and a digit meet, or two marks; spelled out, they would run into one number. */
const SEAM = new RegExp(
  `(?<=${MARKS})(?=[,.，．]?(?:\\p{Nd}|${MARKS}))|(?<=\\p{Nd}[,.，．]?)(?=${MARKS})`,
  'gu',
);

/** Radicals that text copied from a PDF has in place of the kanji that they look like, and that NFKC leaves as they are. */
const RADICALS = '⺒⺠⻁⻄⻆⻑⻘⻝⻣⻤⻨⻩⻫⻭⻯⻲';
const KANJI = '巳民虎西角長青食骨鬼麦黄斉歯竜亀';
const RADICAL = new RegExp(`[${RADICALS}]`, 'gu');

/** Characters that normalising leaves as they are, whatever stands beside them. */
const PLAIN = /^[!-~ぁ-んァ-ヴー一-龥々、。「」『』]*$/u;

/** NFKC form of a cell with one kind of tilde, single spaces and nothing invisible; a mark like ① is set apart from digits beside it. */
export function normalizeText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return composed(raw).replace(TILDES_AND_INVISIBLE, tildeOrNothing).replace(SPACES, ' ').trim();
}

const tildeOrNothing = (one: string) => (TILDES.includes(one) ? '~' : '');

/** NFKC form of a text in which a mark like ① never becomes a digit of the number beside it. */
export function composed(raw: string): string {
  const normal = (MARK.test(raw) ? raw.replace(SEAM, ' ') : raw).normalize('NFKC');
  return normal.replace(RADICAL, (one) => KANJI[RADICALS.indexOf(one)]!);
}

/** True for a text with a circled, raised or otherwise marked number that is no part of a unit: m², CO₂. */
export function hasMark(raw: string): boolean {
  return MARK.test(raw) && MARK.test(raw.replace(/m[²³]|CO₂/gu, 'm'));
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

/** A figure whose signs and unit all stand apart, as letters of a title do. */
const LETTERSPACED_FIGURE = /^(?:[-▲△] )?\d(?: [\d.,])*(?: [^\d\s]){1,3}$/u;
const FEWEST_APART = 4;

/** A normalised text without the blanks between all signs of a figure: `1 , 0 3 7 千 円`. */
export function closedUp(text: string): string {
  if (text[1] !== ' ' || !LETTERSPACED_FIGURE.test(text)) return text;
  const signs = text.split(' ');
  return signs.length < FEWEST_APART ? text : signs.join('');
}
