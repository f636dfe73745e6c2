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
  const args = words.map((word) => (isText(word, options) ? `${MARK}${word}` : word));
  try {
    const { values, positionals } = parseArgs({
      args,
      options,
      allowPositionals: command.takesWords === true,
    });
    const plain = Object.entries(values).map(([name, value]) => [name, unmarked(value)] as const);
    return {
      values: Object.fromEntries(plain) as OptionValues,
      positionals: unmarked(positionals),
    };
  } catch (cause) {
    const [message] = unmarked((cause as Error).message).split(/\.\s|\n/u);
    const near = likelyOption(message!, options);
    const hint = near === null ? '' : `did you mean --${near}? `;
    throw new Failure(EXIT.usage, `${message}; ${hint}add --help to see what there is`, { cause });
  }
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
