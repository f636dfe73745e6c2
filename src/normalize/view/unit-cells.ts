import type { Cell } from '../../clean/cell.ts';
import { parseNumber } from '../values/amount.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import type { ReadValue } from './kinds.ts';

/** A unit of money or staff in a cell of its own. */
const UNIT = /^\(?((?:千|百万)?円|人|人工)\)?$/u;
const FARTHEST_BESIDE = 2;
const WHOLE = /^[-−▲△]?[\d,]+$/u;

type Value = Pick<PlacedValue, 'cell' | 'row' | 'column' | 'kind'>;

/**
 * What a bare figure says together with the unit that stands right of it in a cell of its own: an amount or a share; null for any
 * other figure. Where a unit stands before the figure too, each may be the next one's.
 */
export function withUnitCell(
  own: Value,
  before: readonly Value[],
  labels: readonly Pick<PlacedLabel, 'row' | 'column'>[],
  read: (cell: Cell) => ReadValue,
): ReadValue | null {
  const unit = UNIT.exec(own.cell.text)?.[1];
  const figure = before.at(-1);
  if (!unit || figure?.kind !== 'measure' || !isBeside(figure, own, labels)) return null;
  const { text } = figure.cell;
  if (parseNumber(text) === null || (unit.endsWith('円') && !WHOLE.test(text))) return null;
  const other = before.at(-2);
  const isNext = other && other.kind !== 'unit' && UNIT.test(other.cell.text);
  if (isNext && isBeside(other, figure, labels)) return null;
  const said = read({ ...figure.cell, raw: `${text}${unit}`, text: `${text}${unit}` });
  return said.kind === 'money' || said.kind === 'staff' ? said : null;
}

function isBeside(
  left: Value,
  right: Value,
  labels: readonly Pick<PlacedLabel, 'row' | 'column'>[],
): boolean {
  if (left.row !== right.row || right.column - left.column > FARTHEST_BESIDE) return false;
  const last = labels.at(-1);
  return !(last?.row === right.row && last.column > left.column);
}
