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
  let before: Sign | null = null;
  for (const text of texts) {
    const sign = signOf(text);
    const follows: boolean =
      sign !== null &&
      (before === null || (sign.kind === before.kind && sign.at === before.at + 1));
    if (!follows) return false;
    before = sign;
  }
  return true;
}

/** A sign by its kind, and its place among those of that. */
interface Sign {
  readonly kind: number;
  readonly at: number;
}

/** The sign that a text is; null for any other text. */
function signOf(text: string): Sign | null {
  const sign = normalizeText(text).replace(REFERENCE, '').replace(/[()]/gu, '').toLowerCase();
  if (/^\d{1,3}$/u.test(sign)) return { kind: -1, at: Number(sign) };
  if (sign.length !== 1) return null;
  const kind = SIGNS.findIndex((signs) => signs.includes(sign));
  return kind === -1 ? null : { kind, at: SIGNS[kind]!.indexOf(sign) };
}
