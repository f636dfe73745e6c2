import { publishedRun } from '../../../src/load/build/record-run.ts';
import { currentReleaseId } from '../../../src/load/release/publish.ts';
import type { Done, Run } from '../../load.ts';
import { version } from '../../version.ts';
import { type Manifest, readManifest, writeManifest } from '../manifest.ts';
import { seen, unseen } from './kept-entry.ts';
import type { RunPlan } from './plan-run.ts';

/** Nothing to do: only the sizes and times that files have now are noted, so that they need not be hashed again. */
export async function unchanged(run: Run, plan: RunPlan): Promise<Done> {
  const base = plan.base!;
  const looked = plan.files.filter(
    ({ action, because }) => action === 'keep' && because !== 'outside',
  );
  const stamps = new Map(looked.map((file) => [file.path, file.stamps]));
  if (plan.files.some(({ because }) => because === 'same-content')) {
    const files = base.files.map((file) =>
      stamps.has(file.path) ? seen(file, stamps.get(file.path)) : unseen(file, base),
    );
    await writeManifest(run.options.out, {
      ...base,
      files,
      looked_at: plan.lookedAt.toISOString(),
    });
  }
  const { release, summary } = await readersManifest(run.options.out, base);
  const rolledBackFrom = release === base.release ? null : base.release;
  run.log.info(
    { step: 'plan', release, files: plan.files.length, ...(rolledBackFrom && { rolledBackFrom }) },
    'nothing changed; no new release',
  );
  const published = publishedRun(
    { ...run, releaseId: release, now: () => new Date(), version },
    summary,
    new Date(),
  );
  const files = { files_read: 0, files_kept: summary.files };
  const record = { ...published, ...files, outcome: 'unchanged' as const };
  return { record, summary, changes: [], ...(rolledBackFrom && { rolledBackFrom }) };
}

/** After a rollback readers get another release than the one that the input is compared with. */
async function readersManifest(out: string, base: Manifest): Promise<Manifest> {
  const current = await currentReleaseId(out);
  return (current === null ? null : await readManifest(out, current)) ?? base;
}
