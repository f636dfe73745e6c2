import { parseArgs } from 'node:util';
import { nearest } from '../src/text/nearest.ts';
import type { Command, OptionValues } from './commands/command.ts';
import { EXIT, Failure } from './failure.ts';

/** The options and other words of a command's part of the command line. */
export interface ParsedWords {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

/** Marks a word that begins like an option and is none; no word of a command line can hold it. */
const MARK = '\0';

/** Parses what stands after the verb; refuses options that the command has not, and words where it takes none. */
export function parseWords(command: Command, words: readonly string[]): ParsedWords {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { default: _, ...option }]) => [name, option]),
  );
  const takesWords = command.takesWords === true;
  const problems: string[] = [];
  let args = words.map((word) => (isText(word, options) ? `${MARK}${word}` : word));
  // The parser stops at the first word that is wrong; the others are found by going on without it.
  for (;;) {
    try {
      const { values, positionals } = parseArgs({ args, options, allowPositionals: takesWords });
      refuseWords(problems);
      const plain = Object.entries(values).map(([name, value]) => [name, unmarked(value)] as const);
      return {
        values: Object.fromEntries(plain) as OptionValues,
        positionals: unmarked(positionals),
      };
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      const { message } = cause as Error;
      problems.push(problemOf(unmarked(message), options));
      const rest = withoutWrong(args, message, takesWords);
      if (rest.length === args.length) refuseWords(problems);
      args = rest;
    }
  }
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

/** What the parser says of a word, and the option that may have been meant. */
function problemOf(message: string, options: object): string {
  const valueless = /^Option '(--[^\s']+).*' argument (?:missing|is ambiguous)/u.exec(message)?.[1];
  if (valueless !== undefined) return `Option '${valueless}' needs a value`;
  const [said] = message.split(/\.\s|\n/u);
  const near = likelyOption(said!, options);
  return near === null ? said! : `${said}; did you mean --${near}?`;
}

/** The words without the one that the parser's message names, and without the value of an option that there is not. */
function withoutWrong(args: readonly string[], message: string, takesWords: boolean): string[] {
  const argument = /^Unexpected argument '(.*)'\. This/su.exec(message)?.[1];
  const named = argument ?? /'([^\s']+)[^']*'/u.exec(message)?.[1];
  if (named === undefined) return [...args];
  const beginning = /^-\w$/u.test(named) ? named : `${named}=`;
  const at = args.findIndex((word) => word === named || word.startsWith(beginning));
  if (at < 0) return [...args];
  const isUnknown = message.startsWith('Unknown option') && args[at] === named;
  const hasValue = isUnknown && !takesWords && args[at + 1]?.startsWith('-') === false;
  return args.toSpliced(at, hasValue ? 2 : 1);
}

/** The option that a mistyped one is most like; null where none is near. */
function likelyOption(message: string, options: object): string | null {
  const typed = /^Unknown option '--([^']+)'/u.exec(message)?.[1];
  return typed === undefined ? null : nearest(typed, Object.keys(options));
}

/** A negative number, or a statement that begins with a comment: no option has a digit or a blank in its name. */
function isText(word: string, options: Command['options']): boolean {
  const name = /^--([^=]+)=/.exec(word)?.[1];
  if (name !== undefined && Object.hasOwn(options, name)) return false;
  return /^-\d/.test(word) || (word.startsWith('-') && /\s/u.test(word));
}

function unmarked<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll(MARK, '') as Value;
  return Array.isArray(value) ? (value.map(unmarked) as Value) : value;
}
