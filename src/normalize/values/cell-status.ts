import { isDash, normalizeText } from '../../text/normalize-text.ts';
import type { Measure, MeasureDetail } from '../record.ts';
import { BLANK, parseMeasure } from './measure.ts';

const WORDS: readonly (readonly [MeasureDetail, RegExp])[] = [
  ['pending', /^(現在)?(集計|調整|算定|精査|確認)中$|^未確定$|^未集計$/u],
  ['not_surveyed', /^(調査)?未(実施|調査)$|^調査(なし|せず|中止)$|^データ(なし|無し)$|^測定不能$/u],
  [
    'not_set',
    /^(目標|指標)?(値)?(の)?(設定なし|未設定|設定せず|設定しない)$|^(数値化に)?なじまない$|^該当(なし|無し)$|^なし$|^記入不要$|^対象外$/u,
  ],
];
const OVERFLOW = /^#+$|^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u;
const BRACKETED = /\d\s?\([^()]*\)/u;

/** Reads a cell of figures: number, blank, any dash, a word that stands for a missing figure, or an overflow (`####`). */
export function readMeasure(cell: string): Measure {
  const raw = cell.trim();
  const text = normalizeText(raw);
  if (text === '') return BLANK;
  if (OVERFLOW.test(text))
    return { raw, value: null, unit: null, status: 'lost', detail: 'overflow' };
  if (isDash(text)) return { raw, value: null, unit: null, status: 'dash' };
  const measure = parseMeasure(text, raw);
  if (measure.status === 'value') {
    return BRACKETED.test(text) ? { ...measure, detail: 'bracketed' } : measure;
  }
  const word = text.replace(/[\s()]/gu, '');
  const detail = WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'not_numeric';
  return { ...measure, detail };
}
