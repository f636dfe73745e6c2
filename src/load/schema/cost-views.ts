import type { Phase } from '../../text/phase.ts';

/** How far a year can be compared with the year before. */
export type Comparability =
  | 'like_for_like'
  | 'new'
  | 'ended'
  | 'estimate_vs_final'
  | 'plan_vs_actual'
  | 'incomplete';

/** A row of `cost_lines`. */
export interface CostLinesRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  phase: Phase;
  budget_yen: number | null;
  settlement_yen: number | null;
  planned_yen: number | null;
  settlement_is_estimate: boolean | null;
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
  total_cost_yen: number | null;
  personnel_basis: string | null;
}

/** A row of `newest_costs`, and of `counted_costs`. */
export interface NewestCostsRow {
  municipality_code: string;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  edition_fiscal_year: number;
  phase: Phase;
  budget_yen: number | null;
  settlement_yen: number | null;
  planned_yen: number | null;
  settlement_is_estimate: boolean | null;
  personnel_cost_yen: number | null;
  total_cost_yen: number | null;
  personnel_basis: string | null;
}

/** A row of `cost_year_pairs`. */
export interface CostYearPairsRow {
  municipality_code: string;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  edition_fiscal_year: number;
  phase: Phase | null;
  settlement_is_estimate: boolean | null;
  budget_yen: number | null;
  settlement_yen: number | null;
  personnel_cost_yen: number | null;
  total_cost_yen: number | null;
  is_ended: boolean;
  spending_yen: number | null;
  previous_spending_yen: number | null;
  previous_fiscal_year: number | null;
  previous_phase: Phase | null;
  previous_budget_yen: number | null;
  previous_settlement_yen: number | null;
  previous_personnel_cost_yen: number | null;
  previous_total_cost_yen: number | null;
  is_same_basis: boolean;
  is_same_plan: boolean | null;
  started_fiscal_year: number | null;
  is_earlier_stated: boolean;
  is_previous_covered: boolean;
}

/** A row of `cost_changes`. */
export interface CostChangesRow {
  municipality_code: string;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  previous_fiscal_year: number | null;
  budget_yen: number | null;
  previous_budget_yen: number | null;
  budget_change_yen: number | null;
  budget_change_ratio: number | null;
  settlement_yen: number | null;
  previous_settlement_yen: number | null;
  settlement_change_yen: number | null;
  settlement_change_ratio: number | null;
  personnel_cost_yen: number | null;
  previous_personnel_cost_yen: number | null;
  personnel_cost_change_yen: number | null;
  personnel_cost_change_ratio: number | null;
  total_cost_yen: number | null;
  previous_total_cost_yen: number | null;
  total_cost_change_yen: number | null;
  total_cost_change_ratio: number | null;
  execution_ratio: number | null;
  settlement_is_estimate: boolean | null;
  comparability: Comparability;
  edition_fiscal_year: number;
}

/** A row of `section_editions`. */
export interface SectionEditionsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  home_key: string;
  chapter: string | null;
  section: string | null;
  department_name: string | null;
  sheets: number;
  unread_sheets: number;
}

/** A row of `ended_programmes`. */
export interface EndedProgrammesRow {
  municipality_code: string;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  last_edition_fiscal_year: number;
  missing_edition_fiscal_year: number;
  missing_fiscal_year: number | null;
}

/** A row of `personnel_rates`. */
export interface PersonnelRatesRow {
  municipality_code: string;
  edition_fiscal_year: number;
  fiscal_year: number;
  yen_per_fte: number;
}
