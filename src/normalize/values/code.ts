const LONGEST = 20;
const MOST_WORDS = 4;
/** Figures, letters and what sets them apart: `10101`, `01-02-003`, `A-12`, `2-1(3)`, `①-2`. A comma is an amount's. */
const PLAIN = /^(?=.*\p{N})(?:[\p{N}()._/:#・ -]|(?<![A-Za-z]{4})[A-Za-z])+$/u;
/** Figures with the words that number things: 第3号, 2款1項3目. */
const NUMBERED = /^(?:第?\d{1,6}[号番]|\d{1,3}款\d{1,3}項\d{1,3}目(?:-?\d{1,3})?)$/u;
const MARK = /[\p{N}A-Za-z]/u;
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A fraction; and zeros alone, as forms print them where there is no code. */
const NONE = /^(?:\d+\.\d+|0+)$/u;

/** Short words and figures joined by hyphens, or words with figures behind them: 福祉総務課-01, 総-ア, 政策1施策2, みどり公園1; or 第一号. */
const WITH_WORDS =
  /^(?:(?=.*\p{N})[\p{L}\p{N}]{1,8}(?:-[\p{L}\p{N}]{1,8})+|[\p{L}\p{N}]{1,2}(?:-[\p{L}\p{N}]{1,2})+|(?:\p{L}{1,8}\d{1,6}){1,4}|(?:\d{1,4}(?:款|項|目|\p{L}*事業)){2,}\d{0,3}|第[一二三四五六七八九十]{1,3}[号番])$/u;
const LONGEST_WITH_WORDS = 30;

/** True for a normalised text that is a number or a code and nothing else; no fraction is one, nor are zeros. */
export function isCode(text: string): boolean {
  return text.length <= LONGEST && (PLAIN.test(text) || NUMBERED.test(text)) && !NONE.test(text);
}

/** True for a text that reads as a code with words in it does where the label of one heads it: longer than `mayBeCode` allows. */
export function isCodeWithWords(text: string): boolean {
  return text.length <= LONGEST_WITH_WORDS && WITH_WORDS.test(text);
}

/** True for a text that may be a code, as 福祉01 is: short, with a figure or a letter among few words. */
export function mayBeCode(text: string): boolean {
  if (text.length > LONGEST || !MARK.test(text)) return false;
  return (text.match(WORDS)?.length ?? 0) <= MOST_WORDS;
}
