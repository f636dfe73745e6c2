/** Begins as a figure does, with a sign, a bracket or a word of doubt before it. */
const BEGINS = /^(?:約|概ね|おおむね|見込)?[-−▲△~±+<>≦≧≤≥*※(]*[\dOl〇]/u;
const HAS_DIGIT = /\d/u;
/** Longer words than those that count or compare are a name's. */
const LONG_WORD = /\p{L}{4,}/u;
/** What stands for a figure that is not told, or could not be worked out. */
const STANDS_FOR_ONE = /^(?:\*{1,5}|#{2,}|#[A-Z/\d]+[!?]?)$/u;
/** A figure still to come, with the date on which it will be told: R3公表予定, 10月末集計予定. */
const STILL_TO_COME =
  /^(?:(?:[RH]|令和|平成)(?:元|\d{1,2})年?度?|\d{4}年度?)?[・/.]?(?:\d{1,2}月)?(?:末|頃|[上中下]旬)?(?:に)?(?:公表|集計|確定|判明|発表|算出|調査|実施|策定|完了)予定$/u;
/** A day or month of an era: R3.3, 令和3年3月31日. */
const DATE = /^(?:[RH]|令和|平成)(?:元|\d{1,2})[年./]\d{1,2}(?:月(?:末|\d{1,2}日)?|[./]\d{1,2})?$/u;
/** Digits that a scan took for letters throughout, with what they count: O千円, l.OO人. */
const ALL_LETTERS = /^[OlI〇][OlI〇.,]* ?(?:千円|円|人|%|件|回)$/u;
const LONGEST = 14;

/** True for a short text in a figure's place that is no bare measure: `10~20人`, `1/3`, `***`, `#REF!`, `R3公表予定`, `令和3年3月`; `50%(見込)` is read without its brackets. */
export function isUnreadFigure(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (STANDS_FOR_ONE.test(text) || STILL_TO_COME.test(text) || DATE.test(text)) return true;
  if (ALL_LETTERS.test(text)) return true;
  return BEGINS.test(text) && HAS_DIGIT.test(text) && !LONG_WORD.test(text);
}

const COUNTED = '(?:%|千?円|人|名|件|回|箇所|世帯|台|冊)';
const MISREAD = '[BbDOoQlISsZzg〇]';
/** Digits set apart in threes by blanks: `1 094`. */
const BLANKS_AMONG = new RegExp(`^\\d{1,3}(?: \\d{3})+(?:\\.\\d+)? ?${COUNTED}?$`, 'u');
/** A figure between other brackets than those of remarks, or behind a sign of likeness: `〔67.7%〕`, `≒90`. */
const IN_MARKS = new RegExp(`^[〔【[≒≈]\\d[\\d,]*(?:\\.\\d+)? ?${COUNTED}?[〕】\\]]?$`, 'u');
/** Digits that a scan took for letters, among others and with what they count: `51b人`, `Z,916人`. */
const LETTERS_AMONG = new RegExp(
  `^(?!${MISREAD}\\d)(?=.*\\d)(?=.*${MISREAD})(?:\\d|${MISREAD})+(?:[,.](?:\\d|${MISREAD})+)* ?${COUNTED}$`,
  'u',
);

/** True for what seems to be one figure garbled: `1 094`, `〔67.7%〕`, `51b人`; ranges, shares, dates and words with a figure are none. */
export function isGarbledFigure(text: string): boolean {
  if (text.length > LONGEST) return false;
  return [BLANKS_AMONG, IN_MARKS, LETTERS_AMONG, ALL_LETTERS].some((one) => one.test(text));
}
