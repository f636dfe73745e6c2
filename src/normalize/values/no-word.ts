/** What a figure may have behind it; further letters make a text of it. */
const FIGURE =
  /^\P{L}*\d[^\p{L}]*(?:(?:千|百万|万|億)?円|[人名件回%枚冊台日時分校所]|世帯|時間|事業|団体)?\P{L}*$/u;
const HAS_LETTER = /\p{L}/u;
/** How questions are answered with a mark. */
const MARK = /^[○〇◯◎●×✕△✓✔]{1,2}$/u;

/**
 * True for a text that answers nothing: signs alone (`…`, `↑`, `※`) but marks of an answer (`○`, `×`), or a figure that cannot be read
 * (`|14,459千円`, `2 9 2 人`).
 */
export function isNoWord(text: string): boolean {
  if (!HAS_LETTER.test(text)) return !MARK.test(text);
  return FIGURE.test(text.replaceAll(' ', ''));
}
