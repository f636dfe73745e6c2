import { INVISIBLE_CHARACTERS } from '../../text/normalize-text.ts';

const INVISIBLE = new RegExp(`[${INVISIBLE_CHARACTERS}]`, 'gu');
/** Markup is in small letters: people print capitals in angle brackets, <A>評価 and <P>計画<D>実行. */
const MARKUP = /<\/?[a-z][^<>\t\n]*>|&(?:[a-z]{2,4}|#160);/u;
const STRUCK_OUT = /<(s|strike|del)>[^<>\t\r\n]*<\/\1>/gu;
const BREAK = /<br ?\/?>|&(?:nbsp|emsp|ensp|#160);/gu;
const TAG = /<\/?(?:em|td|th|tr|del|div|sub|sup|font|span|strike|strong)(?: [^<>\t\r\n]*)?>/gu;
/** One letter is a tag only where it is closed again in its cell. */
const ONE_LETTER = /<([abiups])(?: [^<>\t\r\n]*)?>([^<>\t\r\n]*)<\/\1>/gu;
/** A link in bold letters in a paragraph. */
const MOST_IN_EACH_OTHER = 3;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A text as people see it: without invisible characters, and without the markup that is left where it was copied from a page. */
export function visibleText(text: string): string {
  let seen = text.replace(INVISIBLE, '');
  if (!MARKUP.test(seen)) return seen;
  seen = seen.replace(STRUCK_OUT, '').replace(BREAK, ' ').replace(TAG, '');
  for (let level = 0; level < MOST_IN_EACH_OTHER; level++) seen = seen.replace(ONE_LETTER, '$2');
  return seen.replace(/&(?:amp|lt|gt);/gu, (sign) => SIGNS[sign]!);
}
