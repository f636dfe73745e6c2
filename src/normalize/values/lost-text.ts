import { normalizeText } from '../../text/normalize-text.ts';
import { isErrorValue } from './error-value.ts';

/** What programs write into an empty cell. */
const NO_VALUE = /^(?:nan|NaN|NULL|null|None)$/u;
/** The same as in the cell above; in an answer, 同上 may mean the question before. */
const DITTO = /^[〃々]$/u;
const DITTO_WORD = /^同[上左右前]$/u;
/** A long number as a spreadsheet abridges it: many codes become the same. */
const ABRIDGED = /^\d(?:\.\d+)?E\+\d+$/u;

/** True for what stands for another cell's text or figure: `〃`, `同左`. */
export function isDitto(text: string): boolean {
  return DITTO.test(text) || DITTO_WORD.test(text);
}

/** True for a cell of words that does not say what was meant to stand there: `#REF!`, `nan`, `〃`. */
export function isLostText(raw: string): boolean {
  const text = normalizeText(raw);
  return isErrorValue(text) || NO_VALUE.test(text) || DITTO.test(text);
}

/** True for a name, unit or category that does not say which one it is: `同上` stands for it. */
export function isLostName(raw: string): boolean {
  return isLostText(raw) || DITTO_WORD.test(normalizeText(raw));
}

/** True for a code that does not say which one it is. */
export function isLostCode(raw: string): boolean {
  return isLostName(raw) || ABRIDGED.test(normalizeText(raw));
}
