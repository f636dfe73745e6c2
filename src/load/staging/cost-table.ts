import type { CostYear } from '../../normalize/record.ts';
import { measured, number, place, type SheetPart, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** One row per sheet and fiscal year of cost and staff. */
export const costTable: StagingTable<SheetPart<CostYear>> = {
  name: 'cost',
  columns: {
    ...place<CostYear>(),
    fiscal_year: whole((row) => row.value.fiscalYear),
    phase: text((row) => row.value.phase),
    budget_yen: number((row) => row.value.budgetYen),
    settlement_yen: number((row) => row.value.settlementYen),
    planned_yen: number((row) => row.value.plannedYen),
    personnel_cost_yen: number((row) => row.value.personnelCostYen),
    regular_staff_fte: number((row) => measured(row.value.regularStaffFte)),
    other_staff_fte: number((row) => measured(row.value.otherStaffFte)),
    special_staff_fte: number((row) => measured(row.value.specialStaffFte)),
    regular_staff_persons: number((row) => row.value.regularStaffPersons ?? null),
    work_hours: number((row) => measured(row.value.workHours)),
    national_subsidy_yen: number((row) => row.value.nationalSubsidyYen),
    prefectural_subsidy_yen: number((row) => row.value.prefecturalSubsidyYen),
    local_bond_yen: number((row) => row.value.localBondYen),
    other_funding_yen: number((row) => row.value.otherFundingYen),
    general_fund_yen: number((row) => row.value.generalFundYen),
  },
};
