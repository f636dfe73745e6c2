/** How a text begins that prints a year. */
export const BEGINS_WITH_YEAR = /^(?:[MTSHR](?:元|\d)|平成|令和|\d{4}年)/u;
/**
 * A year as labels print it, and right after it an amount, staff or a value. Names of programmes and indicators speak of rates and
 * numbers, and of a 年度: those stay texts.
 */
const LABEL_OF_A_YEAR =
  /^[MTSHR](?:元|\d{1,2})\p{Script=Han}{2,12}(?:額|職員|割合|費|費計|値)(?:\(\p{L}{1,6}\))?$/u;
/** What closes a line of parts rather than a year's figure: うち一般財源, 合計; うちエコ診断 and うちわ are words of their own. */
const CAPTION_OF_PARTS =
  /^\(?(?:うち(?:[ 、:(]|その他|[RH]\d|\p{Script=Han}{2}|.+[分額費]\)?$)|内訳|[小合総累]?計(?:\)|\([A-Z]\))?$|差引|再掲(?!載))/u;
const LONGEST_CAPTION = 12;

/** True for a text that is like a label of a year's figure. */
export function isOfAYear(text: string): boolean {
  return LABEL_OF_A_YEAR.test(text);
}

/** True for the head of a part of a sum, or of the sum. */
export function closesParts(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CAPTION_OF_PARTS.test(text);
}
