const NAMED_MAX = 3;

/** What a city's sums say of splits and mergers that nobody has decided yet; null where there are none. */
export function successionText(
  pairs: readonly (readonly [earlier: string, later: string])[],
): string | null {
  if (pairs.length === 0) return null;
  const named = pairs.slice(0, NAMED_MAX).map(([earlier, later]) => `${earlier}→${later}`);
  const rest = pairs.length > NAMED_MAX ? `など${pairs.length}組` : '';
  return `分割・統合と思われる事務事業があります(${named.join('、')}${rest})。判断がidentities.csvに書き加えられるまで、同じ年度の額を前後の両方に数えているため、合計が実際より大きい年度があります。`;
}
