import { parseArgs } from 'node:util';
import { nearest } from '../src/text/nearest.ts';
import type { Command, OptionValues } from './commands/command.ts';
import { EXIT, Failure } from './failure.ts';

/** The options and other words of a command's part of the command line. */
export interface ParsedWords {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

type Options = Command['options'];
type Token = ReturnType<typeof tokensOf>['tokens'][number];

/** Marks a word that begins like an option and is none; no word of a command line can hold it. */
const MARK = '\0';
/** Stands for the value of an option that was given none. */
const MISSING = `${MARK}missing`;

/** Parses what stands after the verb; refuses options that the command has not, and words where it takes none, all at once. */
export function parseWords(command: Command, words: readonly string[]): ParsedWords {
  const { values, positionals, tokens } = tokensOf(command.options, words);
  refuseWords(tokens.flatMap((token, at) => problemOf(token, tokens[at - 1], command)));
  const plain = Object.entries(values).map(([name, value]) => [name, unmarked(value)] as const);
  return {
    values: Object.fromEntries(plain) as OptionValues,
    positionals: unmarked(positionals),
  };
}

function tokensOf(declared: Options, words: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { default: _, ...option }]) => [name, option]),
  );
  const marked = words.map((word) => (isText(word, declared) ? `${MARK}${word}` : word));
  // Behind it all are words, whatever they look like.
  const end = marked.includes('--') ? marked.indexOf('--') : marked.length;
  const args = marked.map((word, at) =>
    at < end && lacksValue(word, marked[at + 1], declared) ? `${word}=${MISSING}` : word,
  );
  // What the parser refuses it tells one at a time, so it refuses nothing.
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
}

/** A negative number, or a statement that begins with a comment: no option has a digit or a blank in its name. */
function isText(word: string, options: Options): boolean {
  const name = /^--([^=]+)=/.exec(word)?.[1];
  if (name !== undefined && Object.hasOwn(options, name)) return false;
  return /^-\d/.test(word) || (word.startsWith('-') && /\s/u.test(word));
}

/** True for an option with a value behind which another option stands, or nothing. */
function lacksValue(word: string, next: string | undefined, options: Options): boolean {
  const name = word.slice(2);
  const takesValue =
    word.startsWith('--') && Object.hasOwn(options, name) && options[name]!.type === 'string';
  return takesValue && (next === undefined || /^-./.test(next));
}

/** What is wrong with a word, if anything; what stands behind an unknown option may be its value. */
function problemOf(token: Token, before: Token | undefined, command: Command): string[] {
  if (token.kind === 'positional') {
    const isExpected = command.takesWords === true || isUnknown(before, command);
    return isExpected ? [] : [`Unexpected argument '${unmarked(token.value)}'`];
  }
  if (token.kind !== 'option') return [];
  if (isUnknown(token, command)) {
    const near = nearest(token.name, Object.keys(command.options));
    return [`Unknown option '${token.rawName}'${near === null ? '' : `; did you mean --${near}?`}`];
  }
  if (token.value === MISSING) return [`Option '${token.rawName}' needs a value`];
  const takesValue = command.options[token.name]!.type === 'string';
  return takesValue || token.value === undefined
    ? []
    : [`Option '${token.rawName}' takes no value`];
}

function isUnknown(token: Token | undefined, { options }: Command): boolean {
  return token?.kind === 'option' && !Object.hasOwn(options, token.name);
}

function refuseWords(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const [first, ...others] = new Set(problems);
  const way = 'add --help to see what there is';
  const told =
    others.length === 0
      ? `${first}${first!.endsWith('?') ? '' : ';'} ${way}`
      : [first, ...others, way].join('\n');
  throw new Failure(EXIT.usage, told);
}

function unmarked<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll(MARK, '') as Value;
  return Array.isArray(value) ? (value.map(unmarked) as Value) : value;
}
