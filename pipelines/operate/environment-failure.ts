import { lacksMemory } from '../../src/load/lacks-memory.ts';
import { EXIT, Failure } from '../failure.ts';

const FULL = /\b(ENOSPC|EDQUOT)\b|no space left|disk is full|disk quota/i;
const UNWRITABLE = /\b(EROFS|EACCES|EPERM|EIO)\b|read-only file system|permission denied/i;

/**
 * Tells a full or read-only disk and lacking memory, which the operator can mend, from a defect of the program. A run names
 * the folder that it publishes in; without one it is the error that names the place.
 */
export function environmentFailure(error: unknown, outFolder?: string): Failure | null {
  const text = messages(error);
  const kept = outFolder === undefined ? '' : ' Nothing was published; the release before stays.';
  const tell = (message: string) => new Failure(EXIT.usage, `${message}${kept}`, { cause: error });
  if (FULL.test(text)) {
    const disk = outFolder === undefined ? 'The disk' : `The disk of ${outFolder}`;
    return tell(`${disk} is full. Free some space and run again.`);
  }
  if (lacksMemory(error))
    return tell('The memory does not suffice. Raise --memory-limit, or give the machine more.');
  if (UNWRITABLE.test(text)) {
    const place = outFolder === undefined ? '' : `${outFolder} cannot be written any more: `;
    return tell(`${place}${firstWords(error)}. Mend it and run again.`);
  }
  return null;
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
  return lines.find((line) => line.includes(' ')) ?? lines[0] ?? '';
}
