import { Failure } from './failure.ts';

const TOLD_MAX = 20;

/** What each of some steps gives; where several fail, the run ends with all that they say, a line each. */
export function together<Steps extends Readonly<Record<string, () => unknown>>>(
  steps: Steps,
): { [Name in keyof Steps]: ReturnType<Steps[Name]> } {
  const failures: Failure[] = [];
  const given = Object.entries(steps).map(([name, step]) => {
    try {
      return [name, step()];
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      failures.push(cause);
      return [name, undefined];
    }
  });
  refuse(failures);
  return Object.fromEntries(given) as { [Name in keyof Steps]: ReturnType<Steps[Name]> };
}

/** Ends the run where there are failures, with what each of them says. */
export function refuse(failures: readonly Failure[]): void {
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const told = failures.slice(0, TOLD_MAX).map(({ message }) => message);
  if (failures.length > TOLD_MAX) told.push(`and ${failures.length - TOLD_MAX} more`);
  throw new Failure(first.exitCode, told.join('\n'));
}
