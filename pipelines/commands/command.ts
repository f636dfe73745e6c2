import type { ParseArgsConfig } from 'node:util';
import type { ExitCode } from '../failure.ts';

/** Values of a command's options as the command line gave them; those that may be given several times as a list. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly string[] | undefined>
>;

/** One verb of the command line. */
export interface Command {
  /** Full text of `--help`. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether words may stand beside its options, such as a statement; none may where absent. */
  readonly takesWords?: boolean;
  readonly run: (options: OptionValues, words: readonly string[]) => Promise<ExitCode>;
}

/** Folders that every verb takes, with the contract's defaults. */
export const FOLDER_OPTIONS = {
  raw: { type: 'string', default: 'data/raw' },
  out: { type: 'string', default: 'data/out' },
} as const;
