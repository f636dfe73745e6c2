import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { WarehouseSchema } from '../schema/schema.ts';
import type { CheckResult } from './checks.ts';
import type { LoadSummary } from './load-summary.ts';
import type { RunRecord } from './run-record.ts';

/** The run that builds a release; the only source of time in a warehouse. */
export interface RunInfo {
  readonly runId: string;
  /** Sorts by time, and becomes part of the file's name. */
  readonly releaseId: string;
  readonly startedAt: Date;
  /** Clock, read once when the release is complete. */
  readonly now: () => Date;
  /** Version of the project that runs. */
  readonly version: string;
  /** Runs before this one, oldest first. */
  readonly history?: readonly RunRecord[];
}

/** Version of tables and views; raised when a release of an older one has to be rebuilt. */
export const schemaVersion = '1';

/** Writes the rows of `etl.run`, `etl.release` and `etl.check_result`. */
export async function recordRun(
  db: Kysely<WarehouseSchema>,
  run: RunInfo,
  summary: LoadSummary,
  checks: readonly CheckResult[],
): Promise<void> {
  const finishedAt = run.now();
  const runs = [...(run.history ?? []), publishedRun(run, summary, finishedAt)];
  await db.insertInto('etl.run').values(runs.map(runRow)).execute();
  await db
    .insertInto('etl.release')
    .values({
      release_id: run.releaseId,
      created_at: finishedAt,
      schema_version: schemaVersion,
      input_fingerprint: await inputFingerprint(db),
    })
    .execute();
  await db.insertInto('etl.check_result').values(checks.map(checkRow)).execute();
}

/** The record of a run that publishes a release. */
export function publishedRun(run: RunInfo, summary: LoadSummary, finishedAt: Date): RunRecord {
  return {
    run_id: run.runId,
    release_id: run.releaseId,
    started_at: run.startedAt.toISOString(),
    finished_at: finishedAt.toISOString(),
    version: run.version,
    outcome: 'published',
    exit_code: summary.issues.error > 0 ? 3 : 0,
    files: summary.files,
    files_read: summary.files - summary.filesKept,
    files_kept: summary.filesKept,
    programmes: summary.programmes,
    issues_error: summary.issues.error,
    issues_warning: summary.issues.warning,
    issues_info: summary.issues.info,
  };
}

function runRow(run: RunRecord) {
  return {
    ...run,
    started_at: new Date(run.started_at),
    finished_at: run.finished_at === null ? null : new Date(run.finished_at),
  };
}

/** One digest for the set of input files: the same paths and contents give the same. */
async function inputFingerprint(db: Kysely<WarehouseSchema>): Promise<string> {
  const files = await db
    .selectFrom('etl.source_file')
    .select(['path', 'sha256'])
    .orderBy('path')
    .execute();
  const digest = createHash('sha256');
  for (const { path, sha256 } of files) digest.update(`${path}\0${sha256}\n`);
  return digest.digest('hex');
}

function checkRow({ name, severity, claim, offenders, samples }: CheckResult) {
  return {
    check_name: name,
    severity,
    claim,
    passed: offenders === 0,
    offenders,
    samples: samples.length === 0 ? null : JSON.stringify(samples),
  };
}
