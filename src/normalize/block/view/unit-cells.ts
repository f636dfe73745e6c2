import type { Cell } from '../../../clean/cell.ts';
import { parseNumber } from '../../values/amount.ts';
import { isUnitAlone } from '../../values/unit-note.ts';
import type { PlacedValue, Spot } from './block-view.ts';
import type { ReadValue } from './value-kinds.ts';

/** A unit of money or staff in a cell of its own. */
const UNIT = /^\(?((?:千|百万)?円|人|人工)\)?$/u;
const FARTHEST_BESIDE = 2;
const WHOLE = /^[-−▲△]?[\d,]+$/u;

type Value = Pick<PlacedValue, 'cell' | 'row' | 'column' | 'kind'>;

/**
 * What a bare figure says together with the unit that stands right of it in a cell of its own: an amount or a share; null for any
 * other figure. Where the row begins with a unit, each may be the next one's.
 */
export function withUnitCell(
  own: Value,
  before: readonly Value[],
  labels: readonly Spot[],
  read: (cell: Cell) => ReadValue,
): ReadValue | null {
  const unit = UNIT.exec(own.cell.text)?.[1];
  const figure = before.at(-1);
  if (!unit || figure?.kind !== 'measure' || !isBeside(figure, own, labels)) return null;
  const { text } = figure.cell;
  if (parseNumber(text) === null || (unit.endsWith('円') && !WHOLE.test(text))) return null;
  if (beginsWithUnit(before, labels)) return null;
  const said = read({ ...figure.cell, raw: `${text}${unit}`, text: `${text}${unit}` });
  return said.kind === 'money' || said.kind === 'staff' ? said : null;
}

/** True for figures and units in turns, however far apart, of which a unit stands first: 件, 1,037, 千円, 229. */
function beginsWithUnit(before: readonly Value[], labels: readonly Spot[]): boolean {
  let isUnit = false;
  for (let at = before.length - 1; at > 0; at--) {
    const [left, right] = [before[at - 1]!, before[at]!];
    if (left.kind === 'unit' || !isOfSameRow(left, right, labels)) break;
    const { text } = left.cell;
    if (!(isUnit ? left.kind === 'measure' && parseNumber(text) !== null : isUnitAlone(text)))
      break;
    isUnit = !isUnit;
  }
  return isUnit;
}

function isBeside(left: Value, right: Value, labels: readonly Spot[]): boolean {
  return right.column - left.column <= FARTHEST_BESIDE && isOfSameRow(left, right, labels);
}

function isOfSameRow(left: Value, right: Value, labels: readonly Spot[]): boolean {
  if (left.row !== right.row) return false;
  const last = labels.at(-1);
  return !(last?.row === right.row && last.column > left.column);
}
