import { columnKey } from '../../src/form/column-key.ts';
import { ERA_YEAR_PATTERN } from '../../src/text/era.ts';
import { withoutHeadUnit } from '../../src/text/money-unit.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { isPhase, type Phase, phaseIn } from '../../src/text/phase.ts';

/** One text of a column's head, taken apart. */
export interface HeadText {
  /** As a form declares it, `{year}` in the place of a printed year. */
  readonly template: string;
  /** Without year, unit and words such as 前年度; '' where nothing else is said. */
  readonly bare: string;
  readonly year: number | null;
  /** Years after the edition that 前年度, 今年度 and the like say. */
  readonly offset: number | null;
}

const YEAR = new RegExp(`${ERA_YEAR_PATTERN}|(?:19|20)\\d{2}(?:年度|年|$)`, 'u');
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前々年度?/u, -2],
  [/(?:前|昨)年度?/u, -1],
  [/(?:今|本|当該?)年度/u, 0],
  [/(?:翌々|次々|再来)年度?/u, 2],
  [/(?:翌|次|来)年度?/u, 1],
];
/** 計 below 事業費 says nothing but what stands above it. */
const WHOLE = /^(?:計|合計|総額|金額)$/u;
const COUNTED = /\((?:人|名|時間|人工)\)/gu;
const STAGE_WORDS =
  /(?:当初|最終|補正後?|現計)?(?:予算現額|予算|決算見込|決算|実績|計画|見込)|要求/u;

/** Takes a text of a head apart. */
export function headText(text: string): HeadText {
  const normal = normalizeText(text);
  const template = normal.replace(YEAR, '{year}');
  const words = withoutHeadUnit(template.replace('{year}', '')).replace(COUNTED, '').trim();
  const relative = RELATIVE.find(([pattern]) => pattern.test(words));
  const rest = relative ? words.replace(relative[0], '').replace(/^の/u, '') : words;
  return {
    template,
    bare: rest
      .trim()
      .replace(/^\(([^()]*)\)$/u, '$1')
      .replace(WHOLE, ''),
    year: columnKey(text).year,
    offset: relative ? relative[1] : null,
  };
}

/** The words of a text that name a stage: 決算 of 決算事業費; null where none do. */
export function stageWords(text: HeadText): string | null {
  return isOnlyStage(text) ? text.bare : (STAGE_WORDS.exec(text.bare)?.[0] ?? null);
}

/** True for a text that says nothing but a stage: 決算額, 当初予算, 目標値. */
export function isOnlyStage({ bare }: HeadText): boolean {
  return isPhase(bare);
}

/** The stage that a text names. */
export function stageOf({ bare }: HeadText): Phase | null {
  return phaseIn(bare);
}
