import type { LabelMatch } from '../form/label-index.ts';

/** More than any label prints as a year. */
const YEARS = 10_000;
/** What 当年度 counts as: less than any year that a label prints. */
const CURRENT = 2;

/** Number of a label with the year that it prints. */
export function labelNumber({ no, year, yearsAfter }: LabelMatch): number {
  return no * YEARS + (year ?? (yearsAfter === null ? 0 : yearsAfter + CURRENT));
}
