import { readMeasure } from '../../values/cell-status.ts';

/** What a cell is, to tell columns of figures from those of words. */
export type CellKind = 'figure' | 'word';

/** Null for blanks, dashes, the 0 of an empty formula, what was lost and words that stand for a figure. */
export function cellKind(text: string): CellKind | null {
  if (text === '' || text === '0') return null;
  const { status, unit, detail } = readMeasure(text);
  if (status === 'value') return unit === null || unit === '%' ? 'figure' : null;
  return status === 'text' && detail === 'not_numeric' ? 'word' : null;
}
