/** What offices set before a heading: ■目標, ○期間, ②期間, (3)指標名, 4.指標名. */
const BULLET = /^(?:[○●◎◇◆□■▽▼△▲☆★▶►] ?|\(\d{1,2}\) ?|\d{1,2}(?:\.(?!\d)|\)) ?)(?=.)/u;
const NUMBER_FIRST = /^\d{1,2}[.)．）](?!\d)/u;

/** Signs before and behind a heading that are no part of it: ※目標, |目標|, 目標→; words that say how it is filled in: 目標(必須). */
const SIGNS_BEFORE = /^[^\p{L}\p{N}([{<「『【〔〈《]+/u;
const SIGNS_BEHIND = /[^\p{L}\p{N})\]}>」』】〕〉》]+$/u;
const FILLED_IN = /\((?:必須|任意|選択|記述|入力|記入|自動計算)\)$/u;
/** Other numbers of headings, which normalising makes letters of: Ⅰ 目標, ア 目標, 1 目標. */
const NUMBER_APART = /^(?:[IVX]{1,4}|[ア-オ]|\d{1,2}) (?=\p{Script=Han}|[MTSHR]\d)/u;
const NUMBER_APART_AS_PRINTED = /^\d{1,2}\s(?:\p{Script=Han}|[MTSHRＭＴＳＨＲ])/u;

const CIRCLED_NUMBER = /^[①-⑳]/u;

/** A normalised text without the sign or number before it. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** A normalised text without signs around it, a number set apart before it, and words on filling it in. */
export function withoutOrnaments(text: string): string {
  return text
    .replace(SIGNS_BEFORE, '')
    .replace(SIGNS_BEHIND, '')
    .replace(FILLED_IN, '')
    .replace(/(?<=\p{L}{2})欄$/u, '')
    .replace(NUMBER_APART, '');
}

/** A text as printed without the circled number before it, which normalising would make a digit of it. */
export function withoutCircledNumber(raw: string): string {
  return CIRCLED_NUMBER.test(raw) ? raw.slice(1).trimStart() : raw;
}

/** True for a text that begins with a number in the way of headings. */
export function isNumbered(text: string): boolean {
  return NUMBER_FIRST.test(text) || NUMBER_APART_AS_PRINTED.test(text);
}
