import { isDash, normalizeText } from '../../text/normalize-text.ts';

const TWO_PARTS = /^(\S+)\s+(\S.*)$/su;

/** A rank and the name behind it, where one cell prints both; a dash is no rank. */
export interface RankedName {
  readonly rank: string | null;
  readonly name: string;
}

/** Takes `重要 窓口改善事業` or `— 窓口改善事業` apart; null for a text that begins with no rank of the form. */
export function parseRankedName(raw: string, ranks: readonly string[]): RankedName | null {
  const [, first, name] = TWO_PARTS.exec(raw) ?? [];
  if (first === undefined || name === undefined) return null;
  const rank = normalizeText(first);
  if (isDash(rank)) return { rank: null, name };
  return ranks.includes(rank) ? { rank, name } : null;
}
