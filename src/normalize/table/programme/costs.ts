import type { CostFieldName } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { CostYear } from '../../record.ts';
import { brokenSum, statedSums } from './stated-sums.ts';
import type { TableRow } from './table-row.ts';
import { type Amount, amountsByYear, type YearAmounts } from './year-amounts.ts';

/** Amounts and staff of every year of a row; `issues` takes what is no number and which identities fail. */
export function readCosts(row: TableRow, form: TableForm, issues: Issue[]): CostYear[] {
  const years = [...amountsByYear(row, form, issues)].sort(([a], [b]) => a - b);
  for (const stated of statedSums(years, row, form))
    if (!stated.holds) issues.push(brokenSum(stated, form));
  return years.map(([year, amounts]) => costOf(row, year, amounts));
}

function costOf(row: TableRow, fiscalYear: number, amounts: YearAmounts): CostYear {
  const phase = row.phaseOf(fiscalYear);
  const read = (field: CostFieldName, column: string = field): number | null => {
    const amount = amounts.get(field);
    if (!amount) return null;
    const value = wholeYen(amount);
    row.read(amount.cell, 'cost', column, value);
    return value;
  };
  const total = amounts.get('total_cost_yen');
  if (total) row.take(total.cell, 'duplicate');
  const isPlan = phase === 'planned';
  const spending = read('spending_yen', isPlan ? 'planned_yen' : 'settlement_yen');
  return {
    fiscalYear,
    phase,
    budgetYen: read('budget_yen'),
    settlementYen: read('settlement_yen') ?? (isPlan ? null : spending),
    plannedYen: read('planned_yen') ?? (isPlan ? spending : null),
    personnelCostYen: read('personnel_cost_yen'),
    regularStaffFte: read('regular_staff_fte'),
    otherStaffFte: read('other_staff_fte'),
    specialStaffFte: read('special_staff_fte'),
    regularStaffPersons: read('regular_staff_persons'),
    workHours: read('work_hours'),
    nationalSubsidyYen: read('national_subsidy_yen'),
    prefecturalSubsidyYen: read('prefectural_subsidy_yen'),
    localBondYen: read('local_bond_yen'),
    otherFundingYen: read('other_funding_yen'),
    generalFundYen: read('general_fund_yen'),
  };
}

/** Parts of a yen, as shares of a sum can have, go only after the identities are checked. */
function wholeYen({ cell, measure: { value } }: Amount): number | null {
  return value === null || cell.field.kind !== 'money' ? value : Math.round(value);
}
