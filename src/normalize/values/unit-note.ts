import { COUNTED_IN_PATTERN } from '../../text/counted-in.ts';

const UNIT = new RegExp(
  `^\\(?(?:単位(?:[: )]|$)|(?:(?:千|百万|万|億)?円|${COUNTED_IN_PATTERN})\\)?$)`,
  'u',
);
const MARK = /^\(?注\d{0,2}(?:\)|$)/u;

/** True for what figures near it are counted in, by itself: 件, (千円), (単位:千円). */
export function isUnitAlone(text: string): boolean {
  return UNIT.test(text);
}

/** True for a remark on the figures near it: what they are counted in, or a mark: (単位:千円), (注1), 件. */
export function isUnitNote(text: string): boolean {
  return isUnitAlone(text) || MARK.test(text);
}
