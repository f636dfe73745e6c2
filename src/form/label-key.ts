import { BLANK_BEFORE_ERA, ERA_YEAR_PATTERN, westernYear } from '../text/era.ts';
import { comparisonKey, normalizeText } from '../text/normalize-text.ts';
import { withoutLabelMarks } from '../text/note-mark.ts';

/** A label reduced to its words, with the western year that it prints, if any. */
export interface LabelKey {
  readonly key: string;
  readonly year: number | null;
}

/** Stands in a key for the year of a label. */
export const YEAR_MARK = '\u0001';
const WESTERN_YEAR = '(?<!\\d)(?:19|20)\\d{2}';
const UNIT = '(?:年度|年)';
/**
 * Source of a pattern for a year of an era, of two eras, of the western calendar with 年 behind it, or of both calendars, one of
 * them in brackets.
 */
export const PRINTED_YEAR_PATTERN = [
  `${ERA_YEAR_PATTERN}\\(${ERA_YEAR_PATTERN}\\)(?:年度|年|度)?`,
  `${ERA_YEAR_PATTERN}[/・,、]${ERA_YEAR_PATTERN}(?![\\d.])`,
  `${ERA_YEAR_PATTERN}(?:\\(${WESTERN_YEAR}${UNIT}?\\)${UNIT}?)?`,
  `${WESTERN_YEAR}${UNIT}?\\(${ERA_YEAR_PATTERN}\\)${UNIT}?`,
  `${WESTERN_YEAR}${UNIT}`,
].join('|');
const PRINTED_YEAR = new RegExp(PRINTED_YEAR_PATTERN, 'u');
const EACH_YEAR = new RegExp(`${ERA_YEAR_PATTERN}|${WESTERN_YEAR}`, 'gu');
/** A blank that sets a western year off from the number of an indicator before it. */
const BLANK_BEFORE_YEAR = '(?<=\\d) (?=(?:19|20)\\d{2}[年(])';
const LOOSE_BLANK = new RegExp(`(?!${BLANK_BEFORE_ERA}|${BLANK_BEFORE_YEAR}) `, 'gu');
const PLACEHOLDER = /\{year\}(年度|年)?/u;
/** What may join a year to its label: R2_目標, 令和2年度の目標, R2年度分決算額. */
const JOINT = new RegExp(`(?<=${YEAR_MARK})(?:[-_/|の]|分(?!担))`, 'u');

/** Key of a printed label: spellings of one label (width, brackets, spaces, year) share one key. */
export function labelKey(text: string): LabelKey {
  const normal = normalizeText(text).replace(LOOSE_BLANK, '');
  const printed = PRINTED_YEAR.exec(normal)?.[0];
  if (printed === undefined) return { key: comparisonKey(normal), year: null };
  return { key: keyWithYear(normal.replace(printed, YEAR_MARK)), year: yearOf(printed) };
}

/** The same label with its year first: 目標(R2) is R2目標. */
export function yearFirst({ key, year }: LabelKey): LabelKey {
  return year === null ? { key, year } : { key: YEAR_MARK + key.replace(YEAR_MARK, ''), year };
}

function keyWithYear(text: string): string {
  return comparisonKey(text).replace(JOINT, '');
}

/** The western year that is printed once, or twice in two eras or calendars; null where the two differ. */
function yearOf(printed: string): number | null {
  const [year, other] = [...printed.matchAll(EACH_YEAR)].map(([text, era, no]) =>
    era === undefined ? Number(text) : westernYear(era, no!),
  );
  return other === undefined || other === year ? year! : null;
}

/** Key of a label as a form file declares it, where `{year}` stands for a year; marks of notes are no part of it. */
export function declaredLabelKey(label: string): string {
  return keyWithYear(withoutLabelMarks(normalizeText(label)).replace(PLACEHOLDER, YEAR_MARK));
}
