import { normalizeText } from '../../text/normalize-text.ts';

const HAS_BOUND = /以[上下内]|未満|超/u;
const BOUNDED = /(?:以上|以下|以内|未満|超え?)$/u;
const BRACKETS = /\([^()]*\)/gu;

const YEAR = '(?:(?:令和|平成|[RH])?\\s?\\d{1,4}\\s?(?:年度?|[./])\\s?)?';
const FROM_APRIL = `${YEAR}4月?(?:1日)?\\s?(?:[~-]|から)\\s?`;
const MONTH_END = '月(?:末日?|\\d{1,2}日)?';
const COUNTED_TILL = '(?:の?(?:実績|集計|累計|数値?|件数|人数)|分)?';
const QUARTER = '第?[1-3一二三]四半期';
/** A remark that only a part of the year is counted, or that nothing is yet. Accounts are closed in May, and what goes from July to August alone is a season's. */
const PART_OR_ESTIMATE = new RegExp(
  [
    `[上下前後]半?期分?|第?[1-4一二三四]四半期分?|(?:上半?期|前半期|${QUARTER})まで${COUNTED_TILL}`,
    `(?:${FROM_APRIL})?${YEAR}(?:[6-9]|1[0-2])${MONTH_END}まで${COUNTED_TILL}`,
    '(?:見込み?|予定)[値数]?',
    `${FROM_APRIL}${YEAR}(?!3月)\\d{1,2}${MONTH_END}${COUNTED_TILL}`,
  ]
    .map((pattern) => `\\(\\s?(?:${pattern})\\s?\\)`)
    .join('|'),
  'u',
);
/** One of these stands in each of those remarks. */
const MAY_BE_PART = /期|月|見込|予定/u;

/** True for what is no result of a year: `5人未満` says what it was not, `80%以上` no more than that, `7人(上半期)` what it was till then, and `7人(見込)` what it may be. */
export function isNoResult(raw: string): boolean {
  if (MAY_BE_PART.test(raw) && PART_OR_ESTIMATE.test(normalizeText(raw))) return true;
  return HAS_BOUND.test(raw) && BOUNDED.test(normalizeText(raw).replace(BRACKETS, '').trimEnd());
}
