import { access, constants, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { BlockedByCheck } from '../src/load/checks.ts';
import {
  currentWarehouse,
  type Linking,
  pointTo,
  releasesFolder,
  warehouseLink,
} from '../src/load/current-release.ts';
import { removeLeftovers } from '../src/load/leftovers.ts';
import type { LoadSummary } from '../src/load/load-summary.ts';
import {
  placeRelease,
  releaseName,
  removeNewerReleases,
  removeOldReleases,
} from '../src/load/publish.ts';
import { publishedRun } from '../src/load/record-run.ts';
import type { RunRecord } from '../src/load/run-record.ts';
import { EXIT, Failure } from './failure.ts';
import { requireSources } from './find-sources.ts';
import type { Logger } from './log.ts';
import { loadMunicipalities, type Municipality } from './municipality.ts';
import { type BuiltRelease, buildRelease } from './operate/build-release.ts';
import { environmentFailure } from './operate/environment-failure.ts';
import { requireFreeSpace } from './operate/free-space.ts';
import { type Lock, takeLock } from './operate/lock.ts';
import { newestAnnounced, writeManifest } from './operate/manifest.ts';
import { type PlanOptions, planRun, type RunPlan } from './operate/plan-run.ts';
import { nextReleaseId, runIdOf } from './operate/release-id.ts';
import { appendHistory, readHistory } from './operate/run-history.ts';
import { cacheFolder, removeOldStages, stagePath } from './operate/stage.ts';
import { startVerifier } from './operate/verify-in-process.ts';
import { loadReferenceData } from './reference-data.ts';
import { loadRules } from './rules.ts';
import { version } from './version.ts';

export interface LoadOptions extends PlanOptions {
  /** Folders of form files besides the project's own. */
  readonly forms?: readonly string[];
  /** Releases to keep, the current one among them; five where absent. */
  readonly keep?: number;
  /** How long to wait for another run to end, in milliseconds; not at all where absent. */
  readonly waitMs?: number;
  readonly linking?: Linking;
  /** Memory of the engine, e.g. '2GB'; absent is the engine's own default. */
  readonly memoryLimit?: string;
}

/** How a run ended. */
export interface RunEnd {
  readonly record: RunRecord;
  readonly warehousePath: string;
  /** What the current release holds; null where the run failed. */
  readonly summary: LoadSummary | null;
  /** What was new, changed or gone, in words. */
  readonly changes: readonly string[];
  /** Why the run failed; null where it did not. */
  readonly error: unknown;
}

interface Run {
  readonly options: LoadOptions;
  readonly runId: string;
  readonly startedAt: Date;
  readonly log: Logger;
}

type Done = Pick<RunEnd, 'record' | 'summary' | 'changes'>;

/** The whole run: compares the raw folder with the release before, reads what changed, builds aside, verifies and publishes whole. */
export async function load(
  options: LoadOptions,
  logOf: (runId: string) => Logger,
): Promise<RunEnd> {
  const startedAt = new Date();
  const runId = runIdOf(startedAt);
  const run: Run = { options, runId, startedAt, log: logOf(runId) };
  const warehousePath = join(options.out, warehouseLink);
  try {
    const done = await loadLocked(run);
    return { ...done, warehousePath, error: null };
  } catch (cause) {
    const error =
      cause instanceof Failure ? cause : (environmentFailure(cause, options.out) ?? cause);
    return { record: failedRun(run, error), warehousePath, summary: null, changes: [], error };
  }
}

async function loadLocked(run: Run): Promise<Done> {
  const { options, runId } = run;
  const municipalities = loadMunicipalities();
  await requireSources(options.raw, municipalities);
  await ensureWritable(options.out);
  const lock = await takeLock(options.out, runId, options.waitMs ?? 0);
  try {
    await clearUp(run, lock);
    const done = await loadChanges(run, lock, municipalities);
    await appendHistory(options.out, done.record);
    return done;
  } catch (cause) {
    const error =
      cause instanceof Failure ? cause : (environmentFailure(cause, options.out) ?? cause);
    // The disk that failed the run may have no room for its record either.
    await appendHistory(options.out, failedRun(run, error)).catch(() => undefined);
    await removeAllLeftovers(options.out).catch(() => undefined);
    throw error;
  } finally {
    await lock.release();
  }
}

async function loadChanges(
  run: Run,
  lock: Lock,
  municipalities: ReadonlyMap<string, Municipality>,
): Promise<Done> {
  const { options } = run;
  const rules = await loadRules(options.forms ?? []);
  const plan = await timed(run, 'plan', () => planRun(options, rules, municipalities));
  if (plan.base && plan.changes.length === 0 && !options.full) return unchanged(run, plan);
  await requireRoom(options.out, plan);
  const verifier = startVerifier();
  try {
    const built = await timed(run, 'build', async () =>
      buildRelease({
        ...run,
        ...options,
        plan,
        rules,
        reference: loadReferenceData(municipalities),
        releaseId: await nextReleaseId(options.out, run.runId),
        history: await readHistory(options.out),
      }).catch(refuseBlocked),
    );
    refuseEmpty(plan, built);
    await timed(run, 'verify', () => verifier.verify(built.buildingPath, built.census));
    await lock.assertHeld();
    await timed(run, 'publish', () => publish(options, built));
    return published(run, plan, built);
  } finally {
    verifier.stop();
  }
}

function published(run: Run, plan: RunPlan, { manifest, summary }: BuiltRelease): Done {
  const { release } = manifest;
  for (const { path, action, reason } of plan.files) {
    if (action === 'remove') run.log.warn({ step: 'publish', file: path, reason }, 'rows removed');
  }
  run.log.info({ step: 'publish', release, changes: plan.changes.length }, 'published');
  const info = { ...run, releaseId: release, now: () => new Date(), version };
  return { record: publishedRun(info, summary, new Date()), summary, changes: plan.changes };
}

/** Everything stands in place before the link is swapped; only then may what came before go. */
async function publish(
  { out, keep = 5, linking }: LoadOptions,
  built: BuiltRelease,
): Promise<void> {
  const { release } = built.manifest;
  await placeRelease(out, built.buildingPath, release);
  await writeManifest(out, built.manifest);
  await rename(built.buildingStage, stagePath(out, release));
  await pointTo(out, releaseName(release), linking);
  await removeOldStages(out, release);
  await removeOldReleases(out, keep);
}

/** Nothing to do: only the sizes and times that files have now are noted, so that they need not be hashed again. */
async function unchanged(run: Run, plan: RunPlan): Promise<Done> {
  const base = plan.base!;
  const stamps = new Map(plan.files.map((file) => [file.path, file.stamps]));
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

async function clearUp(run: Run, lock: Lock): Promise<void> {
  const { out } = run.options;
  if (lock.predecessor) {
    const { run_id, started_at } = lock.predecessor;
    run.log.warn(
      { step: 'start', predecessor: run_id },
      'the run before died; what it left is removed',
    );
    await appendHistory(out, { ...emptyRun(run_id, started_at), outcome: 'died' });
  }
  await removeAllLeftovers(out);
  await removeNewerReleases(out, await newestAnnounced(out));
}

async function removeAllLeftovers(out: string): Promise<void> {
  for (const folder of [out, join(out, releasesFolder), join(out, cacheFolder)])
    await removeLeftovers(folder);
}

/** Input that yields nothing must not push aside a release that holds something. */
function refuseEmpty({ base }: RunPlan, { summary }: BuiltRelease): void {
  if (summary.sheets > 0 || !base || base.summary.sheets === 0) return;
  throw new Failure(
    EXIT.refused,
    `Not one sheet could be loaded, and the release before holds ${base.summary.sheets}. Nothing was published; the release before stays. See what happened to the files in RAW: npm run etl -- plan`,
  );
}

function refuseBlocked(cause: unknown): never {
  if (!(cause instanceof BlockedByCheck)) throw cause;
  throw new Failure(
    EXIT.refused,
    `${cause.message}. Nothing was published; the release before stays.`,
    { cause },
  );
}

async function ensureWritable(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Failure(
      EXIT.usage,
      `The output folder ${out} cannot be written (${code}); name another with --out`,
      { cause },
    );
  }
}

async function requireRoom(out: string, { base, files }: RunPlan): Promise<void> {
  const inputBytes = files.reduce(
    (sum, { action, stamps }) => sum + (action === 'read' ? (stamps?.bytes ?? 0) : 0),
    0,
  );
  const isKept = base !== null && files.some(({ action }) => action.startsWith('keep'));
  const current = await currentWarehouse(out);
  await requireFreeSpace(
    out,
    isKept && current ? [current, stagePath(out, base.release)] : [],
    inputBytes,
  );
}

async function timed<Result>(
  { log }: Run,
  step: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await act();
  log.info({ step, duration_ms: Math.round(performance.now() - startedAt) }, 'step done');
  return result;
}

function failedRun({ runId, startedAt }: Run, error: unknown): RunRecord {
  const exitCode = error instanceof Failure ? error.exitCode : EXIT.defect;
  return {
    ...emptyRun(runId, startedAt.toISOString()),
    finished_at: new Date().toISOString(),
    outcome: exitCode === EXIT.refused ? 'refused' : 'failed',
    exit_code: exitCode,
  };
}

function emptyRun(runId: string, startedAt: string): RunRecord {
  return {
    run_id: runId,
    release_id: null,
    started_at: startedAt,
    finished_at: null,
    version,
    outcome: 'failed',
    exit_code: null,
    files: null,
    files_read: null,
    files_kept: null,
    programmes: null,
    issues_error: null,
    issues_warning: null,
    issues_info: null,
  };
}
