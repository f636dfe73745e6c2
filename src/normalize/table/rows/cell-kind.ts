import { Memo } from '../../../text/memo.ts';
import { readMeasure } from '../../values/read-measure.ts';

/** What a cell is, to tell columns of figures from those of words. */
export type CellKind = 'figure' | 'word';

/** Null for blanks, dashes, the 0 of an empty formula, what was lost and words that stand for a figure. */
export function cellKind(text: string): CellKind | null {
  return text === '' || text === '0' ? null : known.recall(text, kindOf);
}

const MOST_REMEMBERED = 16_000;
const known = new Memo<string, CellKind | null>(MOST_REMEMBERED);

function kindOf(text: string): CellKind | null {
  const { status, unit, detail } = readMeasure(text);
  if (status === 'value') return unit === null || unit === '%' ? 'figure' : null;
  return status === 'text' && detail === 'not_numeric' ? 'word' : null;
}
