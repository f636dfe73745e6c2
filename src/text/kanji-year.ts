const KANJI_YEAR = /(?<=(?:令和|平成|昭和)\s?)[一二三四五六七八九十]{1,3}(?=\s?年)/gu;

/** A normalised text with its era years in digits: 令和二年度 is 令和2年度. */
export function withYearsInDigits(text: string): string {
  return text.replace(KANJI_YEAR, (digits) => String(kanjiNumber(digits)));
}

/** Number of 二, 十, 十二 or 三十一. */
function kanjiNumber(digits: string): number {
  const digitOf = (one?: string) => (one ? '一二三四五六七八九'.indexOf(one) + 1 : 0);
  const ten = digits.indexOf('十');
  if (ten < 0) return digitOf(digits);
  return (ten === 0 ? 1 : digitOf(digits[0])) * 10 + digitOf(digits[ten + 1]);
}
