import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/load/query/text-table.ts';
import { figureOf, isFigure } from '../../src/report/client/pages/figure-of.ts';

const origin = (column: string, row: Readonly<Record<string, Cell>>, isOfOneEdition = false) =>
  figureOf(column, (name) => row[name] ?? null, isOfOneEdition);

describe('the cells behind a figure', () => {
  it.each([
    ['budget_yen', ['budget_yen'], [2020]],
    ['previous_budget_yen', ['budget_yen'], [2019]],
    ['settlement_change_yen', ['settlement_yen'], [2020, 2019]],
    ['personnel_cost_change_ratio', ['personnel_cost_yen'], [2020, 2019]],
    ['execution_ratio', ['settlement_yen', 'budget_yen'], [2020]],
    ['total_cost_yen', ['settlement_yen', 'planned_yen', 'personnel_cost_yen'], [2020]],
    ['work_hours', ['work_hours'], [2020]],
  ])('%s: %j of %j, wherever it was stated last', (column, fields, fiscalYears) => {
    expect(origin(column, { fiscal_year: 2020 })).toEqual({ fields, fiscalYears });
  });

  it('of a missed target stand in the edition that the row is from', () => {
    const row = { fiscal_year: 2019, indicator_no: 2, gap: 3, edition_fiscal_year: 2020 };
    expect(origin('gap', row)).toEqual({
      fields: ['target_value', 'actual_value'],
      fiscalYears: [2019],
      no: 2,
      edition: 2020,
    });
  });

  it('of a restatement are the two that disagree', () => {
    const row = {
      measure: 'budget_yen',
      fiscal_year: 2019,
      earlier_edition_fiscal_year: 2019,
      earlier_cell_ref: 'E4',
      later_edition_fiscal_year: 2020,
      later_cell_ref: 'F9',
    };
    const [earlier, later] = [
      { edition: 2019, cellRef: 'E4' },
      { edition: 2020, cellRef: 'F9' },
    ];
    const what = { fields: ['budget_yen'], fiscalYears: [2019] };
    expect(origin('earlier_value', row)).toEqual({ ...what, cells: [earlier] });
    expect(origin('later_value', row)).toEqual({ ...what, cells: [later] });
    expect(origin('difference', row)).toEqual({ ...what, cells: [earlier, later] });
  });
});

it('cells stand behind amounts, shares, measures and heads of staff, and behind no number or count', () => {
  expect(isFigure({ name: 'budget_yen', format: 'yen' })).toBe(true);
  expect(isFigure({ name: 'regular_staff_persons', format: 'whole' })).toBe(true);
  expect(isFigure({ name: 'activity_no', format: 'whole' })).toBe(false);
});
