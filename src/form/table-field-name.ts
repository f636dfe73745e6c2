/** Texts of the whole programme, each a column of `fact_evaluation`; `note` has no column of its own, and years of the file, the row or its blocks are no texts. */
export const SHEET_FIELDS = [
  'programme_name',
  'programme_code',
  'previous_code',
  'department',
  'implementation_rank',
  'account_name',
  'affairs_types',
  'legal_basis',
  'purpose',
  'period_raw',
  'rating',
  'rating_reason',
  'improvement',
  'challenge',
  'unmet_reason',
  'sdg_contribution',
  'sdg_method_note',
  'evaluator_title',
  'evaluator_name',
  'remark',
  'period',
  'started_fiscal_year',
  'ended_fiscal_year',
  'edition_year',
  'first_year',
  'row_year',
  'row_part',
  'policy',
  'policy_code',
  'note',
] as const;

/** Amounts of one fiscal year; `spending_yen` is the settlement or the plan by the year's phase, `total_cost_yen` a witness. */
export const COST_FIELDS = [
  'budget_yen',
  'settlement_yen',
  'planned_yen',
  'spending_yen',
  'personnel_cost_yen',
  'total_cost_yen',
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
  'regular_staff_fte',
  'other_staff_fte',
  'special_staff_fte',
  'regular_staff_persons',
  'work_hours',
] as const;

/** Numbered items: what each is called, in which unit, and its figures of a fiscal year. */
const NUMBERED_FIELDS = [
  'activity_name',
  'activity_unit',
  'activity_result',
  'outcome_name',
  'outcome_unit',
  'outcome_basis',
  'outcome_target',
  'outcome_actual',
  'outcome_ratio',
  'population_name',
  'population_unit',
  'population_basis',
  'population_target',
  'population_actual',
] as const;

/** What places a programme, and may hold for several rows: for those that one cell reaches over, or that are blank below it. */
export const PLACING: readonly TableFieldName[] = [
  'department',
  'policy',
  'policy_code',
  'account_name',
  'affairs_types',
];

/** Every field that a table form can declare. */
export const TABLE_FIELDS = [...SHEET_FIELDS, ...COST_FIELDS, ...NUMBERED_FIELDS] as const;
/** Name of a field of a table form. */
export type TableFieldName = (typeof TABLE_FIELDS)[number];
/** Name of an amount of one fiscal year. */
export type CostFieldName = (typeof COST_FIELDS)[number];

/** True for a field with figures of a fiscal year. */
export function isYearly(field: TableFieldName): boolean {
  return isCostField(field) || /_(result|target|actual|ratio)$/.test(field);
}

/** True for a field of the cost entity. */
export function isCostField(field: TableFieldName): field is CostFieldName {
  return (COST_FIELDS as readonly string[]).includes(field);
}

/** True for a field of a numbered activity or indicator. */
export function isNumbered(field: TableFieldName): boolean {
  return (NUMBERED_FIELDS as readonly string[]).includes(field);
}
