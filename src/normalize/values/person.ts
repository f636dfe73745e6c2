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
/** Words that titles end in: 課長補佐, 館長心得, 指導主事. */
const TITLE_WORD =
  /(?:主[幹査任事管務]|参[事与]|理事|補佐|代理|心得|取扱|[統総]括|[主次首]席|司書|書記|教諭|顧問|嘱託|[事師]補)$/u;
/** Titles of two letters; families that end like them are none: 末長, 福士, 鬼頭. */
const SHORT_TITLE =
  /^(?:[課部局室館所次係園校院署班科師場会団隊市町村区]長|[技医]師|教頭|[職係課]員|[技主]監)$/u;
const LONG_TITLE = /(?:..[長師士員監]|教頭|[管責][理任]者)$/u;
/** What is an office, an unknown title or what a sheet calls its evaluator, and so no family: 福祉部, 支所, 評価者. */
const NO_FAMILY =
  /(?:..[部館署園院室所校会場]|^[本支分別新学病議][部館署園院室所校会]|^.?長|[者官級兼])$/u;
/** Letters of the longest family that is read without a title. */
const LONGEST_FAMILY = 3;
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
  if (!NAME_PART.test(name) || OFFICE.test(name) || isTitle(name)) return null;
  if (isTitle(first) || LONG_TITLE.test(first)) return { title: first, name };
  return isFamily(first) && !LONG_TITLE.test(name) ? { title: null, name: text } : null;
}

/** True for what is a title whoever bears it; a name may end as longer ones do: 山田信長, 早川剛士. */
function isTitle(word: string): boolean {
  return TITLE_WORD.test(word) || SHORT_TITLE.test(word);
}

function isFamily(word: string): boolean {
  if (word.length > LONGEST_FAMILY || !NAME_PART.test(word)) return false;
  return !OFFICE.test(word) && !NO_FAMILY.test(word);
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
  if (isTitle(family)) return null;
  const apart = words.length - 1 - words.findLastIndex((word) => word.length > 1);
  if (apart > 2) return letterspaced(words, apart);
  return { title: words.slice(0, -2).join(' '), name: `${family} ${given}` };
}

/** A name with blanks between all its letters, which do not tell where the family name ends: 福祉課長 山 田 太 郎. No name is 兼 林 進. */
function letterspaced(words: readonly string[], letters: number): Person | null {
  const title = words.slice(0, -letters).join(' ');
  const isName = words.at(-letters) !== '兼';
  return isName && OFFICE.test(title) ? { title, name: words.slice(-letters).join('') } : null;
}
