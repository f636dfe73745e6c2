import { FOLDER_OPTIONS } from './commands/command.ts';

/** The option that names an output folder, with a blank before it, for a command to run next; empty for the usual folder. */
export function outOption(out: string): string {
  return out === FOLDER_OPTIONS.out.default ? '' : ` --out ${shellWord(out)}`;
}

/** The option that names a raw folder, in the same way. */
export function rawOption(raw: string): string {
  return raw === FOLDER_OPTIONS.raw.default ? '' : ` --raw ${shellWord(raw)}`;
}

/** A word as a shell takes it whole. */
function shellWord(word: string): string {
  return /^[\w./@:+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
