import type { MeasureDetail, ValueStatus } from '../../normalize/record.ts';
import type { Phase } from '../../text/phase.ts';

/** A row of `bridge_programme_sdg`. */
export interface BridgeProgrammeSdgRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  edition_fiscal_year: number;
  goal_no: number;
  source_file_id: number;
}

/** A row of `fact_activity_result`. */
export interface FactActivityResultRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  edition_fiscal_year: number;
  activity_no: number;
  fiscal_year: number;
  item_name: string | null;
  result_raw: string | null;
  result_value: number | null;
  result_value_status: ValueStatus;
  result_value_detail: MeasureDetail | null;
  result_unit: string | null;
  source_file_id: number;
}

/** A row of `fact_cost`. */
export interface FactCostRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  department_id: number;
  policy_id: number;
  edition_fiscal_year: number;
  fiscal_year: number;
  phase: Phase;
  budget_yen: number | null;
  settlement_yen: number | null;
  planned_yen: number | null;
  personnel_cost_yen: number | null;
  regular_staff_fte: number | null;
  other_staff_fte: number | null;
  special_staff_fte: number | null;
  regular_staff_persons: number | null;
  work_hours: number | null;
  national_subsidy_yen: number | null;
  prefectural_subsidy_yen: number | null;
  local_bond_yen: number | null;
  other_funding_yen: number | null;
  general_fund_yen: number | null;
  source_file_id: number;
}

/** A row of `fact_evaluation`. */
export interface FactEvaluationRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  department_id: number;
  policy_id: number;
  edition_fiscal_year: number;
  evaluated_fiscal_year: number;
  source_file_id: number;
  source_sheet: string | null;
  source_row: number;
  programme_code: string | null;
  previous_code: string | null;
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

/** A row of `fact_indicator_definition`. */
export interface FactIndicatorDefinitionRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  edition_fiscal_year: number;
  indicator_id: number;
  indicator_no: number;
  indicator_name: string | null;
  target_basis: string | null;
  unit: string | null;
  source_file_id: number;
}

/** A row of `fact_indicator_result`. */
export interface FactIndicatorResultRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  edition_fiscal_year: number;
  indicator_id: number;
  indicator_no: number;
  fiscal_year: number;
  target_raw: string | null;
  target_value: number | null;
  target_value_status: ValueStatus;
  target_value_detail: MeasureDetail | null;
  target_unit: string | null;
  actual_raw: string | null;
  actual_value: number | null;
  actual_value_status: ValueStatus;
  actual_value_detail: MeasureDetail | null;
  actual_unit: string | null;
  source_file_id: number;
}

/** A row of `fact_sheet_note`. */
export interface FactSheetNoteRow {
  municipality_code: string;
  programme_id: number;
  programme_key: number;
  edition_fiscal_year: number;
  note_no: number;
  note_title: string;
  note_text: string;
  source_file_id: number;
}
