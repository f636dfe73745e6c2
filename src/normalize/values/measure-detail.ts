import type { Measure, MeasureDetail } from '../record.ts';
import { saysNone } from './says-none.ts';

/** What words say that stand in a figure's place: one that is to follow, one that nobody took. */
const WORDS: readonly (readonly [MeasureDetail, RegExp])[] = [
  [
    'pending',
    /^(現在)?(集計|調整|算定|算出|精査|確認|調査|照会)中(です)?([RHS令和平成\d年度月日頃]{2,9}((に)?(公表|確定|判明|算出)?予定)?)?$|^未(確定|集計|公表|算出)$|^(公表|集計|確定)前$|^(.{1,10}[月頃日]|後日)?(に)?(公表|確定|判明|算出)(予定|待ち)$/u,
  ],
  [
    'not_surveyed',
    /^(?:.{1,25}(?:ため|により))?調査は?未実施$|^未(?:実施|調査|把握|計測|測定)$|^調査(なし|無し|せず|中止|年度外)$|^データ(なし|無し)$|^(測定|計測|把握|算出|算定)(不能|不可|できず|していない)$/u,
  ],
];
const BRACKETED = /\d\s?\([^()]*\)/u;

/** The measure with what its printed text says besides the figure, or in its place; `text` is the normalised `raw`. */
export function withDetail(measure: Measure, text: string): Measure {
  if (measure.status === 'value')
    return BRACKETED.test(text) ? { ...measure, detail: 'bracketed' } : measure;
  if (measure.status !== 'text') return measure;
  const word = text.replace(/[\s()]/gu, '');
  const detail = WORDS.find(([, pattern]) => pattern.test(word))?.[0];
  return { ...measure, detail: detail ?? (saysNone(text) ? 'not_set' : 'not_numeric') };
}
