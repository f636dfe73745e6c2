import { columnKey, plainHead } from '../../../src/form/column-key.ts';
import { PRINTED_YEAR_PATTERN } from '../../../src/form/label-key.ts';
import { headUnits, withoutHeadUnit } from '../../../src/text/money-unit.ts';
import { isPhase, type Phase, phaseIn } from '../../../src/text/phase.ts';
import { withoutSpacedLetters } from '../../../src/text/spaced-letters.ts';

/** One text of a column's head, taken apart. */
export interface HeadText {
  /** As a form declares it, `{year}` in the place of a printed year. */
  readonly template: string;
  /** The same without a sign before it. */
  readonly plain: string;
  /** Without year, unit and words such as 前年度; '' where nothing else is said. */
  readonly bare: string;
  readonly year: number | null;
  /** Years after the edition that 前年度, 今年度 and the like say. */
  readonly offset: number | null;
  /** Whether it prints a unit of money. */
  readonly isMoney: boolean;
  /** True for 計 and the like: the whole of what stands above it. */
  readonly isWhole: boolean;
}

const YEAR = new RegExp(`${PRINTED_YEAR_PATTERN}|(?<!\\d)(?:19|20)\\d{2}$`, 'u');
/** Blanks and line ends inside a year that is printed wide: 令和 5 年度, 令和5年度 (2023年度). */
const BLANK_IN_YEAR = /(?<=[\d元)]) (?=年)|(?<=[\d元年度]) (?=\((?:\d{4}|[平令HR]))/gu;
/** Signs that join the words of a head: R4_決算額, R4・決算額. */
const JOINT = '[-_・/:;,、，|]';
const BETWEEN_ROWS = new RegExp(` ?${JOINT} ?| `, 'u');
/** Where one of these stands in a head, other signs are inside its rows: 予算額・執行額_R4_計. */
const SURE_JOINT = / ?[_|] ?/u;
const UNIT_IN_BRACKETS = /\(単位\s?[:・]\s?([^()]*)\)/u;
const LIST = /国[・/、,][都道府県]/u;
const SOME_YEAR = '令和5年度';
const JOINTS = new RegExp(`^(?: ?${JOINT} ?)+|(?: ?${JOINT} ?)+$`, 'gu');
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前々年度?/u, -2],
  [/(?:前|昨)年度?/u, -1],
  [/(?:今|本|当該?)年度/u, 0],
  [/(?:翌々|次々|再来)年度?/u, 2],
  [/(?:翌|次|来)年度?/u, 1],
];
/** 計 below 事業費 says nothing but what stands above it. */
const WHOLE = /^(?:計|合計|総額|金額)$/u;
/** The sign of a figure that others refer to, before its label: ①事業費, beside 総コスト(①+②). */
const SIGN_BEFORE = /^\s*[①-⑳](?=\s*\p{L})/u;
/** What a sum or a difference refers to: (A) of 決算(A), beside 増減(B-A). */
const SIGN_OF_SUM = / ?\(?[A-Z]\)?$/u;
const COUNTED = /\((?:人|名|時間|人工)\)/gu;
const BETWEEN_STAGES = /\s?(?:[・、,/]|及び|および|並びに|と)(?:の)?\s?/u;
/** Words that mean a budget where they stand below an amount: 当初 below 事業費. */
const BUDGET_WORD = /^(?:当初|補正後|現計|現額|最終)$/u;
const STAGE_WORDS =
  /(?:当初|最終|補正後?|現計)?(?:予算現額|予算|決算見込|決算|実績|計画|見込)|要求|(?<=\()(?:当初|補正後|現計)(?=\))|^当初(?=事業費)/u;

/** Takes a text of a head apart. */
export function headText(text: string): HeadText {
  const plainest = plainHead(text).replace(BLANK_IN_YEAR, '');
  const normal = withoutSpacedLetters(plainest);
  const template = normal.replace(YEAR, '{year}');
  const plain = SIGN_BEFORE.test(text) ? template.replace(/^\d+ ?/u, '') : template;
  const words = withoutHeadUnit(plain.replace('{year}', '')).replace(COUNTED, '').trim();
  const relative = RELATIVE.find(([pattern]) => pattern.test(words));
  const rest = relative ? words.replace(relative[0], '').replace(/^の/u, '') : words;
  const bare = rest
    .replaceAll('()', '')
    .trim()
    .replace(JOINTS, '')
    .replace(/^\(([^()]*)\)$/u, '$1');
  const stage = bare.replace(SIGN_OF_SUM, '');
  return {
    template,
    plain,
    bare: isPhase(stage) ? stage : bare.replace(WHOLE, ''),
    isWhole: WHOLE.test(bare),
    isMoney: headUnits(normal).length > 0,
    year: columnKey(text).year,
    offset: relative ? relative[1] : null,
  };
}

/** The texts of a stacked head that stands in one row, R4_決算_事業費, the lowest first; the label alone where it is one: 国・県支出金 is both. */
export function rowsInLabel({ template }: HeadText): HeadText[] {
  if (LIST.test(template)) return [headText(template.replace('{year}', SOME_YEAR))];
  const words = template.replace(UNIT_IN_BRACKETS, '($1)');
  const joint = SURE_JOINT.test(words) ? SURE_JOINT : BETWEEN_ROWS;
  const rows = words.split(joint).filter((text) => text !== '');
  return rows.map((text) => headText(text.replace('{year}', SOME_YEAR))).reverse();
}

/** True for a head that joins its rows by a sign that stands for nothing else. */
export function isSurelyJoined({ template }: HeadText): boolean {
  return SURE_JOINT.test(template);
}

/** The words of a text that name a stage: 決算 of 決算事業費; null where none do. */
export function stageWords(text: HeadText): string | null {
  return isOnlyStage(text) || isBudgetWord(text)
    ? text.bare
    : (STAGE_WORDS.exec(text.bare)?.[0] ?? null);
}

/** True for a text that says nothing but a stage: 決算額, 当初予算, 目標値. */
export function isOnlyStage({ bare }: HeadText): boolean {
  return isPhase(bare);
}

/** True for a text of several stages, which says of no figure below it what it is: 予算額・執行額, 予算及び決算. */
export function listsStages({ bare }: HeadText): boolean {
  const words = bare.split(BETWEEN_STAGES);
  return words.length > 1 && words.every(isPhase);
}

/** True for a text that says nothing but which budget of a year is meant, and not that it is one: 当初, 補正後. */
export function isBudgetWord({ bare }: HeadText): boolean {
  return BUDGET_WORD.test(bare);
}

/** The stage that a text names. */
export function stageOf(text: HeadText): Phase | null {
  return phaseIn(text.bare) ?? (isBudgetWord(text) ? 'planned' : null);
}
