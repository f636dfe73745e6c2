import type { Direction, IndicatorKind } from '../../normalize/record.ts';

/** A row of `dim_department`. */
export interface DimDepartmentRow {
  department_id: number;
  municipality_code: string | null;
  department_name: string;
  natural_key: string;
}

/** A row of `dim_fiscal_year`. */
export interface DimFiscalYearRow {
  fiscal_year: number;
  era_label: string;
  label_ja: string;
  starts_on: string;
  ends_on: string;
}

/** A row of `dim_indicator`. */
export interface DimIndicatorRow {
  indicator_id: number;
  municipality_code: string | null;
  programme_id: number;
  indicator_kind: IndicatorKind;
  indicator_name: string | null;
  unit: string | null;
  direction: Direction;
  direction_source: string;
  natural_key: string;
}

/** A row of `dim_municipality`. */
export interface DimMunicipalityRow {
  municipality_code: string;
  municipality_name: string;
  prefecture_name: string;
}

/** A row of `dim_policy`. */
export interface DimPolicyRow {
  policy_id: number;
  municipality_code: string | null;
  policy_code: string | null;
  level_1_kind: string | null;
  level_1_name: string | null;
  level_2_kind: string | null;
  level_2_name: string | null;
  level_3_kind: string | null;
  level_3_name: string | null;
  level_4_kind: string | null;
  level_4_name: string | null;
  policy_path: string | null;
  natural_key: string;
}

/** A row of `dim_programme`. */
export interface DimProgrammeRow {
  programme_key: number;
  programme_id: number;
  municipality_code: string | null;
  programme_name: string;
  chapter: string | null;
  section: string | null;
  department_id: number;
  department_name: string | null;
  valid_from_edition: number | null;
  valid_to_edition: number | null;
  is_current: boolean;
  name_key: string | null;
  section_key: string | null;
  home_key: string | null;
  natural_key: string;
}

/** A row of `dim_sdg_goal`. */
export interface DimSdgGoalRow {
  goal_no: number;
  goal_name: string;
  goal_name_en: string;
}
