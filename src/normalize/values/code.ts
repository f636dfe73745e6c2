const LONGEST = 20;
const MOST_WORDS = 4;
/** Figures, letters and what sets them apart: `10101`, `01-02-003`, `A-12`, `2-1(3)`, `①-2`. A comma is an amount's. */
const PLAIN = /^(?=.*\p{N})(?:[\p{N}()._/:#・ -]|(?<![A-Za-z]{4})[A-Za-z])+$/u;
/** Figures with the words that number things: 第3号, 2款1項3目. */
const NUMBERED = /^(?:第?\d{1,6}[号番]|\d{1,3}款\d{1,3}項\d{1,3}目(?:-?\d{1,3})?)$/u;
const MARK = /[\p{N}A-Za-z]/u;
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** True for a normalised text that is a number or a code and nothing else; no fraction is one. */
export function isCode(text: string): boolean {
  return (
    text.length <= LONGEST && (PLAIN.test(text) || NUMBERED.test(text)) && !FRACTION.test(text)
  );
}

const FRACTION = /^\d+\.\d+$/u;

/** True for a text that may be a code, as 福祉01 is: short, with a figure or a letter among few words. */
export function mayBeCode(text: string): boolean {
  if (text.length > LONGEST || !MARK.test(text)) return false;
  return (text.match(WORDS)?.length ?? 0) <= MOST_WORDS;
}
