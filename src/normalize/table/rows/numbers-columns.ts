import { normalizeText } from '../../../text/normalize-text.ts';

const FEWEST = 3;
/** Signs in their order, one kind a line; a digit or a circled number is a number by itself. */
const SIGNS = [
  'abcdefghijklmnopqrstuvwxyz',
  'アイウエオカキクケコサシスセソタチツテト',
  'いろはにほへとちりぬるを',
];
/** What a sum refers to behind its own sign: C=A+B, ③(①+②). */
const REFERENCE = /(?<=^\(?[^=(]{1,3})\)?\s?[=(].*$/u;

/** True for a row that numbers or letters the columns one after another, as under heads that sums refer to: ① ② ③, A B C=A+B. */
export function numbersColumns(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => cell.trim() !== '');
  if (texts.length < FEWEST) return false;
  let before: Place | null = null;
  for (const text of texts) {
    const place = placeOf(text);
    const follows: boolean =
      place !== null &&
      (before === null || (place.kind === before.kind && place.at === before.at + 1));
    if (!follows) return false;
    before = place;
  }
  return true;
}

interface Place {
  readonly kind: number;
  readonly at: number;
}

/** The place of a sign among those of its kind; null for any other text. */
function placeOf(text: string): Place | null {
  const sign = normalizeText(text).replace(REFERENCE, '').replace(/[()]/gu, '').toLowerCase();
  if (/^\d{1,3}$/u.test(sign)) return { kind: -1, at: Number(sign) };
  if (sign.length !== 1) return null;
  const kind = SIGNS.findIndex((signs) => signs.includes(sign));
  return kind === -1 ? null : { kind, at: SIGNS[kind]!.indexOf(sign) };
}
