import { isCostField, isYearly, type TableFieldName } from '../../../src/form/table-field-name.ts';
import type { HeadText } from '../table/head-text.ts';

const COMPARED = /増減|差額|差引|比較|対前年|累計|まで$|率$|歳入|収入/u;
/** What a figure came to beside that of a year before: 決算額前年比_%. */
const BESIDE_LAST_YEAR = /[前昨]年度?(?:同[期月])?(?:との?)?(?:比(?!較)|差|増減|伸)/u;
/** Remarks tell what a target is printed beside, and an amount's own what it is. */
const BRACKETS = /\([^()]*\)/gu;
/** Several years together: R5~R7, R5-R7, 3か年計, 5年間, 3年平均, 計画期間事業費, 全体計画. */
const SPAN =
  /\{year\}\s?(?:~|から|平均|-\s?(?=[RH令平\d]))|[\d一二三四五六七八九十]\s?(?:[かヶケカヵ箇]年(?!度)|年(?:間|分?の?(?:合?計|累計|総額|平均)))|期間[中内]?の?(?:合計|総額|計|平均|総?(?:事業|経)費|決算|予算|支出)|全体計画/u;

/** True for a figure that is no more than a ratio to last year's, and for an amount below a text that makes it another one: 決算額 below 増減, or one of several years. */
export function isCompared(texts: readonly HeadText[], field: TableFieldName): boolean {
  if (!isYearly(field)) return false;
  const isOfCost = isCostField(field);
  const isBeside = ({ template }: HeadText, at: number) =>
    BESIDE_LAST_YEAR.test(isOfCost && at === 0 ? template : template.replace(BRACKETS, ''));
  if (texts.some(isBeside)) return true;
  if (!isOfCost) return false;
  const isOfYears = texts.some(({ template }) => SPAN.test(template));
  return isOfYears || texts.slice(1).some(({ bare }) => COMPARED.test(bare));
}
