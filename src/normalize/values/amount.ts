import { withoutFigureNote } from '../../text/note-mark.ts';

const MINUS = '(?:[▲△]\\s?|[-−])';
/**
 * Source of a pattern for a printed number on normalised text: thousands separators, a minus of any kind, decimals. One that
 * begins with a needless zero has lost what stood before it.
 */
export const NUMBER_PATTERN = `${MINUS}?(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d+)?`;

/** Number of a text that is nothing but a number (`1,037`, `▲5`, `0.67`); null for anything else. */
export function parseNumber(text: string): number | null {
  if (!WHOLE_NUMBER.test(text)) return null;
  const value = Number(text.replace(/[,▲△−\s-]/gu, ''));
  return /^[-−▲△]/u.test(text) && value !== 0 ? -value : value;
}

const WHOLE_NUMBER = new RegExp(`^${NUMBER_PATTERN}$`, 'u');
const MONEY = new RegExp(`^(${NUMBER_PATTERN})\\s?(千|干|万|百万|億)?\\s?円$`, 'u');
/** Scans read 千 as 干, which counts nothing. */
const YEN: Readonly<Record<string, number>> = {
  千: 1_000,
  干: 1_000,
  万: 10_000,
  百万: 1_000_000,
  億: 100_000_000,
};
/** In these units three decimals are usual. */
const LARGE_UNITS: readonly string[] = ['百万', '億'];

/** One to three digits, a point and three more: as soon a thousands separator mistyped as three decimals. */
const DOUBTFUL_POINT = new RegExp(`^${MINUS}?[1-9]\\d{0,2}\\.\\d{3}(?!\\d)`, 'u');

/** True for an amount like `1.704` that may be meant as 1,704. */
export function hasDoubtfulPoint(text: string): boolean {
  return DOUBTFUL_POINT.test(text);
}

/** A separator typed as `、`, or broken off from its thousands at the end of a line. */
const LOOSE_SEPARATOR = /(?<=\d)(?:、|, )(?=\d{3}(?!\d))/gu;

/** Yen of a printed amount (`1,037千円`, `5円`, `120万円`); null for a text that is no amount, no whole yen, or has a doubtful point; the mark of a note behind it is passed over. */
export function parseMoney(text: string): number | null {
  const match = MONEY.exec(withoutFigureNote(text).replace(LOOSE_SEPARATOR, ','));
  const number = match ? parseNumber(match[1]!) : null;
  if (number === null) return null;
  const unit = match![2] ?? '';
  if (!LARGE_UNITS.includes(unit) && hasDoubtfulPoint(text)) return null;
  const yen = Math.round(number * (YEN[unit] ?? 1) * 1000) / 1000;
  return Number.isSafeInteger(yen) ? yen : null;
}
