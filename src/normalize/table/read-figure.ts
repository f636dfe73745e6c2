import type { Measure } from '../record.ts';
import { readMeasure } from '../values/cell-status.ts';

/** Marks that refer to a note behind a figure of a table: 1,234※1, 70.5%(注2), 120*. */
const NOTE_MARK = /(?<=[^\s※*])\s?(?:[※＊*]|※[\d０-９]{1,2}|[(（](?:※|注)[\d０-９]{0,2}[)）])$/u;

/** Reads a cell of figures of a table, without the mark of a note behind it. */
export function readFigure(raw: string): Measure {
  const measure = readMeasure(withoutMark(raw));
  return measure.raw === null ? measure : { ...measure, raw: raw.trim() };
}

/** A cell of figures without the mark of a note behind it. */
export function withoutMark(raw: string): string {
  return raw.trim().replace(NOTE_MARK, '');
}
