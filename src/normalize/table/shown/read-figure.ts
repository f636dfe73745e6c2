import type { Measure } from '../../record.ts';
import { readMeasure } from '../../values/read-measure.ts';

/** Marks that refer to a note behind a figure or name of a table: 1,234※1, 70.5%(注2), 120*. */
const NOTE_MARK = /(?<=[^\s※*])\s?(?:[※＊*]|※[\d０-９]{1,2}|[(（](?:※|注)[\d０-９]{0,2}[)）])$/u;
/** A figure in brackets that stands before another one: (1,000) 980. */
const BRACKETED_FIRST = /^[(（〔【[]([^()（）]*)[)）〕】\]]\s*(?=[^\s])/u;
const IN_BRACKETS = /^[(（〔【[](.*)[)）〕】\]]$/su;

/** Reads a cell of figures of a table, without the mark of a note behind it; of several figures none is the cell's. */
export function readFigure(raw: string): Measure {
  const measure = readMeasure(withoutMark(raw));
  if (measure.status === 'value' && holdsSeveral(raw.trim()))
    return { raw: raw.trim(), value: null, unit: null, status: 'text', detail: 'not_numeric' };
  return measure.raw === null ? measure : { ...measure, raw: raw.trim() };
}

/** A figure or name without the mark of a note behind it. */
export function withoutMark(raw: string): string {
  return raw.trim().replace(NOTE_MARK, '');
}

/** True for a cell with a figure in several lines, or one in brackets before another: a plan above what became of it. */
function holdsSeveral(text: string): boolean {
  const first = BRACKETED_FIRST.exec(text)?.[1];
  if (first !== undefined && isFigure(first)) return true;
  return text.includes('\n') && text.split('\n').filter(isFigure).length > 1;
}

function isFigure(line: string): boolean {
  const text = withoutMark(line);
  return readMeasure(IN_BRACKETS.exec(text)?.[1] ?? text).status === 'value';
}
