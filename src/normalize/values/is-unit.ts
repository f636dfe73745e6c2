/** What a figure is counted in has a letter or one of these signs. */
const SAYS_SOMETHING = /[\p{L}%‰°¥$]/u;
/** Months, years and hours of a date or clock, and ordinals; 年間, 日間 and 時間 are durations, 日 counts days. */
const DATE =
  /^(?:月|年(?!間)|時(?!間)|日(?![数間/]|$)|半期)|^(?:[回期年番代件人日度つ]|丁)目|現在|時点/u;
/** Words of a plan, or of a sentence. */
const PLAN =
  /予定|見込|目標|予算|決算|実績|.計画$|未|検討|継続|維持|中止|延期|廃止|まで|から|より|として|する|した|ます|ため|ない|なし|[にをはがへでの]/u;
/** The name of an indicator that begins like a figure: 100円バス利用者数, 5歳児割合, 1件あたりコスト. */
const NAME = /\p{L}数$|割合$|[当あ]たり./u;
/** Letters right behind a digit that a scan takes for one: 1O人, 1〇人, 51B件; 3l may be 31, a litre is L or l/日. */
const DIGIT_MISREAD = /^[OoQI〇○◯](?![A-Za-z])|^[lBSZb](?:$|[^!-~])/u;
/** Others, and several of them, are misread only where a common unit follows or nothing, 1OO人, 54八: クール, 二輪車 and ISO認証 are words. */
const SIGN_MISREAD =
  /^(?:[&ク了一二三四五六七八九]|[OoIl〇○◯]{2,})(?:$|(?:[人名件回%枚冊台校日点組社]|[千万]?円|時間|世帯|団体|事業|[かカ箇ヶ]?所)(?!\p{L}))/u;
/** Words and signs that make a figure a difference, a remainder, a scale or a doubt, and bare powers of ten. */
const CHANGE =
  /[増減]|上昇|低下|上回|下回|向上|改善|アップ|ダウン(?!ロード)|不足|超過|以[上下内外降前後]|残$|満点|^[数余何]|[弱強額費率]$|余り$|^[十百千万億兆]+$|[?!※*+=<>≦≧≤≥→←⇒↑↓×#@|]/u;

/** True for what stands behind a figure and counts it (人, %, か月, 回/年); false for a date, a plan, a change in words, a name or a misread digit. */
export function isUnit(text: string): boolean {
  if (!SAYS_SOMETHING.test(text) || DIGIT_MISREAD.test(text) || SIGN_MISREAD.test(text))
    return false;
  return !DATE.test(text) && !PLAN.test(text) && !CHANGE.test(text) && !NAME.test(text);
}
