import { eraName } from '../text/era.ts';
import { withYearsInDigits } from '../text/kanji-year.ts';

const MAY_BEGIN_WITH_YEAR = /^[令平昭hrsHR12]/u;
const ERA_SIGN = /^[令平昭hrs](?=\s?(?:\d|元))/u;
const MISREAD_YEAR = /(?<=^[HR]\d?)[lIO|](?=\d?[^A-Za-z\d])/u;
const BARE_WESTERN_YEAR = /^(?:19|20)\d{2}(?=\p{Script=Han})(?!年)/u;

/** A normalised label with its year as most print it: 令2目標 and r2目標, 令和二年度, a western year without 年, and `Rl` as scans read R1. */
export function withPlainYear(text: string): string {
  if (!MAY_BEGIN_WITH_YEAR.test(text)) return text;
  const plain = text
    .replace(ERA_SIGN, (sign) => eraName(sign) ?? sign.toUpperCase())
    .replace(BARE_WESTERN_YEAR, '$&年')
    .replace(MISREAD_YEAR, (letter) => (letter === 'O' ? '0' : '1'));
  return withYearsInDigits(plain);
}
