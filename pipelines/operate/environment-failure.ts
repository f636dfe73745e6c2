import { lacksMemory } from '../../src/load/build/lacks-memory.ts';
import { EXIT, Failure } from '../failure.ts';
import { outOption } from '../out-option.ts';
import { plainWriteCause } from '../plain-cause.ts';

const FULL = /\b(ENOSPC|EDQUOT)\b|no space left|disk is full|disk quota/i;
/** A folder on a read-only disk is answered with ENOENT where it was to be made; a file may stand where a folder belongs, or the other way round. */
const UNWRITABLE =
  /\b(EROFS|EACCES|EPERM|EIO)\b|read-only file system|permission denied|(ENOENT|EEXIST|ENOTDIR)[^\n]*, mkdir|EISDIR[^\n]*, rename/i;
/** What the engine says of a file that is not as it was written. */
const DAMAGED =
  /Could not read enough bytes|not a valid DuckDB database|Corrupt database file|does not match stored checksum|Could not read from file/i;
const MISSING_PACKAGE = /\b(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)\b/;

/**
 * Tells a full or read-only disk and lacking memory, which the operator can mend, from a defect of the program. A run names
 * the folder that it publishes in; without one it is the error that names the place.
 */
export function environmentFailure(error: unknown, outFolder?: string): Failure | null {
  const text = messages(error);
  const kept = outFolder === undefined ? '' : ' Nothing was published; the release before stays.';
  const folder = outFolder === undefined ? '' : outOption(outFolder);
  const tell = (message: string) => new Failure(EXIT.usage, `${message}${kept}`, { cause: error });
  if (FULL.test(text)) {
    const disk = outFolder === undefined ? 'The disk' : `The disk of ${outFolder}`;
    return tell(`${disk} is full. Free some space and run again.`);
  }
  if (MISSING_PACKAGE.test(text)) {
    return tell(
      `A package that hyoka needs is not installed, or not for this machine: ${firstWords(error)}. Run npm ci.`,
    );
  }
  if (isDamage(error)) {
    return tell(
      `A database file is damaged: ${firstWords(error)}. Load everything anew with npm run etl -- run --full${folder}, or go back with npm run etl -- rollback${folder}.`,
    );
  }
  if (lacksMemory(error))
    return tell('The memory does not suffice. Raise --memory-limit, or give the machine more.');
  if (UNWRITABLE.test(text)) {
    const place =
      outFolder === undefined
        ? 'A file or folder cannot be written'
        : `${outFolder} cannot be written any more`;
    return tell(
      `${place}: ${plainWriteCause(codeOf(text), firstWords(error))}. Mend it and run again.`,
    );
  }
  return null;
}

/** The system's code of what cannot be written; the engine gives words alone. */
function codeOf(text: string): string {
  const [code] = /\b(EROFS|EACCES|EPERM|EIO|ENOENT|EEXIST|ENOTDIR|EISDIR)\b/.exec(text) ?? [];
  return code ?? (/read-only/i.test(text) ? 'EROFS' : 'EACCES');
}

/** True where a database file is not as it was written. */
export function isDamage(error: unknown): boolean {
  return DAMAGED.test(messages(error));
}

/** Codes and messages of an error and of what caused it. */
function messages(error: unknown): string {
  const parts: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    parts.push((at as NodeJS.ErrnoException).code ?? '', at.message);
  }
  return parts.join('\n');
}

/** The first message, which names a path where the file system objects; the code where there is none. */
function firstWords(error: unknown): string {
  const lines = messages(error).trim().split('\n');
  const words = lines.find((line) => line.includes(' ')) ?? lines[0] ?? '';
  return words.replace(/[.!]+$/u, '');
}
