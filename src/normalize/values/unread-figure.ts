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
/** The same behind other marks, or behind a letter that a scan took a digit for: `〔26.5%〕`, `≒90`, `Z,916人`. */
const BEGINS_SOMEHOW = /^[^\p{L}\d]*(?:[A-Za-z][,.]?)?\d/u;
const LONGEST = 14;

/** True for a short text in a figure's place that is no bare measure: `10~20人`, `1/3`, `***`, `#REF!`, `R3公表予定`, `令和3年3月`; `50%(見込)` is read without its brackets. */
export function isUnreadFigure(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (STANDS_FOR_ONE.test(text) || STILL_TO_COME.test(text) || DATE.test(text)) return true;
  if (ALL_LETTERS.test(text)) return true;
  return BEGINS.test(text) && HAS_DIGIT.test(text) && !LONG_WORD.test(text);
}

/** True for a short text that begins as a figure does and has no word that is a name's, whether it can be read or not: `1 094`, `〔67.7%〕`, `51b人`. */
export function beginsAsFigure(text: string): boolean {
  if (text.length > LONGEST || LONG_WORD.test(text)) return false;
  return BEGINS_SOMEHOW.test(text) || (BEGINS.test(text) && HAS_DIGIT.test(text));
}
