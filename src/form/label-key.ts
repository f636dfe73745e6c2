import { BLANK_BEFORE_ERA, ERA_YEAR_PATTERN, westernYear } from '../text/era.ts';
import { comparisonKey, normalizeText } from '../text/normalize-text.ts';

/** A label reduced to its words, with the western year that it prints, if any. */
export interface LabelKey {
  readonly key: string;
  readonly year: number | null;
}

/** Stands in a key for the era year of a label. */
export const YEAR_MARK = '\u0001';
const ERA_YEAR = new RegExp(ERA_YEAR_PATTERN, 'u');
const LOOSE_BLANK = new RegExp(`(?!${BLANK_BEFORE_ERA}) `, 'gu');
const PLACEHOLDER = /\{year\}(年度|年)?/u;

/** Key of a printed label: spellings of one label (width, brackets, spaces, era year) share one key. */
export function labelKey(text: string): LabelKey {
  const normal = normalizeText(text).replace(LOOSE_BLANK, '');
  const match = ERA_YEAR.exec(normal);
  const year = match ? westernYear(match[1]!, match[2]!) : null;
  return { key: comparisonKey(match ? normal.replace(ERA_YEAR, YEAR_MARK) : normal), year };
}

/** Key of a label as a form file declares it, where `{year}` stands for an era year. */
export function declaredLabelKey(label: string): string {
  return comparisonKey(normalizeText(label).replace(PLACEHOLDER, YEAR_MARK));
}
