import { isDash, normalizeText } from '../../text/normalize-text.ts';
import type { Measure } from '../record.ts';
import { BLANK, parseMeasure } from './measure.ts';
import { withDetail } from './measure-detail.ts';

const OVERFLOW = /^#+$|^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u;

/** Reads a cell of figures: number, blank, any dash, a word that stands for a missing figure, or an overflow (`####`). */
export function readMeasure(cell: string): Measure {
  const raw = cell.trim();
  const text = normalizeText(raw);
  if (text === '') return BLANK;
  if (OVERFLOW.test(text))
    return { raw, value: null, unit: null, status: 'lost', detail: 'overflow' };
  if (isDash(text)) return { raw, value: null, unit: null, status: 'dash' };
  return withDetail(parseMeasure(text, raw), text);
}
