import type { DirectionDecision, IdentityDecision } from '../source-file.ts';

/** A row of `etl.identity_candidate`. */
export interface IdentityCandidateRow {
  municipality_code: string;
  programme_id: number;
  edition_fiscal_year: number;
  programme_name: string;
  previous_programme_id: number;
  previous_edition_fiscal_year: number;
  previous_programme_name: string;
  suggestion: 'same' | 'renamed' | 'split' | 'merged';
  reason: string;
  is_same_department: boolean;
  name_similarity: number;
  figures_equal: number;
  figures_different: number;
}

/** A row of `etl.identity_decision`. */
export interface IdentityDecisionRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_name: string | null;
  previous_programme_name: string;
  programme_id: number | null;
  previous_programme_id: number | null;
  indicator_name: string | null;
  previous_indicator_name: string | null;
  decision: IdentityDecision['decision'];
  reason: string;
  decided_by: string;
}

/** A row of `etl.indicator_direction`. */
export interface IndicatorDirectionRow {
  municipality_code: string;
  programme_name: string;
  indicator_name: string;
  direction: DirectionDecision['direction'];
  programmes: number;
}

/** A row of `programme_changes`. */
export interface ProgrammeChangesRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  change_kind: string;
  previous_programme_name: string | null;
  previous_department_name: string | null;
}

/** A row of `etl.indicator_candidate`. */
export interface IndicatorCandidateRow {
  municipality_code: string;
  programme_id: number;
  edition_fiscal_year: number;
  indicator_id: number;
  indicator_name: string | null;
  previous_edition_fiscal_year: number;
  previous_indicator_id: number;
  previous_indicator_name: string | null;
  reason: 'figures' | 'similar_name';
  name_similarity: number | null;
  figures_equal: number;
  figures_different: number;
}
