import { Memo } from '../../text/memo.ts';

/** An evaluator: office with title, null where none is printed, and the person's name. */
export interface Person {
  readonly title: string | null;
  readonly name: string;
}

const NAME_PART = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$/u;

const TWO_GAPS = /\s\S+\s/u;
/** An office and a name that is not set apart: 経営企画課長 早川周一. */
const UNDIVIDED =
  /^(\S*[^\s校館](?:課|部|局|室|所|センター|次|局次|担当)長(?:\(兼\))?|\S+[課部局室](?:主幹|参事|主査))\s([\p{Script=Han}々]{2,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,3})$/u;
/** A seal behind the name, and how an office ends that stands right before one; 班, 中班 and 大係 are families. */
const SEAL = /\s?\(?印\)?$/u;
const OFFICE = /(?:担当|グループ|センター|..[係課局班]|[課部局室館所次係]長|主幹|参事|主査)$/u;
const OFFICE_ALONE = /(?:[課部局室館所次係園校]?長|主幹|参事|主査)$/u;
const LONGEST = 30;
const known = new Memo<string, Person | null>(1_000);

/** Reads `市民医療センター事務部 総務担当 中村 まさみ`: the last two words are the name, all before the title; `経営企画課長 早川周一` too. */
export function parsePerson(printed: string): Person | null {
  const text = printed.replace(SEAL, '');
  if (text === printed) return parse(text);
  return parse(text) ?? sealed(text);
}

/** Two words that a seal tells to be a person: an office and a name, or family and given name. */
function sealed(text: string): Person | null {
  const [first, name, ...more] = text.split(' ');
  if (!first || !name || more.length > 0) return null;
  if (!NAME_PART.test(name) || OFFICE.test(name) || OFFICE_ALONE.test(name)) return null;
  if (OFFICE_ALONE.test(first)) return { title: first, name };
  return NAME_PART.test(first) && !OFFICE.test(first) ? { title: null, name: text } : null;
}

function parse(text: string): Person | null {
  if (TWO_GAPS.test(text)) return known.recall(text, personOf);
  if (text.length > LONGEST || !text.includes(' ')) return null;
  const [, title, name] = UNDIVIDED.exec(text) ?? [];
  return title && name ? { title, name } : null;
}

function personOf(text: string): Person | null {
  const words = text.split(/\s+/u);
  const [family, given] = words.slice(-2);
  if (words.length < 3 || !family || !given) return null;
  if (!NAME_PART.test(family) || !NAME_PART.test(given) || OFFICE.test(family)) return null;
  const apart = words.length - 1 - words.findLastIndex((word) => word.length > 1);
  if (apart > 2) return letterspaced(words, apart);
  return { title: words.slice(0, -2).join(' '), name: `${family} ${given}` };
}

/** A name with blanks between all its letters, which do not tell where the family name ends: 福祉課長 山 田 太 郎. */
function letterspaced(words: readonly string[], letters: number): Person | null {
  const title = words.slice(0, -letters).join(' ');
  return OFFICE.test(title) ? { title, name: words.slice(-letters).join('') } : null;
}
