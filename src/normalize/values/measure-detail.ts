import type { Measure, MeasureDetail } from '../record.ts';

const WORDS: readonly (readonly [MeasureDetail, RegExp])[] = [
  ['pending', /^(現在)?(集計|調整|算定|精査|確認|調査)中$|^未確定$|^未集計$/u],
  ['not_surveyed', /^(調査)?未(実施|調査)$|^調査(なし|せず|中止)$|^データ(なし|無し)$|^測定不能$/u],
  [
    'not_set',
    /^(目標|指標)?(値)?(の)?(設定なし|未設定|設定せず|設定しない)$|^(数値化に)?なじまない$|^該当(なし|無し)$|^なし$|^記入不要$|^対象外$/u,
  ],
];
const BRACKETED = /\d\s?\([^()]*\)/u;

/** The measure with what its printed text says besides the figure, or in its place; `text` is the normalised `raw`. */
export function withDetail(measure: Measure, text: string): Measure {
  if (measure.status === 'value')
    return BRACKETED.test(text) ? { ...measure, detail: 'bracketed' } : measure;
  if (measure.status !== 'text') return measure;
  const word = text.replace(/[\s()]/gu, '');
  const detail = WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'not_numeric';
  return { ...measure, detail };
}
