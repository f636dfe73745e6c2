import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { parseEraYear } from '../../../src/normalize/values/era-year.ts';
import type { HeadText } from '../table/head-text.ts';

/** What stands behind every other column of its field, those guessed by a part of their labels included. */
const BEHIND = 2000;
const LAST = 2 * BEHIND;
const RATING = /^(?:(?:今後の)?(?:取組の)?方向性|今後の方針|最終(?:評価|判定)|[一二12]次評価)$/u;
const FIRST_RATING = /^[一1]次評価$/u;
const OF_WORK = /取組の方向性/u;
/** 今後の方向性 alone is as sure as a rating can be. */
const SURE = /^今後の方向性$/u;
const GROUP = /^(?:グル[-ー]プ名|担当グル[-ー]プ)$/u;
const LONGEST_RATING = 12;
/** Whether a programme was evaluated so at all. */
const WHETHER =
  /^(?:[○◯〇●◎✓レ]|[有無]|[あな][りし]|未?実施(?:済み?)?|未?済|対象外?|非該当|該当|[-―ー])$/u;
const POINTS = /^\d{2,}(?:\.\d+)?$|^\d+\.\d+$|\d点$|%$/u;
const DATE = /\d\s?(?:年|月)|\d[./]\d/u;

function isLateRating(text: string): boolean {
  const key = declaredLabelKey(text);
  return RATING.test(key) && !SURE.test(key);
}

/** How far a label stands behind the others of its field: 一次評価 behind 二次評価, and both behind 評価結果; グループ名 behind 部局名. */
export function lateRank(bare: string): number {
  const key = declaredLabelKey(bare);
  if (FIRST_RATING.test(key)) return LAST;
  return isLateRating(bare) || GROUP.test(key) ? BEHIND : 0;
}

/** True for a label that says one thing by itself and another inside a longer label, as 取組の方向性 does not. */
export function isWholeOnly(key: string): boolean {
  return (isLateRating(key) && !OF_WORK.test(key)) || GROUP.test(key);
}

/** True where what stands below 二次評価, 今後の方針 and the like are no ratings: sentences, points, years, or whether one was made. */
export function holdsNoRating(label: HeadText, cells: readonly string[]): boolean {
  if (!isLateRating(label.bare) && !OF_WORK.test(label.bare)) return false;
  const isOther = (text: string) =>
    text.includes('。') || POINTS.test(text) || DATE.test(text) || parseEraYear(text) !== null;
  const long = cells.filter((text) => text.length > LONGEST_RATING);
  return (
    cells.every((text) => WHETHER.test(text)) ||
    cells.some(isOther) ||
    long.length * 2 > cells.length
  );
}
