import { FACT_GROUPS, type FactGroup } from './slots.ts';

/** Readings of a group of facts: `missing` was printed and not read, `invented` read and not printed. */
export interface Tally {
  right: number;
  wrong: number;
  missing: number;
  invented: number;
}

/** A reading that is not what the sheet prints; null is nothing. */
export interface Mistake {
  readonly kind: 'wrong' | 'missing' | 'invented';
  readonly key: string;
  readonly expected: string | number | null;
  readonly got: string | number | null;
  readonly programme: string;
  readonly path: string;
  readonly text: readonly string[];
}

/** What a reader did with some files. */
export interface Score {
  readonly groups: Readonly<Record<FactGroup, Tally>>;
  readonly programmes: {
    expected: number;
    found: number;
    lost: number;
    invented: number;
    merged: number;
  };
  /** Facts lost by the dump or left out by the reader, and those of them whose cell an issue names. */
  readonly issues: { due: number; named: number };
  readonly mistakes: Mistake[];
}

/** A score of nothing. */
export function emptyScore(): Score {
  const tally = (): Tally => ({ right: 0, wrong: 0, missing: 0, invented: 0 });
  return {
    groups: { numbers: tally(), categories: tally(), texts: tally() },
    programmes: { expected: 0, found: 0, lost: 0, invented: 0, merged: 0 },
    issues: { due: 0, named: 0 },
    mistakes: [],
  };
}

/** Adds `more` into `total`. */
export function addScore(total: Score, more: Score): void {
  const addInto = <K extends string>(
    into: Record<K, number>,
    from: Readonly<Record<K, number>>,
  ): void => {
    for (const key of Object.keys(from) as K[]) into[key] += from[key];
  };
  for (const group of FACT_GROUPS) {
    addInto<keyof Tally>(total.groups[group], more.groups[group]);
  }
  addInto<keyof Score['programmes']>(total.programmes, more.programmes);
  addInto<keyof Score['issues']>(total.issues, more.issues);
  total.mistakes.push(...more.mistakes);
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Share of what was read that is right. */
export const precision = ({ right, wrong, invented }: Tally): number =>
  ratio(right, right + wrong + invented);

/** Share of what is printed that was read right. */
export const recall = ({ right, wrong, missing }: Tally): number =>
  ratio(right, right + wrong + missing);
