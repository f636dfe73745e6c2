import { isDash, normalizeText } from '../../text/normalize-text.ts';
import type { Measure } from '../record.ts';
import { isErrorValue } from './error-value.ts';
import { BLANK, parseMeasure } from './measure.ts';
import { withDetail } from './measure-detail.ts';

/** Reads a cell of figures: number, blank, any dash, a word that stands for a missing figure, or an overflow (`####`). */
export function readMeasure(cell: string): Measure {
  const raw = cell.trim();
  const text = normalizeText(raw);
  if (text === '') return BLANK;
  if (isErrorValue(text))
    return { raw, value: null, unit: null, status: 'lost', detail: 'overflow' };
  if (isDash(text)) return { raw, value: null, unit: null, status: 'dash' };
  return withDetail(parseMeasure(text, raw), text);
}
