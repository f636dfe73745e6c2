import type { ReferenceData } from '../src/load/source-file.ts';
import { SDG_GOALS } from '../src/normalize/values/sdg-goal.ts';
import { loadIdentities } from './load-identities.ts';
import { loadSignals } from './load-signals.ts';
import type { Municipality } from './municipality.ts';

/** What the warehouse holds besides the sheets: municipalities, SDG goals, decisions of persons, thresholds. */
export function loadReferenceData(
  municipalities: ReadonlyMap<string, Municipality>,
): ReferenceData {
  return {
    municipalities: [...municipalities.values()],
    sdgGoals: SDG_GOALS.map(({ ja, en }, at) => ({ goalNo: at + 1, nameJa: ja, nameEn: en })),
    identities: loadIdentities(),
    thresholds: loadSignals(),
  };
}
