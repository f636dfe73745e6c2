import type { Certainty } from '../../normalize/record.ts';
import type { Phase } from '../../text/phase.ts';

/** A row of `programme_sheets`. */
export interface ProgrammeSheetsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  source_path: string;
  source_sheet: string | null;
  source_row: number;
  chapter: string | null;
  section: string | null;
  policy_path: string | null;
  department_name: string | null;
  programme_name: string;
  programme_code: string | null;
  implementation_rank: string | null;
  account_name: string | null;
  affairs_types: string | null;
  legal_basis: string | null;
  purpose: string | null;
  period_raw: string | null;
  started_fiscal_year: number | null;
  ended_fiscal_year: number | null;
  rating: string | null;
  rating_reason: string | null;
  improvement: string | null;
  challenge: string | null;
  unmet_reason: string | null;
  sdg_contribution: string | null;
  sdg_method_note: string | null;
  evaluator_title: string | null;
  evaluator_name: string | null;
  remark: string | null;
}

/** A row of `activity_results`. */
export interface ActivityResultsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  activity_no: number;
  fiscal_year: number;
  phase: Phase | null;
  item_name: string | null;
  result_raw: string | null;
  result_value: number | null;
  result_unit: string | null;
}

/** A row of `sheet_notes`. */
export interface SheetNotesRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  note_no: number;
  note_title: string;
  note_text: string;
}

/** A row of `programme_sdgs`. */
export interface ProgrammeSdgsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  goal_no: number;
  goal_name: string;
}

/** A row of `coverage`. */
export interface CoverageRow {
  municipality_code: string;
  edition_fiscal_year: number;
  files: number;
  blocks_found: number;
  blocks_loaded: number;
  blocks_quarantined: number;
  blocks_duplicate: number;
  cells_all: number;
  cells_used: number;
  cells_labels: number;
  cells_duplicates: number;
  cells_unexplained: number;
  indicators_with_numeric_target: number;
  cost_sum_yen: number | null;
  personnel_cost_sum_yen: number | null;
}

/** A row of `cell_lineage`. */
export interface CellLineageRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  department_name: string | null;
  table_name: string;
  record_key: string;
  field: string;
  no: number;
  fiscal_year: number | null;
  source_path: string;
  source_sheet: string | null;
  source_row: number;
  source_column: number;
  cell_ref: string;
  raw_text: string;
  value_text: string | null;
  rule: string;
  certainty: Certainty;
}

/** A row of `repeated_texts`; `fields` names the field that repeats last year's, or the two of one sheet. */
export interface RepeatedTextsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  repeats: 'within_sheet' | 'last_year';
  fields: string;
  fields_ja: string;
  repeated_text: string;
}
