import { publishedRun } from '../../src/load/record-run.ts';
import type { Done, Run } from '../load.ts';
import { version } from '../version.ts';
import { writeManifest } from './manifest.ts';
import type { RunPlan } from './plan-run.ts';

/** Nothing to do: only the sizes and times that files have now are noted, so that they need not be hashed again. */
export async function unchanged(run: Run, plan: RunPlan): Promise<Done> {
  const base = plan.base!;
  const looked = plan.files.filter(({ reason }) => !reason.startsWith('outside'));
  const stamps = new Map(looked.map((file) => [file.path, file.stamps]));
  if (plan.files.some(({ reason }) => reason === 'same content')) {
    const files = base.files.map((file) => ({ ...file, ...stamps.get(file.path) }));
    await writeManifest(run.options.out, {
      ...base,
      files,
      looked_at: plan.lookedAt.toISOString(),
    });
  }
  run.log.info(
    { step: 'plan', release: base.release, files: plan.files.length },
    'nothing changed; no new release',
  );
  const { summary } = base;
  const published = publishedRun(
    { ...run, releaseId: base.release, now: () => new Date(), version },
    summary,
    new Date(),
  );
  const files = { files_read: 0, files_kept: summary.files };
  return { record: { ...published, ...files, outcome: 'unchanged' }, summary, changes: [] };
}
