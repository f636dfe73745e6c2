import type { Cell } from '../../../clean/cell.ts';
import { matches } from '../../../text/matches.ts';
import { isSentence } from '../../../text/sentence.ts';
import { isCodeWithWords, mayBeCode } from '../../values/code.ts';

/** The speech of what is no text of the sheet: a figure that cannot be read, or a text that prints a year and is like a label. */
export const NO_TEXT = '-';
/** How the speech of a short text ends that may be a code. */
export const LIKE_CODE = 'c';
/** How the speech of a text ends that may be one at the label of codes alone. */
export const CODE_AT_LABEL = 'w';

/** How a text speaks, as a key: as a sentence or a phrase, whether like each of the form's `hints`, and whether like a code. */
export function speechOf({ raw, text }: Cell, hints: readonly string[]): string {
  let speech = isSentence(raw) ? 's' : 'p';
  for (const words of hints) speech += matches(words, text) ? '1' : '0';
  if (mayBeCode(text)) return speech + LIKE_CODE;
  return isCodeWithWords(text) ? speech + CODE_AT_LABEL : speech;
}
