import type { FormProblem } from './form-problem.ts';

/** The problem of names that lean on each other in a circle, by a key of the form. */
export function cycleProblem(
  path: readonly PropertyKey[],
  cycle: readonly string[],
  key: string,
): FormProblem {
  return {
    path,
    message: `${cycle.join(' → ')} is a cycle of '${key}'`,
    remedy: 'Each field may only lean on fields that do not lean on it; remove one of the links.',
  };
}
