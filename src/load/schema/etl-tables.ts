import type { ColumnType } from 'kysely';
import type { Severity } from '../../issue.ts';
import type { Certainty, Entity } from '../../normalize/record.ts';
import type { CheckResult } from '../build/checks.ts';
import type { RunOutcome } from '../build/run-record.ts';

/** A row of `etl.check_result`. */
export interface CheckResultRow {
  check_name: string;
  severity: CheckResult['severity'];
  claim: string;
  passed: boolean;
  offenders: number;
  samples: string | null;
}

/** A row of `etl.issue`. */
export interface IssueRow {
  municipality_code: string;
  severity: Severity;
  code: string;
  message: string;
  remedy: string;
  path: string | null;
  sheet: string | null;
  row: number | null;
  column: number | null;
  raw_text: string | null;
}

/** A row of `etl.lineage`. */
export interface LineageRow {
  source_file_id: number;
  programme_id: number;
  edition_fiscal_year: number;
  kind_id: number;
  no: number;
  fiscal_year: number | null;
  source_row: number;
  source_column: number;
  cell_ref: string;
  raw_text: string;
  value_is_raw: boolean;
  value_text: string | null;
}

/** A row of `etl.lineage_kind`. */
export interface LineageKindRow {
  kind_id: number;
  entity: Entity;
  field: string;
  rule: string;
  certainty: Certainty;
}

/** A row of `etl.quarantined_sheet`. */
export interface QuarantinedSheetRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  source_file_id: number;
  source_sheet: string | null;
  source_row: number;
  reason: string;
}

/** A row of `etl.release`. */
export interface ReleaseRow {
  release_id: string;
  created_at: ColumnType<string, Date, never>;
  schema_version: string;
  input_fingerprint: string;
}

/** A row of `etl.run`. */
export interface RunRow {
  run_id: string;
  release_id: string | null;
  started_at: ColumnType<string, Date, never>;
  finished_at: ColumnType<string | null, Date | null, never>;
  version: string;
  outcome: RunOutcome;
  exit_code: number | null;
  files: number | null;
  files_read: number | null;
  files_kept: number | null;
  programmes: number | null;
  issues_error: number | null;
  issues_warning: number | null;
  issues_info: number | null;
}

/** A row of `etl.source_file`. */
export interface SourceFileRow {
  source_file_id: number;
  municipality_code: string;
  path: string | null;
  sha256: string;
  bytes: number;
  format: string;
  encoding: string | null;
  edition: number | null;
  form: string | null;
  personnel_basis: string | null;
  asks_outcomes: boolean;
  blocks: number;
  blocks_loaded: number;
  blocks_duplicate: number;
  cells_all: number;
  cells_used: number;
  cells_labels: number;
  cells_duplicates: number;
  cells_unexplained: number;
}
