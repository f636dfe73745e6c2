import type { MergedCell } from '../grid.ts';

/** 1-based row and column of a reference in A1 style; null where it is none that a worksheet can have. */
export function parseReference(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference);
  if (match === null) {
    return null;
  }
  let column = 0;
  for (const letter of match[1]!) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return { row: Number(match[2]), column };
}

/** The cells of a reference such as `B2:D4`; null where it is none. */
export function parseRange(reference: string): MergedCell | null {
  const [first = '', last = first] = reference.split(':');
  const start = parseReference(first);
  const end = parseReference(last);
  if (start === null || end === null) {
    return null;
  }
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
