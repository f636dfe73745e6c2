import { parseMoney, parseNumber } from '../../values/amount.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import { AT_LABEL, linkCost } from './link-cost.ts';
import { isFigureKind } from './value-kinds.ts';

/** Ends within a group of thousands, at its separator or at the point: `1,03`, `12,`, `0.`. */
const BREAKS_OFF = /^[-−▲△]?\d{1,3}(?:,\d{3})*(?:,\d{0,2}|\.)$/u;
/** Begins with separator or point, or is nothing but a unit of money. */
const GOES_ON = /^(?:[.,]\d|(?:千|万|百万)?円$)/u;
const HAS_DECIMALS = /\.\d+$/u;
const WHOLE_WITH_UNIT = /^\d+[^\d.,]/u;
const FARTHEST_BESIDE = 2;

type Value = Pick<PlacedValue, 'cell' | 'row' | 'column' | 'kind' | 'shift'>;

/** Finds figures that were split over two cells, side by side or one below the other: neither of the two is a figure. */
export class SplitFigures {
  #hasBrokenOff = false;

  /** The value, of those before it in the block, with which a value is one figure; `labels` are those before it. */
  firstPart<One extends Value>(
    own: Value,
    before: readonly One[],
    labels: readonly PlacedLabel[],
  ): One | undefined {
    if (own.kind === 'word' && BREAKS_OFF.test(own.cell.text)) this.#hasBrokenOff = true;
    const isRest = goesOn(own);
    if (!isRest && !isFigureKind(own.kind)) return undefined;
    const last = before.at(-1);
    if (last && isBeside(last, own) && areOne(last, own, labels)) return last;
    if (!isRest && !this.#hasBrokenOff) return undefined;
    const above = before.findLast(({ row, column }) => row < own.row && column === own.column);
    return above?.row === own.row - 1 && areOne(above, own, labels) ? above : undefined;
  }
}

function isBeside(left: Value, right: Value): boolean {
  return left.row === right.row && right.column - left.column <= FARTHEST_BESIDE;
}

function goesOn({ cell, kind }: Value): boolean {
  return (kind === 'text' || kind === 'word') && GOES_ON.test(cell.text);
}

function areOne(first: Value, second: Value, labels: readonly PlacedLabel[]): boolean {
  const [left, right] = [first.cell.text, second.cell.text];
  if (first.kind === 'word') return isFigureKind(second.kind) && BREAKS_OFF.test(left);
  if (first.kind !== 'measure' || parseNumber(left) === null) return false;
  if (goesOn(second)) return true;
  if (HAS_DECIMALS.test(left)) return second.kind !== 'money' && WHOLE_WITH_UNIT.test(right);
  return second.kind === 'money' && isOneAmount(left + right) && isAtAmount(first, labels);
}

/** Amounts are printed with separators: `9` and `9,347千円` are one, `99` and `347千円` are not. */
function isOneAmount(joined: string): boolean {
  return !/\d{4}/u.test(joined) && parseMoney(joined) !== null;
}

/** A bare figure where an amount belongs, which has its unit. */
function isAtAmount(value: Value, labels: readonly PlacedLabel[]): boolean {
  return labels.some((label) =>
    label.fields.some(
      ({ kind, rows_below }) => kind === 'money' && linkCost(label, value, rows_below) <= AT_LABEL,
    ),
  );
}
