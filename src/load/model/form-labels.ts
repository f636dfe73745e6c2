/** Printed labels by the field of a form file. */
export type FormLabels = ReadonlyMap<string, readonly string[]>;

/** Fields of forms whose values go to columns of other names. */
const fieldsOfColumn: Readonly<Record<string, readonly string[]>> = {
  department_name: ['department'],
  edition_fiscal_year: ['edition_year'],
  period_raw: ['period_raw', 'period'],
  started_fiscal_year: ['started_fiscal_year', 'period'],
  ended_fiscal_year: ['ended_fiscal_year', 'period'],
  evaluator_title: ['evaluator_title', 'evaluator'],
  evaluator_name: ['evaluator_name', 'evaluator'],
  settlement_yen: ['settlement_yen', 'spending_yen'],
  planned_yen: ['planned_yen', 'spending_yen'],
  indicator_name: ['indicator_name', 'outcome_name', 'population_name'],
  unit: ['indicator_unit', 'outcome_unit', 'population_unit'],
  target_raw: ['target'],
  target_value: ['target'],
  target_unit: ['target'],
  actual_raw: ['actual', 'outcome_actual', 'population_actual'],
  actual_value: ['actual', 'outcome_actual', 'population_actual'],
  actual_unit: ['actual', 'outcome_actual', 'population_actual'],
  item_name: ['activity_item', 'activity_name'],
  result_raw: ['activity_result'],
  result_value: ['activity_result'],
  result_unit: ['activity_result', 'activity_unit'],
  goal_no: ['sdg_goal'],
  policy_path: ['policy'],
  note_text: ['note'],
};

/** Labels that the values of a column are printed under, in any form. */
export function formLabelsOf(labels: FormLabels, column: string): readonly string[] {
  const fields = fieldsOfColumn[column] ?? [column];
  return [...new Set(fields.flatMap((field) => labels.get(field) ?? []))];
}
