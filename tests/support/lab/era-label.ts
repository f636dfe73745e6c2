/** How a year is spelled: `R1`, `R元`, `令和2` with `令和元` for the first year. */
export type YearStyle = 'short' | 'first' | 'kanji';

const ERAS = [
  [2019, 'R', '令和'],
  [1989, 'H', '平成'],
  [1926, 'S', '昭和'],
] as const;

/** A fiscal year in its era, without 年度: 2020 → `R2`, `令和2`; 2019 → `R1`, `R元`, `令和元`. */
export function printedEra(fiscalYear: number, style: YearStyle): string {
  const era = ERAS.find(([first]) => fiscalYear >= first);
  if (era === undefined) throw new Error(`no era for ${fiscalYear}`);
  const [first, letter, name] = era;
  const number = fiscalYear - first + 1;
  const spelled = number === 1 && style !== 'short' ? '元' : String(number);
  return `${style === 'kanji' ? name : letter}${spelled}`;
}
