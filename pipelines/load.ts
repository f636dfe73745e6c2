import { performance } from 'node:perf_hooks';
import { BlockedByCheck } from '../src/load/build/checks.ts';
import type { LoadSummary } from '../src/load/build/load-summary.ts';
import { publishedRun } from '../src/load/build/record-run.ts';
import type { RunRecord } from '../src/load/build/run-record.ts';
import type { Linking } from '../src/load/release/current-release.ts';
import { EXIT, Failure } from './failure.ts';
import type { Logger } from './log.ts';
import { carryOn } from './operate/carry-on.ts';
import { clearUp, removeUnpublished } from './operate/clear-up.ts';
import { ensureWritable } from './operate/ensure-writable.ts';
import { failedRun } from './operate/failed-run.ts';
import { requireRoom } from './operate/free-space.ts';
import { type Lock, takeLock } from './operate/lock.ts';
import { logPlan } from './operate/planning/log-plan.ts';
import { NothingNew } from './operate/planning/nothing-new.ts';
import { type PlanOptions, planRun, type RunPlan } from './operate/planning/plan-run.ts';
import { unchanged } from './operate/planning/unchanged-run.ts';
import { startAhead, type ThreadsAhead } from './operate/reading/threads-ahead.ts';
import type { BuiltRelease } from './operate/release/build-release.ts';
import { putInPlace, removeOld } from './operate/release/put-in-place.ts';
import { readersPath } from './operate/release/readers-path.ts';
import { recoverCurrent } from './operate/release/recover-current.ts';
import { nextReleaseId, runIdOf } from './operate/release/release-id.ts';
import { openVerifier } from './operate/release/verify-in-process.ts';
import { appendHistory, readHistory } from './operate/run-history.ts';
import { tellable } from './operate/tellable.ts';
import { outOption, rawOption } from './out-option.ts';
import type { SignalOverrides } from './rules/load-signals.ts';
import { loadMunicipalities, type Municipality } from './rules/municipality.ts';
import { loadReferenceData } from './rules/reference-data.ts';
import { loadRules } from './rules/rules.ts';
import { requireSources } from './sources/find-sources.ts';
import { version } from './version.ts';

/** What a run is asked for. */
export interface LoadOptions extends PlanOptions {
  /** Folders of form files besides the project's own. */
  readonly forms?: readonly string[];
  /** Thresholds of signals in the place of the project's own. */
  readonly signals?: SignalOverrides;
  /** Releases to keep, the current one among them; five where absent. */
  readonly keep?: number;
  /** How long to wait for another run to end, in milliseconds; not at all where absent. */
  readonly waitMs?: number;
  readonly linking?: Linking;
  /** Folder of what other machines have read; every file is read here where absent. */
  readonly readings?: string;
  /** Memory of the engine, e.g. '2GB'; 350MB where absent. */
  readonly memoryLimit?: string;
  /** Brings what OUT publishes on to another place, as a part of the run; nothing where absent. */
  readonly publishOn?: (log: Logger) => Promise<void>;
}

/** How a run ended. */
export interface RunEnd {
  readonly record: RunRecord;
  readonly warehousePath: string;
  /** What the current release holds; null where the run published nothing because it failed. */
  readonly summary: LoadSummary | null;
  /** What was new, changed or gone, in words. */
  readonly changes: readonly string[];
  /** The newer release that readers were taken back from, which the input has not changed since; absent where they have the newest. */
  readonly rolledBackFrom?: string;
  /** Why the run failed; null where it did not. */
  readonly error: unknown;
}

/** Releases that are kept where a run does not say how many. */
export const KEEP = 5;

/** A run at work. */
export interface Run {
  readonly options: LoadOptions;
  readonly runId: string;
  readonly startedAt: Date;
  readonly log: Logger;
}

/** What a run did in OUT. */
export type Done = Pick<RunEnd, 'record' | 'summary' | 'changes' | 'rolledBackFrom'>;

/** The whole run: compares the raw folder with the release before, reads what changed, builds aside, verifies and publishes whole. */
export async function load(
  options: LoadOptions,
  logOf: (runId: string) => Logger,
): Promise<RunEnd> {
  const startedAt = new Date();
  const runId = runIdOf(startedAt);
  const run: Run = { options, runId, startedAt, log: logOf(runId) };
  try {
    const done = await loadLocked(run);
    return { ...done, warehousePath: await readersPath(options.out) };
  } catch (cause) {
    const error = tellable(cause, options.out);
    return {
      record: failedRun(runId, startedAt, error),
      warehousePath: await readersPath(options.out),
      summary: null,
      changes: [],
      error,
    };
  }
}

async function loadLocked(run: Run): Promise<Done & Pick<RunEnd, 'error'>> {
  const { options, runId } = run;
  const municipalities = loadMunicipalities();
  const sources = await requireSources(options.raw, municipalities);
  await ensureWritable(options.out);
  const lock = await takeLock(options.out, runId, options.waitMs ?? 0);
  const ahead = startAhead(options, sources);
  try {
    await recoverCurrent(options.out, options.linking ?? 'auto', run.log);
    await clearUp(options.out, lock, run.log);
    const done = await loadChanges(run, lock, municipalities, ahead);
    const carried = await carryOn(run, done);
    await tidy(run, carried.record, done.record.outcome).catch((error: Error) =>
      run.log.warn({ step: 'tidy' }, `done, but OUT could not be tidied: ${error.message}`),
    );
    return carried;
  } catch (cause) {
    const error = tellable(cause, options.out);
    await recordFailure(run, error).catch((problem: Error) =>
      run.log.warn({ step: 'tidy' }, `the failure could not be recorded: ${problem.message}`),
    );
    throw error;
  } finally {
    await ahead.stop();
    await lock.release();
  }
}

async function tidy(
  { options }: Run,
  record: RunRecord,
  outcome: RunRecord['outcome'],
): Promise<void> {
  await appendHistory(options.out, record);
  const { release_id } = record;
  if (outcome === 'published' && release_id !== null) {
    await removeOld(options.out, release_id, options.keep ?? KEEP);
  }
}

/** Notes a failed run, after making room; what another run has taken over is left to it. */
async function recordFailure({ options, runId, startedAt }: Run, error: unknown): Promise<void> {
  if (error instanceof Failure && error.exitCode === EXIT.locked) return;
  await removeUnpublished(options.out);
  await appendHistory(options.out, failedRun(runId, startedAt, error));
}

async function loadChanges(
  run: Run,
  lock: Lock,
  municipalities: ReadonlyMap<string, Municipality>,
  ahead: ThreadsAhead,
): Promise<Done> {
  const { options } = run;
  const rules = await loadRules(options.forms ?? [], options.signals);
  const plan = await timed(run, 'plan', () => planRun(options, rules, municipalities));
  logPlan(run.log, plan);
  if (plan.base && plan.changes.length === 0 && !options.full) return unchanged(run, plan);
  await requireRoom(options.out, plan);
  const verifier = openVerifier();
  // The engine and the readers are loaded where there is something to do: most nights there is not.
  const { buildSettled } = await import('./operate/release/build-settled.ts');
  const { refuseEmpty } = await import('./operate/release/refuse-empty.ts');
  try {
    const built = await timed(run, 'build', async () =>
      buildSettled({
        ...run,
        ...options,
        plan,
        rules,
        reference: loadReferenceData(municipalities, rules),
        releaseId: await nextReleaseId(options.out, run.runId),
        history: await readHistory(options.out),
        whenRead: verifier.start,
        ahead,
      }).catch((cause) => refuseBlocked(cause, options)),
    );
    await refuseEmpty(options, plan, built);
    await timed(run, 'verify', () => verifier.verify(built.buildingPath, built.census));
    await lock.assertHeld();
    await timed(run, 'publish', () => putInPlace(options.out, built, options.linking ?? 'auto'));
    return published(run, plan, built);
  } catch (cause) {
    if (cause instanceof NothingNew) return unchanged(run, plan);
    throw cause;
  } finally {
    await verifier.stop();
  }
}

function published(run: Run, plan: RunPlan, { manifest, summary }: BuiltRelease): Done {
  const { release } = manifest;
  for (const { path, action, reason } of plan.files) {
    if (action === 'remove') run.log.warn({ step: 'publish', file: path, reason }, 'rows removed');
  }
  run.log.info({ step: 'publish', release, changes: plan.changes.length }, 'published');
  if (summary.issues.error > 0)
    run.log.error(
      { step: 'publish', errors: summary.issues.error, blocks: summary.quarantinedBlocks },
      'some input is quarantined; npm run etl -- issues --severity error lists it',
    );
  const info = { ...run, releaseId: release, now: () => new Date(), version };
  return { record: publishedRun(info, summary, new Date()), summary, changes: plan.changes };
}

function refuseBlocked(cause: unknown, { raw, out }: LoadOptions): never {
  if (!(cause instanceof BlockedByCheck)) throw cause;
  throw new Failure(
    EXIT.refused,
    `${cause.message}. Nothing was published; the release before stays. npm run etl -- plan${rawOption(raw)}${outOption(out)} names the files that were new to this run.`,
    { cause },
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
