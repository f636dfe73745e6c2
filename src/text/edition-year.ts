import { westernYear } from './era.ts';
import { withYearsInDigits } from './kanji-year.ts';
import { normalizeText } from './normalize-text.ts';

const DIGITS = '(?:元|\\d{1,2})';
const ERA_NAME = `(?:昭和|平成|令和)\\s?${DIGITS}(?!\\s?\\d)`;
/** No programmes were evaluated before 平成, and s1 or t2 in a name is a part's number. */
const ERA_LETTER = `(?<![A-Za-z\\d])[HR]\\s?\\.?${DIGITS}(?!\\d)`;
const OF_ERA = `(?:${ERA_NAME}|${ERA_LETTER})`;
const WESTERN = '(?<!\\d)(?:19|20)\\d{2}(?!\\d)';
const ANY = `(?:${OF_ERA}|${WESTERN})`;
const TILDE = '\\s?(?:[~]|から)\\s?';
const DASH = '\\s?[-‐‑‒–—―−ー]\\s?';
const UNIT = '\\s?(?:年度|年)';

/** A year that begins or ends a span of years is a plan's, and one with a month or day behind it is a date's. */
const NO_EDITIONS = new RegExp(
  [
    `${ANY}(?:${UNIT})?${TILDE}(?:(?:${ANY}|${DIGITS})(?:${UNIT})?|(?=\\s?(?:\\)|$)))`,
    `${ANY}(?:${UNIT})?${DASH}(?:${ANY}(?:${UNIT})?|${DIGITS}\\s?年度)`,
    `(?<=[\\p{L}\\p{N}]\\s?)${TILDE}${ANY}(?:${UNIT})?`,
    `${ANY}\\s?年\\s?\\d{1,2}\\s?月`,
    `${ANY}[./]\\d{1,2}`,
    `${ANY}-\\d{1,2}-\\d{1,2}`,
    `${WESTERN}-\\d{2,}`,
  ].join('|'),
  'giu',
);

/** How years are printed, the surest first: 令和5年度, then a western year and 令和5, then R5. */
const RANKS = [`${ANY}\\s?年度`, `${ERA_NAME}|${WESTERN}`, ERA_LETTER].map(
  (pattern) => new RegExp(pattern, 'giu'),
);
/** Titles are often set wide, a blank behind each sign. */
const BLANK_INSIDE =
  /(?<=\p{Script=Han}) (?=[\p{Script=Han}\d])|(?<=\d) (?=\p{Script=Han})|(?<=(?<!\d)\d) (?=\d(?!\d))/gu;
/** What was done in a year (令和4年度実施事業, 令和4年度実施状況の点検); an evaluation that was (令和5年度実施の外部評価) is the year's in which one evaluates. */
const DONE =
  '実施(?!計画|方針|要領|(?!分|状況|結果|内容|(?:した)?(?:事務)?事業(?:[のにを]|事後))[^()〔〕【】\\[\\]]{0,8}(?:評価|点検|検証))';
/** What a sheet of a year evaluates: (令和4年度決算), (令和4年度事業分), 令和4年度の取組に対する評価 and 対象年度:令和4年度 below R5. */
const EVALUATED = new RegExp(
  [
    `${ANY}(?:${UNIT})?\\s?(?:分|の)?(?:事業)?(?:決算|実績|${DONE})`,
    `(?<=[(〔【[・]\\s?)${ANY}(?:${UNIT})?\\s?の?(?:評価)?(?:対象)?(?:事務)?(?:事業)?分?(?<=[業分象])(?=\\s?[)〕】\\]])`,
    `${ANY}(?:${UNIT})?\\s?(?:の|に(?=実施し|行な?っ|取り?組ん))(?!\\p{L}{0,6}[前昨過]年)\\p{L}{1,12}(?:に(?:対する|ついての|関する)|を)\\s?(?:評価|検証|点検)`,
    `(?<=対象(?:年度)?\\s?:?\\s?)${ANY}(?:${UNIT})?`,
  ].join('|'),
  'giu',
);
/** The same of the year before the edition's, which its own title may say by a word alone: (前年度決算), 前年度事業の評価; 前年度事業評価 is last year's evaluation. */
const BEFORE_EDITION =
  /前年度の?(?:に?実施(?:した)?)?(?:事務)?(?:事業|取組)分?(?:の|を|に対する|についての|に関する)\s?(?:評価|検証|点検)(?!.*(?:結果|反映|踏まえ|改善|含[むみめ]|付|基づ|参考))|(?<=[(〔【[]\s?)前年度の?(?:決算|実績|(?:事務)?事業|実施|取組)(?:事業|分)*(?=\s?[)〕】\]])/u;
/** A year printed twice, by its era and behind that by the western calendar in brackets, or the other way round. */
const TWICE = new RegExp(
  [
    [OF_ERA, WESTERN],
    [WESTERN, OF_ERA],
  ]
    .map(([year, again]) => `${year}(?:${UNIT})?\\s?\\(${again}(?:${UNIT})?\\)(?:${UNIT})?`)
    .join('|'),
  'giu',
);
const YEAR_OF_ERA = new RegExp(OF_ERA, 'iu');
/** A year in brackets whose era is that of the title's own: 平成28年度評価(27年度事業). */
const BARE_YEAR = /(?<=[(〔【[]\s?)(?:元|\d{1,2})(?=年度)/gu;
/** What was done longer ago is not evaluated: 元年度 behind 平成31年度 is another era's. */
const MOST_BEFORE = 2;
const LONGEST_TITLE = 200;

/**
 * Years that texts print as an edition's, of the surest kind that stands there, in the order of the texts. A year whose
 * results are evaluated counts where no other is printed.
 */
export function editionYears(texts: readonly string[]): number[] {
  const bare = bareTitles(texts);
  const own = yearsIn(bare.map((text) => text.replace(EVALUATED, ' ')));
  return own.length > 0 ? own : yearsIn(bare);
}

/** Years of which texts say that their results are evaluated: 令和4年度 of 令和5年度評価(令和4年度実施事業). */
export function evaluatedYears(texts: readonly string[]): number[] {
  const bare = bareTitles(texts);
  const printed = yearsIn(bare.flatMap((text) => withEra(text).match(EVALUATED) ?? []));
  if (printed.length > 0) return printed;
  // A title of budgets is of the year to come.
  const titles = bare.filter((text) => BEFORE_EDITION.test(text) && !text.includes('予算'));
  return titles.flatMap((text) => yearsIn([text]).slice(0, 1)).map((edition) => edition - 1);
}

/** A title with the era of its first year before those in brackets that print none and are at most a few years earlier. */
function withEra(text: string): string {
  const [, era, own] = /(平成|令和)\s?(元|\d{1,2})/u.exec(text) ?? [];
  if (era === undefined) return text;
  const numberOf = (digits: string) => (digits === '元' ? 1 : Number(digits));
  return text.replace(BARE_YEAR, (digits) => {
    const before = numberOf(own!) - numberOf(digits);
    return before >= 0 && before <= MOST_BEFORE ? `${era}${digits}` : digits;
  });
}

/** A year that is printed twice as that of its era alone; two years that differ stay two. */
function printedOnce(text: string): string {
  return text.replace(TWICE, (both) => {
    const own = YEAR_OF_ERA.exec(both)![0];
    if (yearOf(own)[0] !== Number(/\d{4}/u.exec(both)![0])) return both;
    const [unit = ''] = /年度/u.exec(both) ?? /年/u.exec(both) ?? [];
    return own + unit;
  });
}

/** The only edition that a name prints: one with several years does not say which is meant. */
export function onlyEditionYear(name: string): number | null {
  const years = new Set(editionYears([name]));
  return years.size === 1 ? [...years][0]! : null;
}

/** Short texts without blanks between their signs and without dates and spans of years. */
function bareTitles(texts: readonly string[]): string[] {
  return texts
    .filter(({ length }) => length <= LONGEST_TITLE)
    .map((text) =>
      printedOnce(withYearsInDigits(normalizeText(text).replace(BLANK_INSIDE, ''))).replace(
        NO_EDITIONS,
        ' ',
      ),
    );
}

function yearsIn(texts: readonly string[]): number[] {
  for (const rank of RANKS) {
    const years = texts.flatMap((text) => (text.match(rank) ?? []).flatMap((one) => yearOf(one)));
    if (years.length > 0) return years;
  }
  return [];
}

function yearOf(text: string): number[] {
  const western = /\d{4}/u.exec(text)?.[0];
  if (western) return [Number(western)];
  const [, era, year] = /^(\D+?)[\s.]*(元|\d+)/u.exec(text.toUpperCase())!;
  const printed = westernYear(era!, year!);
  return printed === null ? [] : [printed];
}
