import { EXIT, Failure } from './failure.ts';
import { plainReadCause } from './plain-cause.ts';

/** The failure of what the operator names, or the project keeps, and that cannot be read: `The file x cannot be read: …`. */
export function cannotRead(what: string, cause: unknown): Failure {
  const { code } = cause as NodeJS.ErrnoException;
  return new Failure(EXIT.usage, `${what} cannot be read: ${plainReadCause(code)}`, { cause });
}
