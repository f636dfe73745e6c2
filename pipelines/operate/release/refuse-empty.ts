import { countSheets } from '../../../src/load/query/count-sheets.ts';
import { currentWarehouse } from '../../../src/load/release/current-release.ts';
import { EXIT, Failure } from '../../failure.ts';
import { outOption, rawOption } from '../../out-option.ts';
import type { RunPlan } from '../planning/plan-run.ts';
import type { BuiltRelease } from './build-release.ts';

/** Input that yields nothing must not push aside a release that holds something. */
export async function refuseEmpty(
  { raw, out }: { readonly raw: string; readonly out: string },
  { base }: RunPlan,
  { summary }: BuiltRelease,
): Promise<void> {
  if (summary.sheets > 0) return;
  const current = await currentWarehouse(out);
  const before = base?.summary.sheets ?? (current === null ? 0 : await countSheets(current));
  if (before === 0) return;
  throw new Failure(
    EXIT.refused,
    `Not one sheet could be loaded, and the release before holds ${before}. Nothing was published; the release before stays. See what happened to the files in RAW: npm run etl -- plan${rawOption(raw)}${outOption(out)}`,
  );
}
