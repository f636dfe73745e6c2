import type { ReferenceData } from '../../src/load/source-file.ts';
import { SDG_GOALS } from '../../src/normalize/values/sdg-goal.ts';
import type { Municipality } from './municipality.ts';
import type { Rules } from './rules.ts';

/** What the warehouse holds besides the sheets: municipalities, SDG goals, decisions of persons about identity and directions, thresholds. */
export function loadReferenceData(
  municipalities: ReadonlyMap<string, Municipality>,
  { thresholds, directions, identities }: Pick<Rules, 'thresholds' | 'directions' | 'identities'>,
): ReferenceData {
  return {
    municipalities: [...municipalities.values()],
    sdgGoals: SDG_GOALS.map(({ ja, en }, at) => ({ goalNo: at + 1, nameJa: ja, nameEn: en })),
    identities,
    directions: [...directions].flatMap(([municipalityCode, own]) =>
      own.map((decision) => ({ municipalityCode, ...decision })),
    ),
    thresholds,
  };
}
