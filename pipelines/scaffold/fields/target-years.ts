import type { NumberedColumn } from '../guess/number-items.ts';
import { headText } from '../table/head-text.ts';

/** Why a target waits for a person. */
export const OWN_YEAR = 'each row has the year of its target in a column of its own';
const YEAR_OF_TARGET = /^(?:最終)?(?:目標|達成)(?:値?の?達成)?(?:予定)?(?:年度?|年次|時期)$/u;

/** Targets without a year beside a column that says for each row by which year its target is to be reached: 目標値, 目標年度. */
export function targetsOfOwnYears(columns: readonly NumberedColumn[]): ReadonlySet<NumberedColumn> {
  const isOwn = columns.some(({ column }) => YEAR_OF_TARGET.test(headText(column.label).bare));
  const isUndated = ({ field, offset, column }: NumberedColumn) =>
    field !== null && /_target$/u.test(field) && offset === null && column.year === null;
  return new Set(isOwn ? columns.filter(isUndated) : []);
}
