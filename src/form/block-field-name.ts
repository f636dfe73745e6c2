/** Fields of a block form by the kind of their values: what the reader looks for, and nothing else. */
const FIELDS_BY_KIND = {
  name: ['department', 'programme_name'],
  rank: ['implementation_rank'],
  account: ['account_name'],
  period: ['period'],
  checkboxes: ['affairs_types'],
  rating: ['rating'],
  person: ['evaluator'],
  sdg: ['sdg_goal'],
  list: ['activity_item', 'activity_result'],
  measure: ['target', 'actual'],
  staff: ['regular_staff_fte', 'other_staff_fte', 'special_staff_fte'],
  money: [
    'budget_yen',
    'settlement_yen',
    'planned_yen',
    'personnel_cost_yen',
    'national_subsidy_yen',
    'prefectural_subsidy_yen',
    'local_bond_yen',
    'other_funding_yen',
    'general_fund_yen',
  ],
  text: [
    'programme_code',
    'previous_code',
    'legal_basis',
    'purpose',
    'indicator_name',
    'target_basis',
    'unmet_reason',
    'rating_reason',
    'improvement',
    'challenge',
    'sdg_contribution',
    'sdg_method_note',
    'remark',
    'note',
  ],
} as const;

/** What kind of value a field of a block form takes. */
export type FieldKind = keyof typeof FIELDS_BY_KIND;

/** Name of a field of a block form. */
export type BlockFieldName = (typeof FIELDS_BY_KIND)[FieldKind][number];

/** Every field that a block form can declare. */
export const BLOCK_FIELDS: readonly BlockFieldName[] = Object.values(FIELDS_BY_KIND).flat();

/** Every kind of value that a field of a block form can take. */
export const BLOCK_KINDS = Object.keys(FIELDS_BY_KIND) as FieldKind[];

/** The kind of value that a field of a block form has. */
export function kindOfField(field: BlockFieldName): FieldKind {
  return BLOCK_KINDS.find((kind) => (FIELDS_BY_KIND[kind] as readonly string[]).includes(field))!;
}
