/** Years after the sheet's own that 前年度, 当年度, 翌年度 and the like stand for, by their first letter. */
const YEARS_AFTER: Readonly<Record<string, number>> = {
  前: -1,
  昨: -1,
  当: 0,
  本: 0,
  今: 0,
  翌: 1,
  次: 1,
  来: 1,
};

/** Source of a pattern for the first letter of 前年度, 当年度, 翌年度 and the like. */
export const RELATIVE_YEAR_LETTER = `[${Object.keys(YEARS_AFTER).join('')}]`;

/** Years after the sheet's own of a text that begins with such a letter; null for any other text. */
export function yearsAfter(text: string): number | null {
  return YEARS_AFTER[text[0] ?? ''] ?? null;
}
