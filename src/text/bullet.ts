/** What offices set before a heading: ■目標, ○期間, ②期間, (3)指標名, 4.指標名. */
const BULLET = /^(?:[○●◎◇◆□■▽▼△▲☆★▶►] ?|\(\d{1,2}\) ?|\d{1,2}(?:\.(?!\d)|\)) ?)(?=.)/u;
const NUMBER_FIRST = /^\d{1,2}[.)．）](?!\d)/u;

const CIRCLED_NUMBER = /^[①-⑳]/u;

/** A normalised text without the sign or number before it. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** A text as printed without the circled number before it, which normalising would make a digit of it. */
export function withoutCircledNumber(raw: string): string {
  return CIRCLED_NUMBER.test(raw) ? raw.slice(1).trimStart() : raw;
}

/** True for a text that begins with a number in the way of headings. */
export function isNumbered(text: string): boolean {
  return NUMBER_FIRST.test(text);
}
