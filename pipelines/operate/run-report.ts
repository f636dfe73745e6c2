import type { Issue } from '../../src/issue.ts';
import type { RunRecord } from '../../src/load/build/run-record.ts';
import type { RunEnd } from '../load.ts';

/** The summary of a run for programs: what `--notify` gets, and what a log can keep. */
export interface RunReport extends RunRecord {
  readonly seconds: number | null;
  readonly warehouse: string;
  /** Why the run failed, in one line; null where it did not. */
  readonly message: string | null;
  /** The newer release that readers were taken back from; null where they have the newest. */
  readonly rolled_back_from: string | null;
  readonly sheets: number | null;
  readonly quarantined_blocks: number | null;
  readonly unmet_targets: number | null;
  /** What was new, changed or gone, at most fifty. */
  readonly changes: readonly string[];
}

const CHANGES_MAX = 50;
const SECOND_MS = 1_000;

/** Sums up a run. */
export function reportOf(end: RunEnd): RunReport {
  const { record, summary, warehousePath, changes, error } = end;
  const { started_at, finished_at } = record;
  const milliseconds =
    finished_at === null ? null : Date.parse(finished_at) - Date.parse(started_at);
  return {
    ...record,
    // A clock that was set back during the run must not give a negative time.
    seconds: milliseconds === null ? null : Math.max(0, milliseconds) / SECOND_MS,
    warehouse: warehousePath,
    message: error === null ? null : error instanceof Error ? error.message : String(error),
    rolled_back_from: end.rolledBackFrom ?? null,
    sheets: summary?.sheets ?? null,
    quarantined_blocks: summary?.quarantinedBlocks ?? null,
    unmet_targets: summary?.unmetTargets ?? null,
    changes: changes.slice(0, CHANGES_MAX),
  };
}

/** Severities in the order in which reports name them. */
export const SEVERITIES: readonly Issue['severity'][] = ['error', 'warning', 'info'];
