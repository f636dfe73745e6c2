import { YEAR_MARK } from './label-key.ts';

const UNITS = ['円', '千円', '万円', '百万円', '億円'];
/** The unit of money at the end of a label's key, before the letter of a sum or the year: 予算額千円a. */
const UNIT = new RegExp(`(?<=[^\\d百千万億])(?:百万|[千万億])?円(?=[a-z]?(?:${YEAR_MARK}|$))`, 'u');

/** Keys that a form may declare of a label that prints a unit of money: without one, or with another one; none where it prints none. */
export function declaredInOtherUnit(key: string): string[] {
  const [unit] = UNIT.exec(key) ?? [];
  if (unit === undefined) return [];
  return ['', ...UNITS].filter((other) => other !== unit).map((other) => key.replace(UNIT, other));
}

/** Keys of labels that print a unit of money where a form declares none, or another one. */
export function printedInOtherUnit(declared: string): string[] {
  const [unit] = UNIT.exec(declared) ?? [];
  if (unit === undefined) return UNITS.map((other) => declared + other);
  return UNITS.filter((other) => other !== unit).map((other) => declared.replace(UNIT, other));
}
