import { Memo } from '../../text/memo.ts';
import { composed } from '../../text/normalize-text.ts';
import type { Measure } from '../record.ts';
import { parseMeasure } from './measure.ts';

/** An item of a numbered list: `②43時間10分` → no 2; `body` and `text` are without the marker, possibly ''. */
export interface ListItem {
  readonly no: number;
  /** As printed. */
  readonly body: string;
  /** Normalised. */
  readonly text: string;
  /** What it counts, for an item that is a result. */
  readonly measure: Measure;
}

/** First and last of the series of circled numbers, each from one on: white, black, with another font's digits, with two circles. */
const MARKS = ['①⑳', '❶❿', '➀➉', '➊➓', '⓵⓾'].map((ends) => [
  ends.charCodeAt(0),
  ends.charCodeAt(1),
]) as readonly (readonly [number, number])[];
const LONGEST_REMEMBERED = 60;
/** A number in brackets before the text of one item; what ends as a sentence or has another such number is no item. */
const IN_BRACKETS = /^(?:[(（]([1-9１-９])[)）]|([⑴-⑼]))\s*(\S.*?)(?<!。)$/su;
const ANOTHER_IN_BRACKETS = /[(（][1-9１-９][)）]|[⑴-⑼]/u;
const LONGEST_IN_BRACKETS = 40;

const known = new Memo<string, ListItem>(4_000);

/**
 * Reads a cell that starts with a circled number, or a short one that starts with a number in brackets; null for any other. A
 * doubled marker (①①) counts once.
 */
export function parseListItem(raw: string): ListItem | null {
  if (numberOf(raw.charCodeAt(0)) === null) return inBrackets(raw);
  return raw.length > LONGEST_REMEMBERED ? read(raw) : known.recall(raw, read);
}

/** True for an item that is counted: ②43時間10分. */
export function isResultOfList({ measure }: ListItem): boolean {
  return measure.status === 'value';
}

function inBrackets(raw: string): ListItem | null {
  if (raw.length > LONGEST_IN_BRACKETS) return null;
  const [, digit, sign, body] = IN_BRACKETS.exec(raw) ?? [];
  if (body === undefined || ANOTHER_IN_BRACKETS.test(body)) return null;
  return itemOf(Number((digit ?? sign!).normalize('NFKC').replace(/[()]/gu, '')), body);
}

/** The number that a circled one is; null for any other sign. */
function numberOf(mark: number): number | null {
  if (mark < FIRST_CIRCLE) return null;
  for (const [first, last] of MARKS) if (mark >= first && mark <= last) return mark - first + 1;
  return null;
}

const FIRST_CIRCLE = MARKS[0]![0];

function read(raw: string): ListItem {
  const mark = raw.charCodeAt(0);
  let body = raw.slice(1).trim();
  while (body.charCodeAt(0) === mark) body = body.slice(1).trim();
  return itemOf(numberOf(mark)!, body);
}

function itemOf(no: number, body: string): ListItem {
  const text = composed(body).trim();
  return { no, body, text, measure: parseMeasure(text, body) };
}
