import { Failure } from '../failure.ts';
import { environmentFailure } from './environment-failure.ts';

/** A defect stays what it is; what the operator can mend becomes a failure that says so. */
export function tellable(cause: unknown, out?: string): unknown {
  return cause instanceof Failure ? cause : (environmentFailure(cause, out) ?? cause);
}
