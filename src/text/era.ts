/** An era of the Japanese calendar: `base` + era year = western year. */
interface Era {
  readonly letter: string;
  readonly name: string;
  readonly base: number;
}

const ERAS: readonly Era[] = [
  { letter: 'M', name: '明治', base: 1867 },
  { letter: 'T', name: '大正', base: 1911 },
  { letter: 'S', name: '昭和', base: 1925 },
  { letter: 'H', name: '平成', base: 1988 },
  { letter: 'R', name: '令和', base: 2018 },
];

/** First letters of an era year as text compared without case: r, 令 … */
export const ERA_BEGINNINGS: readonly string[] = ERAS.flatMap((era) => [
  era.letter.toLowerCase(),
  era.name[0]!,
]);

/** Names of the eras, the earliest first. */
export const ERA_NAMES: readonly string[] = ERAS.map((era) => era.name);

const NAMES = ERA_NAMES.join('|');
const LETTERS = `[${ERAS.map((era) => era.letter).join('')}]`;

/** Source of a pattern for an era year on normalised text (R2, 令和元年度, H30年); groups: era, year, unit. A letter inside a word is no era. */
export const ERA_YEAR_PATTERN = `(${NAMES}|(?<![A-Za-z])${LETTERS})\\s?\\.?(元|\\d{1,2})(年度|年)?`;

/** Source of a pattern for a blank that sets the letter of an era year off from a word before it (ICT R5). */
export const BLANK_BEFORE_ERA = `(?<=[A-Za-z]) (?=${LETTERS}\\s?\\.?(?:元|\\d))`;

/** The name of the era that is written by its first sign alone: 令5 is 令和5. */
export function eraName(sign: string): string | undefined {
  return ERAS.find(({ name }) => name.startsWith(sign))?.name;
}

/** Western year in which an era year starts: ('R', '2') → the year of 令和2年度; null for an unknown era or year 0. */
export function westernYear(eraText: string, yearText: string): number | null {
  const era = ERAS.find((candidate) => candidate.letter === eraText || candidate.name === eraText);
  const year = yearText === '元' ? 1 : Number(yearText);
  return era && Number.isInteger(year) && year >= 1 ? era.base + year : null;
}

/** Era label as sheets print it; a year in which the era changed takes the new one (元年 = 1). */
export function eraLabel(fiscalYear: number): string {
  const era = ERAS.findLast((candidate) => fiscalYear > candidate.base) ?? ERAS[0]!;
  return `${era.letter}${fiscalYear - era.base}`;
}

/** Western year of an era year without its era: in the earliest era in which it is not before `since`. */
export function yearSince(yearText: string, since: number): number | null {
  const years = ERAS.map((era) => westernYear(era.letter, yearText));
  return years.find((year) => year !== null && year >= since) ?? null;
}
