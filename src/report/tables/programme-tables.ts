import { LIST_TABLES } from './list-tables.ts';
import type { TableSpec } from './table-spec.ts';

/** Rows of a programme's page by part; `it` has a `programme_id`. */
export const PROGRAMME_TABLES: Readonly<Record<string, TableSpec>> = {
  sheets: {
    object: 'programme_sheets',
    sql: 'select it.* from programme_sheets as it order by edition_fiscal_year desc',
  },
  costs: {
    object: 'cost_lines',
    sql: `select programme_id, fiscal_year, edition_fiscal_year, phase, budget_yen, settlement_yen,
        planned_yen, personnel_cost_yen, total_cost_yen, regular_staff_fte, other_staff_fte,
        special_staff_fte, regular_staff_persons, work_hours, national_subsidy_yen,
        prefectural_subsidy_yen, local_bond_yen, other_funding_yen, general_fund_yen, personnel_basis
      from cost_lines as it order by fiscal_year, edition_fiscal_year`,
  },
  indicators: {
    object: 'indicator_results',
    sql: `select programme_id, indicator_id, indicator_kind, indicator_no, indicator_name, target_basis, unit, direction,
        fiscal_year, edition_fiscal_year, target_raw, target_value, actual_raw, actual_value,
        achievement_ratio, target_status, is_newest, target_unit
      from indicator_results as it order by indicator_kind, indicator_no, indicator_id, fiscal_year, edition_fiscal_year`,
  },
  activities: {
    object: 'activity_results',
    sql: `select programme_id, activity_no, item_name, fiscal_year, edition_fiscal_year, result_raw,
        result_value, result_unit
      from activity_results as it order by activity_no, fiscal_year, edition_fiscal_year`,
  },
  goals: {
    object: 'programme_sdgs',
    sql: `select programme_id, edition_fiscal_year, goal_no, goal_name
      from programme_sdgs as it order by edition_fiscal_year desc, goal_no`,
  },
  notes: {
    object: 'sheet_notes',
    sql: `select programme_id, note_no, edition_fiscal_year, note_title, note_text
      from sheet_notes as it order by edition_fiscal_year desc, note_no`,
  },
};

/** Few rows, for which a view looks through all years: read once for all programmes. */
export const RARE_TABLES: Readonly<Record<string, TableSpec>> = {
  restatements: LIST_TABLES.restatements!,
  signals: LIST_TABLES.signals!,
  conflicts: LIST_TABLES.conflicts!,
};
