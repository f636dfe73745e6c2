import { Memo } from '../../text/memo.ts';
import { closedUp, hasMark, isDash, normalizeText } from '../../text/normalize-text.ts';
import { withoutFigureNote } from '../../text/note-mark.ts';
import type { Measure } from '../record.ts';
import { hasDoubtfulPoint, NUMBER_PATTERN, parseNumber } from './amount.ts';
import { isUnit } from './is-unit.ts';
import { withDetail } from './measure-detail.ts';
import { isNoResult } from './no-result.ts';
import { normalizeUnit } from './unit.ts';

/** No tilde: a year with one behind it is a period. */
const UNIT =
  '(?:[^\\d\\s,.、。()~-]{1,3}/)?[kc]?m[23](?:/[^\\d\\s,、。()~]{1,3})?|(?:(?:千|万)?(?:k?g|t|トン)-?CO2)|[^\\d\\s,.、。()~-][^\\d\\s,、。()~]{0,7}?';
/** Words behind a value that are no unit: a target of `80%以上` is 80 %, a result of `3回実施` is 3 回. */
const BEHIND = '以上|以下|以内|未満|程度|前後|超え?|実施|開催|達成|完了|済み?';
const BEFORE = '約|計|延べ|のべ|合計';
const DURATION = new RegExp(
  `^(?:${BEFORE})?\\s?(?:([\\d,]+)\\s?時間(半)?)?\\s?(?:(\\d+(?:\\.\\d+)?)\\s?分)?\\s?(?:${BEHIND})?$`,
  'u',
);
const PLAIN = new RegExp(
  `^(${BEFORE})?\\s?(${NUMBER_PATTERN})\\s?(${UNIT})??\\s?(?:${BEHIND})?$`,
  'u',
);
const COUNTED_NAME = new RegExp(
  `(?:数|者|量|額|率|計|:)\\s?(${NUMBER_PATTERN})\\s?(${UNIT})(?:${BEHIND})?$`,
  'u',
);
const QUALIFIED = new RegExp(`^約|(?:${BEHIND})$`, 'u');
/** Names of a figure that is not the one the slot asks for, or none by itself. */
const OTHER_FIGURE = /前年|昨年|前回|目標(?!達成)|予定|見込/u;
/** What is counted in whole ones, or in yen: three decimals are a separator read wrong. */
const WHOLE =
  /^(?:千?円|[人名件回台冊部枚本棟戸校園社店個組通袋匹頭羽基灯橋筆票]|団体|世帯|施設|事業|事業所|項目|箇所|[かヶカケ]所|地区|教室|講座|店舗|公園|路線|ページ)$/u;
const BRACKETS = /\([^()]*\)/gu;
/** A number of a list, and no remark on the figure behind it. */
const NUMBERED = /^\(\d{1,2}\)/u;
/** A wide point among narrow digits, three of them behind it: as soon a comma that was read wrong. */
const STRANGE_POINT = /\b[1-9][0-9]{0,2}．[0-9]{3}(?![0-9])/u;
const WIDE_BRACKETS = /[(（][^()（）]*[)）]/gu;

/** A slot of the form that the dump does not print. */
export const LOST: Measure = { raw: null, value: null, unit: null, status: 'lost' };

/** A slot that is empty on the form itself. */
export const BLANK: Measure = { raw: null, value: null, unit: null, status: 'blank' };

/** A printed text that states no number of its slot. */
export function textMeasure(raw: string): Measure {
  return { raw, value: null, unit: null, status: 'text' };
}

/** Reads a printed value: number with unit, percentage, duration (in hours), dash or text; `text` is the normalised `raw`. */
export function parseMeasure(text: string, raw: string): Measure {
  if (hasMark(raw.replace(WIDE_BRACKETS, '')) || STRANGE_POINT.test(raw)) return textMeasure(raw);
  if (isDash(text)) return { raw, value: null, unit: null, status: 'dash' };
  const number = parseDuration(text) ?? parseCount(text);
  return number
    ? { raw, value: number.value, unit: number.unit, status: 'value' }
    : textMeasure(raw);
}

const printed = new Memo<string, Measure>(4_000);
const results = new Memo<string, Measure>(4_000);

/** Reads a value as it is printed; short texts recur and are remembered. */
export function printedMeasure(raw: string): Measure {
  return printed.recall(raw, () => {
    const text = closedUp(normalizeText(raw));
    return withDetail(parseMeasure(text, raw), text);
  });
}

/** Reads a result as it is printed: a number, or a text where it states no more than a bound or a part. */
export function printedResult(raw: string): Measure {
  return results.recall(raw, () => (isNoResult(raw) ? printedText(raw) : printedMeasure(raw)));
}

/** A printed text that is to be read as no number, whatever figures stand in it. */
export function printedText(raw: string): Measure {
  return withDetail(textMeasure(raw), normalizeText(raw));
}

interface Quantity {
  readonly value: number;
  readonly unit: string | null;
}

/** Hours of `181時間10分`, `約45分`, `30分以内`, to four decimals; null for anything else. */
export function parseDuration(text: string): Quantity | null {
  const match = DURATION.exec(text);
  if (!match || (!match[1] && !match[3]) || (match[2] && match[3])) return null;
  const minutes = match[2] ? 30 : Number(match[3] ?? 0);
  const hours = (match[1] ? (parseNumber(match[1]) ?? Number.NaN) : 0) + minutes / 60;
  return Number.isFinite(hours) ? { value: Math.round(hours * 1e4) / 1e4, unit: '時間' } : null;
}

function parseCount(text: string): Quantity | null {
  if (NUMBERED.test(text)) return null;
  const bare = text.replace(BRACKETS, '');
  return parsePlain(text) ?? parsePlain(bare) ?? parseNamed(bare);
}

function parsePlain(text: string): Quantity | null {
  const plain = PLAIN.exec(withoutFigureNote(text));
  return plain ? quantity(plain[2]!, plain[3]) : null;
}

function parseNamed(text: string): Quantity | null {
  const counted = COUNTED_NAME.exec(text);
  if (!counted) return null;
  const name = text.slice(0, counted.index + 1);
  return /\d/u.test(name) || OTHER_FIGURE.test(name) ? null : quantity(counted[1]!, counted[2]);
}

function quantity(number: string, unit: string | undefined): Quantity | null {
  const value = parseNumber(number);
  // No date has decimals: 65.2年 is a span of years.
  const isSpan = unit === '年' && number.includes('.');
  if (value === null || (unit !== undefined && !isSpan && !isUnit(unit))) return null;
  if (unit !== undefined && WHOLE.test(unit) && hasDoubtfulPoint(number)) return null;
  return { value, unit: unit === undefined ? null : normalizeUnit(unit) };
}

/** False for a figure that is about, bounded or with a verb behind it: `約300`, `80%以上`. */
export function isExact(text: string): boolean {
  return !QUALIFIED.test(text.replace(BRACKETS, '').trim());
}

/** True for a cell that is nothing but a measure: number with an optional unit, percentage or duration. */
export function isMeasure(text: string): boolean {
  return parseDuration(text) !== null || parsePlain(text) !== null;
}
