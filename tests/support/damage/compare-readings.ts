import type { SheetRecord } from '../../../src/normalize/record.ts';
import { recordFacts } from '../lab/record-facts.ts';
import { isSame } from '../lab/score.ts';
import type { FactValue } from '../lab/slots.ts';

/** A value that a damaged dump gives otherwise than the whole one; null where one of them gives none. */
export interface Difference {
  readonly programme: string;
  readonly key: string;
  readonly whole: FactValue | null;
  readonly damaged: FactValue | null;
}

/** What damage did to the reading: values read as something else, values no longer read, programmes no longer found. */
export interface Comparison {
  readonly wrong: readonly Difference[];
  readonly leftOut: number;
  readonly programmesLost: number;
}

/** Compares what two readings of a dump state, programme by programme, by its name. */
export function compareReadings(
  whole: readonly SheetRecord[],
  damaged: readonly SheetRecord[],
): Comparison {
  const found = new Map(damaged.map((record) => [nameOf(record), record]));
  const wrong: Difference[] = [];
  let leftOut = 0;
  let programmesLost = 0;
  for (const record of whole) {
    const other = found.get(nameOf(record));
    if (!other) {
      programmesLost++;
      continue;
    }
    const [before, after] = [recordFacts(record), recordFacts(other)];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [one, two] = [before.get(key) ?? null, after.get(key) ?? null];
      if (two === null) leftOut++;
      else if (one === null || !isSame(one, two))
        wrong.push({ programme: nameOf(record), key, whole: one, damaged: two });
    }
  }
  return { wrong, leftOut, programmesLost };
}

const nameOf = ({ evaluation }: SheetRecord): string => evaluation.programmeName ?? '';
