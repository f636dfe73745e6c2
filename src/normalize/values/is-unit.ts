/** What a figure is counted in has a letter or one of these signs. */
const SAYS_SOMETHING = /[\p{L}%‰°¥$]/u;
/** Months, years and hours of a date or clock, and ordinals; 年間, 日間 and 時間 are durations, 日 counts days. */
const DATE =
  /^(?:月|年(?!間)|時(?!間)|日(?![数間/]|$)|半期)|^(?:[回期年番代件人日度つ]|丁)目|現在|時点/u;
/** Words of a plan, or of a sentence. */
const PLAN =
  /予定|見込|目標|.計画$|未|検討|継続|維持|中止|延期|廃止|まで|から|より|として|する|した|です|ます|ため|ない|なし|[にをはがへで]/u;
/** Words and signs that make a figure a difference, a remainder or a doubt. */
const CHANGE =
  /[増減]|上昇|低下|上回|下回|向上|改善|アップ|ダウン|不足|超過|以[上下内外降前後]|残$|[?!※*+=<>→←⇒↑↓×#@|]/u;

/** True for what stands behind a figure and counts it (人, %, か月, 回/年); false for a date, a plan or a change in words. */
export function isUnit(text: string): boolean {
  return SAYS_SOMETHING.test(text) && !DATE.test(text) && !PLAN.test(text) && !CHANGE.test(text);
}
