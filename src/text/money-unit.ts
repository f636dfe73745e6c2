import { normalizeText } from './normalize-text.ts';

const UNIT = '((?:百万|千|万|億|1,?000)?円)';
const YEN: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1_000,
  '1000円': 1_000,
  万円: 10_000,
  百万円: 1_000_000,
  億円: 100_000_000,
};
/**
 * 単位：千円, with what else a title may count behind 単位 (人、千円), or 千円単位; 1万円単位 is a step, 単位コスト（円） a cost of one. Brackets
 * at the end may hold it alone, 一覧表（円） or （金額：円）, where no single amount stands before them; 金額は円 says it in words.
 */
const IN_TITLE = new RegExp(
  [
    `単位(?!当|あた|コスト|費用|経費|原価)[^)円\\d]{0,12}?${UNIT}`,
    `(?<![\\d百千万億])${UNIT}単位`,
    `^\\(?${UNIT}\\)?$`,
    `(?<![費額金料]|コスト|単価|たり)\\((?:[^()=÷×]*[\\s:、,・])?${UNIT}\\)$`,
    `(?<=[費額])は\\s?${UNIT}(?=[)。、,\\s]|です|$)`,
  ].join('|'),
  'gu',
);
/** A unit that closes a head or stands in brackets of its own; 4千円 in a head is a rate, and of 千(円) the brackets are misplaced. */
const IN_HEAD = new RegExp(
  `(?<![百千万億])[([【〔](?:[^()]*[\\s:、,・]|単位)?${UNIT}(?:単位)?[)\\]】〕]|(?<![\\d百千万億])${UNIT}$`,
  'gu',
);

/** A blank or line end inside a unit: 千 円. */
const BLANK_INSIDE = /(?<=[百千万億]) (?=[万円])/gu;

/** A unit of money as it is printed, and its yen. */
export interface MoneyUnit {
  readonly name: string;
  readonly yen: number;
}

/** Units of money that a text above a table prints: (単位：千円). */
export function titleUnits(text: string): MoneyUnit[] {
  return unitsBy(IN_TITLE, text);
}

/** Units of money that the head of a column prints: 決算額（千円）. */
export function headUnits(text: string): MoneyUnit[] {
  return unitsBy(IN_HEAD, text);
}

/** The head of a column without the unit of money that it prints. */
export function withoutHeadUnit(text: string): string {
  return plainUnits(text).replace(IN_HEAD, '');
}

function unitsBy(pattern: RegExp, text: string): MoneyUnit[] {
  return [...plainUnits(text).matchAll(pattern)].map(([, ...groups]) => {
    const name = groups.find((group) => group !== undefined)!;
    return { name, yen: YEN[name.replace(',', '')]! };
  });
}

function plainUnits(text: string): string {
  return normalizeText(text).replace(BLANK_INSIDE, '');
}
