/** What nobody sees in a text: joiners, soft hyphens and marks of order. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const MARKUP = /<\/?[a-z]+[^<>\t\n]*>|&(?:[a-z]{2,4}|#160);/iu;
const STRUCK_OUT = /<(s|strike|del)>[^<>\t\r\n]*<\/\1>/giu;
const BREAK = /<br ?\/?>|&(?:nbsp|emsp|ensp|#160);/giu;
const TAG =
  /<\/?(?:a|b|i|u|s|p|em|td|th|tr|del|div|sub|sup|font|span|strike|strong)(?: [^<>\t\r\n]*)?>/giu;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A text as people see it: without invisible characters, and without the markup that is left where it was copied from a page. */
export function visibleText(text: string): string {
  const seen = text.replace(INVISIBLE, '');
  if (!MARKUP.test(seen)) return seen;
  return seen
    .replace(STRUCK_OUT, '')
    .replace(BREAK, ' ')
    .replace(TAG, '')
    .replace(/&(?:amp|lt|gt);/gu, (sign) => SIGNS[sign]!);
}
