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

const FIRST_MARK = '①'.codePointAt(0)!;
const LAST_MARK = '⑳'.codePointAt(0)!;
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
  const mark = raw.charCodeAt(0);
  if (!(mark >= FIRST_MARK && mark <= LAST_MARK)) return inBrackets(raw);
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

function read(raw: string): ListItem {
  const mark = raw.charCodeAt(0);
  let body = raw.slice(1).trim();
  while (body.charCodeAt(0) === mark) body = body.slice(1).trim();
  return itemOf(mark - FIRST_MARK + 1, body);
}

function itemOf(no: number, body: string): ListItem {
  const text = composed(body).trim();
  return { no, body, text, measure: parseMeasure(text, body) };
}
