import { bareYears, withHeadsEra } from '../../../src/form/heads-era.ts';
import {
  declaredLabelKey,
  labelKey,
  PRINTED_YEAR_PATTERN,
  YEAR_MARK,
} from '../../../src/form/label-key.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { isPhase } from '../../../src/text/phase.ts';
import { yearsAfter } from '../../../src/text/years-after.ts';

/** A head of a matrix that prints a year, and perhaps its stage. */
export interface DatedText {
  /** Western year that it prints; null where it says 前年度 and the like. */
  readonly year: number | null;
  /** Years after the edition that it says by a word; null where it prints a year. */
  readonly after: number | null;
  /** 決算 of R5決算; '' where it says a year alone. */
  readonly stage: string;
  /** Whether its year is printed without the era. */
  readonly isBare: boolean;
}

const RELATIVE = /^(前|昨|今|本|当|当該|翌|次|来|評価(?:対象)?)年度/u;
const PRINTED_YEAR = new RegExp(PRINTED_YEAR_PATTERN, 'u');
const BRACKETS = /^\((.*)\)$/u;

/** Takes a head with a year apart; null for any other text. */
export function datedText(printed: string): DatedText | null {
  const text = normalizeText(printed);
  const isBare = bareYears(text).length > 0;
  const { key, year } = labelKey(withHeadsEra(text, '令和'));
  if (year !== null && key.includes(YEAR_MARK)) {
    const stage = stageOf(key.replace(YEAR_MARK, ''));
    return stage === null ? null : { year, after: null, stage, isBare };
  }
  const [word] = RELATIVE.exec(text) ?? [];
  if (word === undefined) return null;
  const stage = stageOf(text.slice(word.length));
  const after = word.startsWith('評価') ? 0 : yearsAfter(word);
  return stage === null || after === null ? null : { year: null, after, stage, isBare: false };
}

/** True for a year, alone or with a stage. */
export function isDatedHead(text: string): boolean {
  return datedText(text) !== null;
}

/** A stage without brackets; '' for none, null for another text. */
export function stageOf(text: string): string | null {
  const plain = text
    .replace(/^度?の?/u, '')
    .replace(BRACKETS, '$1')
    .replace(/[()]/gu, '');
  return plain === '' || isPhase(plain) ? plain : null;
}

/** A label as a form declares it, `{year}` in the place of its year; its key where that says the same no longer. */
export function withYearMark(text: string): string {
  const { key } = labelKey(text);
  const template = text.replace(PRINTED_YEAR, '{year}');
  return declaredLabelKey(template) === key ? template : key.replace(YEAR_MARK, '{year}');
}
