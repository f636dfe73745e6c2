import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { parseEraYear } from '../../../src/normalize/values/era-year.ts';
import type { HeadText } from '../table/head-text.ts';

/** What stands behind every other column of its field, those guessed by a part of their labels included. */
const BEHIND = 2000;
const LAST = 2 * BEHIND;
const BEFORE_OTHERS = BEHIND / 2;
const RATING =
  /^(?:(?:今後の|(?:次|来|翌)年度の|見直しの)?(?:取組の)?方向性|今後の(?:方針|方向|展開)|見直し区分|最終(?:評価|判定|方針|決定|判断)|[一二12]次(?:評価|判定)|内部評価|(?:担当|所管)(?:部|課)?評価|自己評価|事[後中]評価|進捗評価)$/u;
const FIRST_RATING = /^(?:[一1]次(?:評価|判定)|内部評価|(?:担当|所管)(?:部|課)?評価|自己評価)$/u;
/** Who judged, above what was said: 一次評価, 担当課評価, 最終方針. */
const JUDGING = /(?:評価|判定)(?:結果)?$|^(?:最終|[市町村区]長|知事)(?:方針|決定|判断|結果)$/u;
/** Who judges before whom, what says it most surely first. */
const JUDGES: readonly (readonly [RegExp, number])[] = [
  [/最終|(?:[市町村区]長|知事)(?:方針|決定|判断)/u, BEFORE_OTHERS],
  [/[二三23]次/u, BEHIND],
  [/[一1]次/u, LAST],
  [/外部|委員会|市長|部長/u, BEHIND],
  [/内部|自己|担当|所管/u, LAST],
  [/[部課局室会](?:評価|判定)/u, BEHIND],
];
/** Remarks behind who judged: 一次評価(担当課)【R5.6】. */
const REMARKS = /(?:\s?(?:\([^()]*\)|【[^【】]*】|〔[^〔〕]*〕|\[[^[\]]*\]))+$/u;
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

/** True for a text above columns that says that they judge: 評価, 一次評価(所管課). */
export function isJudging(bare: string): boolean {
  return JUDGING.test(bare.replace(REMARKS, ''));
}

/** How far what a first judge said stands behind what a later one did: 評価 below 一次評価 behind 評価 below 二次評価, and both behind 最終評価. */
export function rankOfJudge(texts: readonly HeadText[], at: number): number {
  const judges = texts.slice(at + 1).filter(({ bare }) => isJudging(bare));
  const found = JUDGES.find(([pattern]) => judges.some(({ bare }) => pattern.test(bare)));
  return found?.[1] ?? 0;
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
