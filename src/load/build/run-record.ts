/** How a run ended: `published` a new release, `unchanged` found nothing to do, `refused` by a check, `failed`, or `died` without a word. */
export type RunOutcome = 'published' | 'unchanged' | 'refused' | 'failed' | 'died';

/** The figures of one run, as the run history and `etl.run` keep them; times are UTC in ISO 8601, null is unknown. */
export interface RunRecord {
  readonly run_id: string;
  /** Release that the run published, or found current; null where there is none. */
  readonly release_id: string | null;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly version: string;
  readonly outcome: RunOutcome;
  readonly exit_code: number | null;
  readonly files: number | null;
  readonly files_read: number | null;
  readonly files_kept: number | null;
  readonly programmes: number | null;
  readonly issues_error: number | null;
  readonly issues_warning: number | null;
  readonly issues_info: number | null;
}
