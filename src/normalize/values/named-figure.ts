import { COUNTED_IN_PATTERN } from '../../text/counted-in.ts';
import { ERA_YEAR_PATTERN } from '../../text/era.ts';
import { RELATIVE_YEAR_LETTER } from '../../text/years-after.ts';
import { NUMBER_PATTERN } from './amount.ts';

const LONGEST = 40;
const HAS_DIGIT = /\d/u;
const YEAR = `(?:${ERA_YEAR_PATTERN}|${RELATIVE_YEAR_LETTER}年度?)`;
const NAME =
  '(?:約|計|累計|延べ|(?:当初|最終|補正後?)?(?:予算|決算)(?:現?額)?|目標値?|実績値?|計画値?|見込み?|事業費|人件費|正規|合計|小計)';
/** What a figure may be counted in here; names of programmes begin with figures, too. */
const COUNTED = `(?:(?:千|百万|万|億)?円|${COUNTED_IN_PATTERN})?`;
const BEFORE = new RegExp(`^(?:[【「[(¥\\\\] ?|${YEAR}の?|${NAME}){1,3} ?:? ?`, 'u');
const BEHIND = / ?(?:[\])】」]|\([^()]*\))$/u;
const FIGURE = new RegExp(`^(?:${NUMBER_PATTERN}|\\.\\d+) ?(${COUNTED})$`, 'u');

/**
 * What a figure is counted in that has its name before it or a remark behind it: 実績 80% → `%`, 予算1,037千円, 【5】 → ``,
 * `1,037千円(うち繰越500千円)`; null for anything else, a bare figure included.
 */
export function unitOfNamedFigure(text: string): string | null {
  if (text.length > LONGEST || !HAS_DIGIT.test(text)) return null;
  const figure = text.replace(BEHIND, '').replace(BEFORE, '');
  if (figure === text && !text.startsWith('.')) return null;
  return FIGURE.exec(figure)?.at(-1) ?? null;
}
