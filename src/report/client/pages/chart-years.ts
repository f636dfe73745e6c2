import { groupBy } from '../../../group-by.ts';
import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportRow, ReportTable } from '../../report-data.ts';
import type { MoneyYear } from '../charts/money-chart.ts';
import type { ResultYear } from '../charts/result-chart.ts';
import { showWord } from '../show.ts';
import { reader } from './programme-link.ts';

const number = (cell: Cell) => (cell === null ? null : Number(cell));

/** Figures of an indicator that have one unit, and whether others were left out. */
export interface ResultYears {
  readonly unit: Cell;
  readonly years: readonly ResultYear[];
  readonly isPart: boolean;
}

/**
 * Each year of an indicator as the newest edition states it that has a result, in the unit of the newest year that prints
 * one: 5千人 and 4,800人 stand on no common axis.
 */
export function resultYears(
  table: Pick<ReportTable, 'columns'>,
  rows: readonly ReportRow[],
): ResultYears {
  const of = reader(table);
  const newest = rows.filter((row) => of(row, 'is_newest') === true);
  const unit = newest.map((row) => of(row, 'unit')).findLast((one) => one !== null) ?? null;
  let isPart = false;
  const inUnit = (row: ReportRow, value: string, own: Cell) => {
    const isOther = own !== null && own !== unit && of(row, value) !== null;
    isPart ||= isOther;
    return isOther ? null : number(of(row, value));
  };
  const years = newest.map((row) => ({
    year: Number(of(row, 'fiscal_year')),
    target: inUnit(row, 'target_value', of(row, 'target_unit') ?? of(row, 'unit')),
    actual: inUnit(row, 'actual_value', of(row, 'unit')),
  }));
  return { unit, years, isPart };
}

/** Whether all targets and results of an indicator are printed in one unit, or in none. */
export function hasOneUnit(
  table: Pick<ReportTable, 'columns'>,
  rows: readonly ReportRow[],
): boolean {
  const of = reader(table);
  const units = rows.flatMap((row) => [of(row, 'unit'), of(row, 'target_unit')]);
  return new Set(units.filter((unit) => unit !== null)).size <= 1;
}

/** Each year of a programme: spending and personnel cost from the newest edition that states them, never a plan beside an actual. */
export function moneyYears(table: ReportTable): MoneyYear[] {
  const of = reader(table);
  const stated = (row: ReportRow) => of(row, 'settlement_yen') ?? of(row, 'planned_yen');
  const years = groupBy(table.rows, (row) => Number(of(row, 'fiscal_year')));
  return [...years].map(([year, rows]) => {
    const newest = rows.findLast((row) => stated(row) !== null) ?? rows.at(-1)!;
    const isPlan = (row: ReportRow) => of(row, 'phase') === 'planned';
    const alike = rows.filter((row) => isPlan(row) === isPlan(newest));
    const personnel = alike.map((row) => of(row, 'personnel_cost_yen'));
    return {
      year,
      spending: number(stated(newest)),
      personnel: number(personnel.findLast((cell) => cell !== null) ?? null),
      phase: showWord('phase', of(newest, 'phase')),
    };
  });
}
