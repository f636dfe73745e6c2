import { EXIT, Failure } from '../failure.ts';

const FULL = /\b(ENOSPC|EDQUOT)\b|no space left|disk is full|disk quota/i;
const UNWRITABLE = /\b(EROFS|EACCES|EPERM|EIO)\b|read-only file system|permission denied/i;
const MEMORY = /out of memory|could not allocate/i;

/** Tells a full or read-only disk and lacking memory, which the operator can mend, from a defect of the program. */
export function environmentFailure(error: unknown, outFolder: string): Failure | null {
  const text = messages(error);
  const tell = (message: string) =>
    new Failure(EXIT.usage, `${message} Nothing was published; the release before stays.`, {
      cause: error,
    });
  if (FULL.test(text))
    return tell(`The disk of ${outFolder} is full. Free some space and run again.`);
  if (MEMORY.test(text))
    return tell('The memory does not suffice. Raise --memory-limit, or give the machine more.');
  if (UNWRITABLE.test(text))
    return tell(
      `${outFolder} cannot be written any more (${firstLine(error)}). Mend it and run again.`,
    );
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

function firstLine(error: unknown): string {
  return messages(error).trim().split('\n', 1)[0] ?? '';
}
