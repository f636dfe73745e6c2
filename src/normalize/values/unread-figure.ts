/** Begins as a figure does, with a sign, a bracket or a word of doubt before it. */
const BEGINS = /^(?:約|概ね|おおむね|見込)?[-−▲△~±+<>≦≧≤≥*※(]*[\dOl〇]/u;
const HAS_DIGIT = /\d/u;
/** Longer words than those that count or compare are a name's. */
const LONG_WORD = /\p{L}{4,}/u;
/** What stands for a figure that is not told, or could not be worked out. */
const STANDS_FOR_ONE = /^(?:\*{1,5}|#{2,}|#[A-Z/\d]+[!?]?)$/u;
const LONGEST = 14;

/** True for a short text in a figure's place that is no bare measure: `10~20人`, `1/3`, `***`, `#REF!`; `50%(見込)` is read without its brackets. */
export function isUnreadFigure(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (STANDS_FOR_ONE.test(text)) return true;
  return BEGINS.test(text) && HAS_DIGIT.test(text) && !LONG_WORD.test(text);
}
