import { eraName } from '../text/era.ts';
import { withYearsInDigits } from '../text/kanji-year.ts';
import { Memo } from '../text/memo.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { withoutLabelMarks } from '../text/note-mark.ts';
import { type LabelKey, labelKey } from './label-key.ts';

const WESTERN_YEAR = /(?:19|20)\d{2}(?=年|$)/u;
const LONGEST_LABEL = 200;
const MOST_KNOWN = 20_000;
const NO_LABEL: LabelKey = { key: '', year: null };

const known = new Memo<string, LabelKey>(MOST_KNOWN);

const YEAR = '(?:(?:[HR]|平成|令和)(?:元|\\d{1,2})|(?:19|20)\\d{2}(?=年))';
/**
 * A date right behind the first year, which is no 年度: January to March belong to the fiscal year before. A span of months that
 * goes on beyond them is the year's that it begins in.
 */
const FIRST_MONTHS = new RegExp(
  `^(?:(?!${YEAR}).)*${YEAR}(?:年0?[1-3]月|[./]0?[1-3](?:[./]\\d{1,2}(?!\\d)|月|末))(?!\\d*日?[~〜-][^()]*?(?<!\\d)(?:0?[4-9]|1[0-2])月)`,
  'u',
);

/** 令5 and 平30 are written for 令和5 and 平成30 where nothing stands before them. */
const SHORT_ERA = /(?<![\p{L}\p{N}])(令|平)(?= ?(?:元|\d{1,2})(?!\d))/gu;

/** The number of an item right before a western year: five digits are no year. */
const ITEM_BEFORE_YEAR = /(?<!\d)\d(?=(?:19|20)\d{2}年)/u;

/** A western year right before what it is of is written without its 年. */
const BARE_YEAR =
  /(?<![\d.,])(?:19|20)\d{2}(?=[ _-]?(?:当初|最終|補正後?)?(?:予算|決算|実績|目標|計画|見込))/u;

/** The normalised text of a head without marks of notes, the names of its eras and the 年 of its western years written out, its years in digits. */
export function plainHead(text: string): string {
  return withYearsInDigits(withoutLabelMarks(normalizeText(text)))
    .replace(SHORT_ERA, (sign) => eraName(sign)!)
    .replace(BARE_YEAR, '$&年')
    .replace(ITEM_BEFORE_YEAR, '$& ');
}

/** Key of a column's label, with the fiscal year that it prints in either calendar; every text is looked up once. */
export function columnKey(text: string): LabelKey {
  if (text.length > LONGEST_LABEL) return NO_LABEL;
  return known.recall(text, keyOf);
}

function keyOf(printed: string): LabelKey {
  const text = plainHead(printed);
  const normal = text.replace(/\s/gu, '');
  const { key, year } = yearAndKey(text, normal);
  return { key, year: year !== null && FIRST_MONTHS.test(normal) ? year - 1 : year };
}

function yearAndKey(text: string, normal: string): LabelKey {
  const own = labelKey(text);
  if (own.year !== null) return own;
  const printed = WESTERN_YEAR.exec(normal)?.[0];
  if (!printed) return own;
  const { key } = labelKey(normal.replace(new RegExp(`${printed}(年度|年)?`, 'u'), 'R1年'));
  return { key, year: Number(printed) };
}
