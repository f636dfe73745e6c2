import { eraName } from '../text/era.ts';

const MAY_BEGIN_WITH_YEAR = /^[令平昭hrsHR12]/u;
const ERA_SIGN = /^[令平昭hrs](?=\s?(?:\d|元))/u;
const KANJI_YEAR = /(?<=^(?:令和|平成|昭和)\s?)[一二三四五六七八九十]{1,3}(?=年)/u;
const MISREAD_YEAR = /(?<=^[HR]\d?)[lIO|](?=\d?[^A-Za-z\d])/u;
const BARE_WESTERN_YEAR = /^(?:19|20)\d{2}(?=\p{Script=Han})(?!年)/u;

/** A normalised label with its year as most print it: 令2目標 and r2目標, 令和二年度, a western year without 年, and `Rl` as scans read R1. */
export function withPlainYear(text: string): string {
  if (!MAY_BEGIN_WITH_YEAR.test(text)) return text;
  return text
    .replace(ERA_SIGN, (sign) => eraName(sign) ?? sign.toUpperCase())
    .replace(BARE_WESTERN_YEAR, '$&年')
    .replace(KANJI_YEAR, (digits) => String(kanjiNumber(digits)))
    .replace(MISREAD_YEAR, (letter) => (letter === 'O' ? '0' : '1'));
}

/** Number of 二, 十, 十二 or 三十一. */
function kanjiNumber(digits: string): number {
  const digitOf = (one?: string) => (one ? '一二三四五六七八九'.indexOf(one) + 1 : 0);
  const ten = digits.indexOf('十');
  if (ten < 0) return digitOf(digits);
  return (ten === 0 ? 1 : digitOf(digits[0])) * 10 + digitOf(digits[ten + 1]);
}
