import { ERA_YEAR_PATTERN, westernYear, yearSince } from '../../text/era.ts';
import { Memo } from '../../text/memo.ts';

/** First and last fiscal year of a programme; an open side is null. */
export interface Period {
  readonly started: number | null;
  readonly ended: number | null;
}

const MONTH = '(?:(1[0-2]|[1-9])月(?:\\d{1,2}日|末)?)?';
const YEAR = `(?:(?:${ERA_YEAR_PATTERN}|(\\d{4})(年度|年)?|(元|\\d{1,2})(年度|年)?)${MONTH})`;
const PERIOD = new RegExp(`^${YEAR}?\\s?([~-])?\\s?${YEAR}?$`, 'u');
/** Groups of one YEAR; the sign of a range stands between two of them. */
const GROUPS = 8;
const HAS_YEAR = /[\d元]/u;
const NAMES_YEAR = /[\d元]|明治|大正|昭和|平成|令和/u;
const known = new Memo<string, Period | null>(1_000);

/** Reads `S63年度～`, `H25～R4`, `平成25年4月～`, `H30年度～4年度`; null for a text that is no period. */
export function parsePeriod(text: string): Period | null {
  return HAS_YEAR.test(text) ? known.recall(text, periodOf) : null;
}

/** True for a text that speaks of a year, understood or not; `通年` and `単年度` do not. */
export function namesYear(text: string): boolean {
  return NAMES_YEAR.test(text);
}

function periodOf(text: string): Period | null {
  const match = PERIOD.exec(plainly(text));
  if (!match) return null;
  const from = yearText(match.slice(1, 1 + GROUPS));
  const until = yearText(match.slice(2 + GROUPS));
  const started = from && fiscalYear(from, null);
  const ended = until && fiscalYear(until, from?.era ? started : null);
  if ((from && started === null) || (until && ended === null)) return null;
  if (match[1 + GROUPS] === undefined) return singleYear(from, until, started);
  if (started === null && ended === null) return null;
  return started !== null && ended !== null && ended < started ? null : { started, ended };
}

/** A year without a range is a period of its own if its unit says that it is one; a western 年 may be a date. */
function singleYear(from: YearText | null, until: YearText | null, year: number | null) {
  if (!from?.unit || from.month || until || (from.isWestern && from.unit !== '年度')) return null;
  return { started: year, ended: year };
}

/** How a date is written with points: H25.4.1, H25/4. */
const DATE =
  /(?<=[明治大正昭和平成令MTSHR])(元|\d{1,2})[./]0?(1[0-2]|[1-9])(?:[./]\d{1,2})?(?![\d.])/gu;
const WESTERN_DATE = /(?<!\d)(\d{4})[./]0?(1[0-2]|[1-9])(?:[./]\d{1,2})?(?![\d.])/gu;
/** An end that nobody knows yet, or that the form prints a unit for and nobody filled in. */
const NO_END = /(?<=~)(?:未定|終期なし|期限なし|終了未定|なし|継続中?|毎年度?|現在|年度|年)$/u;
/** Blanks that a form sets around its words, as in 平成 20 年度 ～; one between two digits may stand for a lost one. */
const BLANK = /(?<!\d)\s|\s(?!\d)/gu;

/** The period in the one way that is read: から and まで as signs, dates as months, an end that is left open as none. */
function plainly(text: string): string {
  return text
    .replace(BLANK, '')
    .replace(/[―−–—]/gu, '-')
    .replace(/\([^()]*\)$|予定$/u, '')
    .replace(/(?:から|より)(?:実施|開始)?$|開始$|から|より/u, '~')
    .replace(/^([^~]*)以降$/u, '$1~')
    .replace(NO_END, '')
    .replace(/^([^~]*)まで$/u, '~$1')
    .replace(/(?:まで|のみ|限り)$/u, '')
    .replace(DATE, '$1年$2月')
    .replace(WESTERN_DATE, '$1年$2月');
}

interface YearText {
  readonly era: string | undefined;
  readonly year: string;
  readonly isWestern: boolean;
  readonly unit: string | undefined;
  readonly month: string | undefined;
}

function yearText(groups: readonly (string | undefined)[]): YearText | null {
  const [era, ofEra, eraUnit, western, westernUnit, bare, bareUnit, month] = groups;
  const year = ofEra ?? western ?? bare;
  if (year === undefined) return null;
  const unit = eraUnit ?? westernUnit ?? bareUnit;
  return { era, year, isWestern: western !== undefined, unit, month };
}

/**
 * Fiscal year of a printed one: January to March belong to the year before. A bare `4` is of the first era in which it
 * does not end before `since`.
 */
function fiscalYear(
  { era, year, isWestern, unit, month }: YearText,
  since: number | null,
): number | null {
  if (month !== undefined && unit !== '年') return null;
  const before = month !== undefined && Number(month) <= 3 ? 1 : 0;
  if (era) {
    const western = westernYear(era, year);
    return western === null ? null : western - before;
  }
  if (isWestern) return Number(year) - before;
  const bare = since === null ? null : yearSince(year, since + before);
  return bare === null ? null : bare - before;
}
