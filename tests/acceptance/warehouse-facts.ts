import { queryText } from '../support/query-text.ts';
import type { Facts, Value } from './truth.ts';

type Row = Readonly<Record<string, Value>>;

/** What the warehouse states of one sheet, by the paths of a truth file. */
export interface LoadedProgramme {
  readonly name: string;
  readonly firstRow: number;
  readonly facts: Facts;
}

const SHEET_FIELDS: Readonly<Record<string, string>> = {
  chapter: 'chapter',
  section: 'section',
  department: 'department_name',
  rank: 'implementation_rank',
  account: 'account_name',
  affairs_type: 'affairs_types',
  legal_basis: 'legal_basis',
  purpose: 'purpose',
  'period_start.raw': 'period_raw',
  'period_start.fiscal_year': 'started_fiscal_year',
  unmet_reason: 'unmet_reason',
  rating: 'rating',
  rating_reason: 'rating_reason',
  improvement: 'improvement',
  challenge: 'challenge',
  sdg_contribution: 'sdg_contribution',
  sdg_method_note: 'sdg_method_note',
  'evaluator.title': 'evaluator_title',
  'evaluator.person': 'evaluator_name',
};

const COST_FIELDS: Readonly<Record<string, string>> = {
  'costs.%_budget': 'budget_yen',
  'costs.%_settlement': 'settlement_yen',
  'staff.%_personnel_cost': 'personnel_cost_yen',
  'staff.%_regular_fte': 'regular_staff_fte',
  'staff.%_other_fte_or_share': 'other_staff_fte',
  'staff.%_special_fte': 'special_staff_fte',
};

/** Reads the views of a warehouse that holds one dump. */
export async function readWarehouse(path: string): Promise<LoadedProgramme[]> {
  const rows = async (sql: string) => JSON.parse(await queryText(path, sql, 'json')) as Row[];
  const [sheets, costs, indicators, activities, goals] = await Promise.all([
    rows('select * from programme_sheets order by source_row'),
    rows('select c.*, y.era_label from cost_lines c join dim_fiscal_year y using (fiscal_year)'),
    rows(
      'select i.*, y.era_label from indicator_results i join dim_fiscal_year y using (fiscal_year)',
    ),
    rows('select * from activity_results'),
    rows('select * from programme_sdgs order by goal_no'),
  ]);
  return sheets.map((sheet) => {
    const own = (all: readonly Row[]) =>
      all.filter((row) => row.programme_id === sheet.programme_id);
    const facts: Facts = new Map();
    for (const [key, column] of Object.entries(SHEET_FIELDS)) facts.set(key, sheet[column] ?? null);
    for (const row of own(costs)) addCost(facts, row);
    for (const row of own(indicators)) addIndicator(facts, row);
    for (const row of own(activities)) addActivity(facts, row);
    facts.set(
      'sdgs',
      own(goals)
        .map((row) => row.goal_no)
        .join(' ') || null,
    );
    return { name: String(sheet.programme_name), firstRow: Number(sheet.source_row), facts };
  });
}

function addCost(facts: Facts, row: Row): void {
  for (const [key, column] of Object.entries(COST_FIELDS)) {
    const value = row[column];
    const isMoney = column.endsWith('_yen');
    const stated =
      value === null || value === undefined ? null : Number(value) / (isMoney ? 1000 : 1);
    facts.set(key.replace('%', String(row.era_label)), stated);
  }
}

function addIndicator(facts: Facts, row: Row): void {
  const path = `indicators[${Number(row.indicator_no) - 1}]`;
  facts.set(`${path}.name`, row.indicator_name ?? null);
  facts.set(`${path}.target_basis`, row.target_basis ?? null);
  for (const field of ['target', 'actual']) {
    facts.set(`${path}.${row.era_label}_${field}_raw`, row[`${field}_raw`] ?? null);
    facts.set(`${path}.${row.era_label}_${field}_value`, row[`${field}_value`] ?? null);
  }
}

function addActivity(facts: Facts, row: Row): void {
  const path = `activities[${Number(row.activity_no) - 1}]`;
  facts.set(`${path}.item`, row.item_name ?? null);
  facts.set(`${path}.result_raw`, row.result_raw ?? null);
  facts.set(`${path}.result_number`, row.result_value ?? null);
  facts.set(`${path}.result_unit`, row.result_unit ?? null);
}
