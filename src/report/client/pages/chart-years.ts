import type { Cell } from '../../../load/text-table.ts';
import type { ReportTable } from '../../report-data.ts';
import type { MoneyYear } from '../charts/money-chart.ts';
import type { ResultYear } from '../charts/result-chart.ts';
import { show } from '../show.ts';
import { reader } from './programme-link.ts';

type Row = readonly Cell[];

const number = (cell: Cell) => (cell === null ? null : Number(cell));

/** Each year of an indicator as the newest edition states it that has a result. */
export function resultYears(
  table: Pick<ReportTable, 'columns'>,
  rows: readonly Row[],
): ResultYear[] {
  const of = reader(table);
  return rows
    .filter((row) => of(row, 'is_newest') === true)
    .map((row) => ({
      year: Number(of(row, 'fiscal_year')),
      target: number(of(row, 'target_value')),
      actual: number(of(row, 'actual_value')),
    }));
}

/** Each year of a programme: spending and personnel cost from the newest edition that states them, never a plan beside an actual. */
export function moneyYears(table: ReportTable): MoneyYear[] {
  const of = reader(table);
  const stated = (row: Row) => of(row, 'settlement_yen') ?? of(row, 'planned_yen');
  const years = new Map<number, Row[]>();
  for (const row of table.rows) {
    const year = Number(of(row, 'fiscal_year'));
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years].map(([year, rows]) => {
    const newest = rows.findLast((row) => stated(row) !== null) ?? rows.at(-1)!;
    const isPlan = (row: Row) => of(row, 'phase') === 'planned';
    const alike = rows.filter((row) => isPlan(row) === isPlan(newest));
    const personnel = alike.map((row) => of(row, 'personnel_cost_yen'));
    return {
      year,
      spending: number(stated(newest)),
      personnel: number(personnel.findLast((cell) => cell !== null) ?? null),
      phase: show(of(newest, 'phase'), { name: 'phase', label: '', format: 'text' }),
    };
  });
}
