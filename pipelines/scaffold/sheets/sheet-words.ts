import { headUnits, titleUnits } from '../../../src/text/money-unit.ts';
import type { DraftBlockField } from './draft-field.ts';
import type { UnknownSheet } from './find-sheets.ts';

const BARE_FIGURE = /^[△▲+-]?[\d,.]+$/u;
const AMOUNT = /\d\s?((?:百万|千|万)?円)$/u;
/** What one unit, person or household costs is printed in a unit of its own. */
const OF_ONE = /単位(?:コスト|あた|当)|[当あ]たり|単価/u;
const LONGEST_WORD = 15;
const YEN: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1_000,
  万円: 10_000,
  百万円: 1_000_000,
};
const USUAL_YEN = 1_000;

/** In what sheets count amounts; null where nothing or more than one thing is printed. */
export interface SheetUnit {
  readonly yen: number | null;
  readonly isBare: boolean;
}

/** The unit of money that sheets print above, beside or in their amounts. */
export function sheetUnit(
  sheets: readonly UnknownSheet[],
  fields: readonly DraftBlockField[],
): SheetUnit {
  const texts = sheets.flatMap(({ rows }) => rows.flat().map(({ text }) => text));
  const inCells = texts.flatMap((text) => AMOUNT.exec(text)?.[1] ?? []).map((name) => YEN[name]!);
  const beside = texts
    .filter((text) => !AMOUNT.test(text) && !OF_ONE.test(text))
    .flatMap((text) => [...titleUnits(text), ...headUnits(text)].map(({ yen }) => yen));
  const amounts = fields
    .filter(({ field }) => field.endsWith('_yen'))
    .flatMap(({ values }) => values);
  const isBare = amounts.some(({ text }) => BARE_FIGURE.test(text));
  const units = new Set(isBare ? beside : inCells);
  const [yen = null] = units.size === 1 ? units : [];
  return { yen, isBare: isBare && yen !== null };
}

/** The unit that a form names where none is known: amounts without one are not read by it. */
export function unitOrUsual({ yen }: SheetUnit): number {
  return yen ?? USUAL_YEN;
}

/** The short texts that stand in the places of a field, each once. */
export function wordsOf(field: string, fields: readonly DraftBlockField[]): string[] {
  const texts = fields
    .filter((one) => one.field === field)
    .flatMap(({ values }) => values.map(({ text }) => text));
  return [...new Set(texts)].filter(({ length }) => length <= LONGEST_WORD);
}

/** The most decimals with which shares of staff are printed. */
export function staffDecimals(fields: readonly DraftBlockField[]): number {
  const decimals = fields
    .filter(({ field }) => field.endsWith('_fte'))
    .flatMap(({ values }) => values.map(({ text }) => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0));
  return decimals.length > 0 ? Math.max(...decimals) : 2;
}
