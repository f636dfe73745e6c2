import { z } from 'zod';
import { Text } from './pattern.ts';

/** Texts of the whole programme, each a column of `fact_evaluation`; `note` is a text that has no column of its own. */
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
export const NUMBERED_FIELDS = [
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

/** Every field that a table form can declare. */
export const TABLE_FIELDS = [...SHEET_FIELDS, ...COST_FIELDS, ...NUMBERED_FIELDS] as const;
/** Name of a field of a table form. */
export type TableFieldName = (typeof TABLE_FIELDS)[number];
/** Name of an amount of one fiscal year. */
export type CostFieldName = (typeof COST_FIELDS)[number];

/** What a cell of a table can hold. */
export const TABLE_KINDS = [
  'name',
  'code',
  'text',
  'unit',
  'year',
  'period',
  'money',
  'number',
  'measure',
  'ratio',
] as const;

/** Schema of one column, or one set of repeated columns, of a wide table. */
export const TableFieldSchema = z.strictObject({
  field: z.enum(TABLE_FIELDS),
  kind: z.enum(TABLE_KINDS),
  /** Spellings at the head of the column; `{year}` stands for a year, `{no}` for each of `numbers`. */
  labels: z.array(Text).min(1),
  /** Where header rows are stacked: what one of the rows above the label has to say. */
  under: z.array(Text).min(1).optional(),
  /** Which of several columns with this label it is, from 1. */
  occurrence: z.number().int().min(1).optional(),
  /** What `{no}` stands for, in the order of the items' numbers. */
  numbers: z.array(Text).min(1).optional(),
  /** Number of the item where the label names one item only. */
  no: z.number().int().min(1).optional(),
  /** Year of the figures: the repeated block, the year in the label, or years after the edition (0, -1 …). */
  year: z.union([z.enum(['block', 'label']), z.number().int().min(-20).max(20)]).optional(),
  /** Level of a policy field, 1 the highest. */
  level: z.number().int().min(1).max(4).optional(),
  /** Unit of the figures where no column states it. */
  unit: Text.optional(),
  /** Era of years that are printed without one. */
  era: z.enum(['明治', '大正', '昭和', '平成', '令和']).optional(),
  /** A file may lack an optional column without a word. */
  optional: z.boolean().default(false),
});

/** One column, or one set of repeated columns, as a table form declares it. */
export type TableField = z.infer<typeof TableFieldSchema>;

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
