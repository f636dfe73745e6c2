/** A row of `claim_conflicts`, of `watch_list` and of each signal's own view: a question to the department with its figures. */
export interface SignalRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  fiscal_year: number;
  compared_fiscal_year: number | null;
  indicator_id: number | null;
  indicator_no: number | null;
  indicator_name: string | null;
  rule: string;
  severity: 'question' | 'good_practice';
  question: string | null;
  observed_value: number | null;
  compared_value: number | null;
  observed_text: string | null;
  compared_text: string | null;
  threshold_value: number;
  fields: string;
}

/** A row of `signal_cells`. */
export interface SignalCellsRow {
  municipality_code: string;
  edition_fiscal_year: number;
  programme_id: number;
  programme_name: string;
  department_name: string | null;
  rule: string;
  indicator_id: number | null;
  cell_edition_fiscal_year: number;
  fiscal_year: number | null;
  field: string;
  source_path: string;
  source_sheet: string | null;
  cell_ref: string;
  raw_text: string;
  value_text: string | null;
}

/** A row of `etl.signal_threshold`. */
export interface SignalThresholdRow {
  rule: string;
  threshold_value: number;
  unit: string;
}
