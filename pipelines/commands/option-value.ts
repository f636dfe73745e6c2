import { EXIT, Failure } from '../failure.ts';
import type { OptionValues } from './command.ts';

/** A whole number of at least `min`, and at most `max` where there is one; absent where the option is. */
export function wholeOption(
  options: OptionValues,
  name: string,
  min: number,
  max = Number.POSITIVE_INFINITY,
): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(String(text)) && value >= min && value <= max) return value;
  const range = Number.isFinite(max) ? `from ${min} to ${max}` : `${min} or more`;
  throw new Failure(EXIT.usage, `--${name} must be a whole number, ${range}`);
}

/** A fiscal year; absent where the option is. */
export function yearOption(options: OptionValues, name: string): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(String(text)))
    throw new Failure(EXIT.usage, `--${name} must be a western year such as 2020 for R2`);
  return Number(text);
}

/** Words of `--links`. */
export const LINK_WORDS = ['auto', 'never'] as const;
/** Words of `--target`. */
export const TARGET_WORDS = ['duckdb', 'postgres'] as const;
/** Words of `--log-level`, least severe first. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** One of the words that an option allows; absent where the option is. */
export function wordOption<Word extends string>(
  options: OptionValues,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = options[name];
  if (value === undefined) return undefined;
  const word = words.find((one) => one === value);
  if (word === undefined)
    throw new Failure(EXIT.usage, `--${name} must be one of ${words.join(', ')}`);
  return word;
}

/** How much memory, as the engine takes it. */
export const SIZE = /^\d+(\.\d+)?\s?[KMGT]i?B$/i;

/** A size such as 2GB; absent where the option is. */
export function sizeOption(options: OptionValues, name: string): string | undefined {
  const text = textOption(options, name);
  if (text !== undefined && !SIZE.test(text))
    throw new Failure(EXIT.usage, `--${name} must be a size such as 2GB`);
  return text;
}

/** The text of an option, one that was given several times with commas between; absent where the option is, or is empty. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return value === undefined || value === '' ? undefined : String(value);
}
