import type { GridRow, MergedCell } from '../../extract/grid.ts';
import { mergedAt } from '../../extract/merged-at.ts';
import { COUNTED_IN_PATTERN } from '../../text/counted-in.ts';
import { closedUp, hasMark, isDash, normalizeText } from '../../text/normalize-text.ts';

/** A cell of a grid with the rows and columns that it reaches over. */
export interface Spot {
  readonly raw: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A row of a grid that has text. */
export interface Line {
  readonly number: number;
  /** The last line of a text file that it reaches over, where cells of it hold several; else its number. */
  readonly end: number;
  readonly spots: readonly Spot[];
}

/** The rows of a grid as cells with their places; empty ones are left out. */
export function linesOf(rows: readonly GridRow[], merged: readonly MergedCell[]): Line[] {
  const reachOf = mergedAt(merged);
  return rows.flatMap(({ number, cells }, no) => {
    const spots = cells.flatMap((cell, at): Spot[] => {
      const raw = cell.trim();
      if (raw === '') return [];
      const left = at + 1;
      const { right = left, bottom = number } = reachOf(number, left) ?? {};
      return [{ raw, text: closedUp(normalizeText(raw)), left, right, top: number, bottom }];
    });
    if (spots.length === 0) return [];
    const next = rows[no + 1]?.number ?? number + 1;
    return [{ number, end: Math.min(number + breaksIn(cells), next - 1), spots }];
  });
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

const COUNTED = `(?:(?:百万|千|万|億)?円|${COUNTED_IN_PATTERN}|[^\\d\\s,.、。]{1,2})(?:/[^\\d\\s]{1,2})?`;
const FIGURE = new RegExp(
  `^[(約計延の]*[-−▲△±+]? ?\\d[\\d,.]*(?: ?${COUNTED})?\\)?(?: ?[※注(]{1,2}\\d{1,2}\\)?)?$`,
  'u',
);
const NO_FIGURE = /^(?:#+|#[A-Z/\d]+[!?]?|\*{1,5})$/u;
const LONGEST_FIGURE = 24;
const LONGEST_WORD = 8;
const REMARK = /^[※*注(]/u;
const UNIT = new RegExp(
  `^[(【[]?(?:単位 ?[:：]? ?)?(?:(?:百万|千|万|億)?円|${COUNTED_IN_PATTERN}|${COUNTED_IN_PATTERN}/[^\\d\\s]{1,3})[)】\\]]?$`,
  'u',
);

/** A cell's text, as printed and as compared. */
type Printed = Pick<Spot, 'raw' | 'text'>;

/** The mark of a note behind a figure. */
const NOTE = /[※注(（].*$/u;

/** True for what looks like a figure, with what it counts or not. */
export function isFigureLike({ text, raw }: Printed): boolean {
  if (hasMark(raw.replace(NOTE, ''))) return false;
  return text.length <= LONGEST_FIGURE && (FIGURE.test(text) || NO_FIGURE.test(text));
}

/** True for what may stand in a figure's place: a figure, a dash, or a short word such as 集計中. */
export function mayHoldFigure(spot: Printed): boolean {
  if (isFigureLike(spot) || isDash(spot.text)) return true;
  return spot.text.length <= LONGEST_WORD && !REMARK.test(spot.text);
}

/** True for nothing but what figures are counted in: (千円), 人. */
export function isUnitText({ text }: Pick<Spot, 'text'>): boolean {
  return UNIT.test(text);
}

const REMARK_ON_ROWS = /^[([（]?(?:※|注(?:意|記)?\d*[:：)）\]])/u;

/** True for a line that holds a remark on the rows and no figure. */
export function isRemark(spots: readonly Spot[]): boolean {
  return REMARK_ON_ROWS.test(spots[0]!.text) && !spots.some(isFigureLike);
}
