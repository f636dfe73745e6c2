/** What a figure may have behind it; further letters make a text of it. */
const FIGURE =
  /^\P{L}*\d[^\p{L}]*(?:(?:千|百万|万|億)?円|[人名件回%枚冊台日時分校所]|世帯|時間|事業|団体)?\P{L}*$/u;
const YEAR = /^\(?(?:[MTSHR]|明治|大正|昭和|平成|令和)(?:元|\d{1,2})年?度?\)?$/u;
/** Heads of a year's figures that forms do not agree on: R1結果, R2計画. */
const HEAD_OF_YEAR =
  /^(?:[MTSHR]|平成|令和)(?:元|\d{1,2})(?:年度?)?(?:結果|計画|支出|達成|成果|歳[出入]|決算|予算|執行|数値|水準|見込)$/u;
const HAS_LETTER = /\p{L}/u;
/** How questions are answered with a mark. */
const MARK = /^[○〇◯◎●×✕△✓✔]{1,2}$/u;

/**
 * True for a text that answers nothing: signs alone (`…`, `↑`, `※`) but marks of an answer (`○`, `×`), a figure that cannot be read (`|14,459千円`, `2 9 2 人`), a year, or
 * the head of a year's figure.
 */
export function isNoWord(text: string): boolean {
  if (!HAS_LETTER.test(text)) return !MARK.test(text);
  const close = text.replaceAll(' ', '');
  return FIGURE.test(close) || YEAR.test(close) || HEAD_OF_YEAR.test(close);
}
