import { showYear } from '../show.ts';

const NAMED_MAX = 3;

/** What a list of programmes says of years that sums count with the programmes that followed; null where there are none. */
export function succeededText(
  years: readonly (readonly [programme: string, fiscalYear: number])[],
): string | null {
  if (years.length === 0) return null;
  const named = years.slice(0, NAMED_MAX).map(([name, year]) => `${name} ${showYear(year)}年度`);
  const rest = years.length > NAMED_MAX ? `など${years.length}件` : '';
  return `分割・統合した事務事業には、後の事務事業の額に含まれる年度があります(${named.join('、')}${rest})。概要・所属別・政策別の合計は、これを後の事務事業でだけ数えます。`;
}
