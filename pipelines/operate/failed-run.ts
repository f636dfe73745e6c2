import type { RunRecord } from '../../src/load/build/run-record.ts';
import { EXIT, Failure } from '../failure.ts';
import { version } from '../version.ts';

/** The record of a run that published nothing because of an error. */
export function failedRun(runId: string, startedAt: Date, error: unknown): RunRecord {
  const exitCode = error instanceof Failure ? error.exitCode : EXIT.defect;
  return {
    ...runWithoutFigures(runId, startedAt.toISOString()),
    finished_at: new Date().toISOString(),
    outcome: exitCode === EXIT.refused ? 'refused' : 'failed',
    exit_code: exitCode,
  };
}

/** The record of a run that was killed, as far as its lock tells of it. */
export function diedRun(runId: string, startedAt: string): RunRecord {
  return { ...runWithoutFigures(runId, startedAt), outcome: 'died' };
}

/** The record of a run of which no more is known than that it began. */
export function runWithoutFigures(runId: string, startedAt: string): RunRecord {
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
