import type { Alternatives, Facts, TrueProgramme, Value } from './truth.ts';
import type { LoadedProgramme } from './warehouse-facts.ts';

export type Verdict = 'right' | 'wrong' | 'missing';

/** One value of the truth beside what was loaded for it. */
export interface Comparison {
  readonly programme: string;
  readonly path: string;
  readonly expected: Value;
  readonly loaded: Value;
  readonly verdict: Verdict;
  /** 'sure' unless the truth says otherwise. */
  readonly certainty: string;
}

/** Compares every programme of the truth with the warehouse, allowing for readings that are as good. */
export function compare(
  truth: readonly TrueProgramme[],
  loaded: readonly LoadedProgramme[],
  alternatives: Alternatives,
): Comparison[] {
  return truth.flatMap((programme) => {
    const found = loaded.find((one) => one.firstRow === programme.firstRow);
    const facts: Facts = found?.facts ?? new Map();
    const expected = bestReading(programme, facts, alternatives);
    expected.set('name', programme.name);
    facts.set('name', found?.name ?? null);
    const paths = new Set([...expected.keys(), ...facts.keys()]);
    return [...paths].map((path) => ({
      programme: programme.name,
      path,
      expected: expected.get(path) ?? null,
      loaded: facts.get(path) ?? null,
      verdict: judge(expected.get(path) ?? null, facts.get(path) ?? null),
      certainty: certaintyOf(programme, path),
    }));
  });
}

function judge(expected: Value, loaded: Value): Verdict {
  if (isEqual(expected, loaded)) return 'right';
  return loaded === null ? 'missing' : 'wrong';
}

function isEqual(a: Value, b: Value): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-3 : a === b;
}

/** The truth with each group of alternatives replaced by the reading that fits the warehouse best. */
function bestReading(programme: TrueProgramme, facts: Facts, alternatives: Alternatives): Facts {
  const expected: Facts = new Map(programme.facts);
  for (const { readings } of alternatives[programme.name] ?? []) {
    const paths = [...new Set(readings.flatMap((reading) => Object.keys(reading)))];
    const candidates = [{}, ...readings].map((reading: Readonly<Record<string, Value>>) =>
      paths.map(
        (path) => [path, path in reading ? reading[path]! : (expected.get(path) ?? null)] as const,
      ),
    );
    const fits = (reading: readonly (readonly [string, Value])[]) =>
      reading.filter(([path, value]) => isEqual(value, facts.get(path) ?? null)).length;
    const best = candidates.reduce((one, other) => (fits(other) > fits(one) ? other : one));
    for (const [path, value] of best) expected.set(path, value);
  }
  return expected;
}

/** A truth file may name the whole of what it is unsure of (`indicators[0].R1_target`). */
function certaintyOf({ certainty }: TrueProgramme, path: string): string {
  const known = Object.keys(certainty).find(
    (key) => path === key || path.startsWith(`${key}_`) || path.startsWith(`${key}.`),
  );
  return known ? certainty[known]! : 'sure';
}
