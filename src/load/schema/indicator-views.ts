import type { Direction, IndicatorKind, MeasureDetail } from '../../normalize/record.ts';
import type { Phase } from '../../text/phase.ts';

/** Whether a target was reached, or why that cannot be said. */
export type TargetStatus =
  | 'met'
  | 'unmet'
  | 'no_target'
  | 'no_actual'
  | 'not_numeric'
  | 'not_due'
  | 'undecidable'
  | 'lost';

/** A row of `judged_results`. */
export interface JudgedResultsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  phase: Phase | null;
  indicator_id: number;
  indicator_kind: IndicatorKind;
  indicator_no: number;
  indicator_name: string | null;
  target_basis: string | null;
  unit: string | null;
  direction: Direction;
  target_raw: string | null;
  target_value: number | null;
  target_unit: string | null;
  actual_raw: string | null;
  actual_value: number | null;
  actual_value_detail: MeasureDetail | null;
  achievement_ratio: number | null;
  target_status: TargetStatus;
}

/** A row of `indicator_results`, newest or not, and of `newest_indicator_results`. */
export interface IndicatorResultsRow extends JudgedResultsRow {
  is_newest: boolean;
}

/** A row of `missed_when_evaluated`. */
export interface MissedWhenEvaluatedRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  indicator_id: number;
  indicator_no: number;
  indicator_name: string | null;
  direction: Direction;
  target_raw: string | null;
  target_value: number | null;
  actual_raw: string | null;
  actual_value: number | null;
  achievement_ratio: number | null;
  rating: string | null;
  unmet_reason: string | null;
  claimed_status: string | null;
}

/** A row of `evaluated_years`. */
export interface EvaluatedYearsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  department_name: string | null;
  evaluated_fiscal_year: number;
}

/** A row of `sheet_claims`. */
export interface SheetClaimsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  department_name: string | null;
  evaluated_fiscal_year: number;
  claimed_status: string | null;
  outcome_indicators: number;
}

/** A row of `unmet_targets`. */
export interface UnmetTargetsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  indicator_id: number;
  indicator_kind: IndicatorKind;
  indicator_no: number;
  indicator_name: string | null;
  unit: string | null;
  direction: Direction;
  target_raw: string | null;
  target_value: number | null;
  actual_raw: string | null;
  actual_value: number | null;
  gap: number;
  achievement_ratio: number | null;
  unmet_reason: string | null;
  rating: string | null;
  claimed_status: string | null;
  years_unmet_running: number;
}

/** A row of `restatements`. */
export interface RestatementsRow {
  municipality_code: string;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  measure: string;
  indicator_id: number | null;
  indicator_name: string | null;
  item_name: string | null;
  earlier_edition_fiscal_year: number;
  later_edition_fiscal_year: number;
  earlier_value: number;
  later_value: number;
  difference: number;
  restatement_kind: string;
  earlier_source_path: string | null;
  earlier_source_sheet: string | null;
  earlier_cell_ref: string | null;
  later_source_path: string | null;
  later_source_sheet: string | null;
  later_cell_ref: string | null;
}

/** A row of `stated_figures`: a figure that editions state differently, as one of them does. */
export interface StatedFiguresRow {
  municipality_code: string;
  programme_id: number;
  department_name: string | null;
  fiscal_year: number;
  indicator_id: number | null;
  item_name: string | null;
  no: number;
  measure: string;
  kind: string;
  edition_fiscal_year: number;
  phase: Phase | null;
  stated_value: number;
  unit: string | null;
}

/** A row of `compared_figures`: a figure that an edition states otherwise than the edition before it. */
export interface ComparedFiguresRow extends StatedFiguresRow {
  earlier_edition_fiscal_year: number;
  earlier_value: number;
  earlier_phase: Phase | null;
  earlier_no: number;
  earlier_unit: string | null;
}

/** A row of `results_beside_spending`: result and settlement of a year, each with that of the year before. */
export interface ResultsBesideSpendingRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  previous_fiscal_year: number;
  indicator_id: number;
  indicator_no: number;
  indicator_name: string | null;
  settlement_yen: number;
  previous_settlement_yen: number;
  settlement_is_estimate: boolean;
  previous_is_estimate: boolean;
  actual_raw: string | null;
  previous_actual_raw: string | null;
  result_change: 'better' | 'worse' | 'same' | null;
}
