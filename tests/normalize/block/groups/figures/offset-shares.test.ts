import { describe, expect, it } from 'vitest';
import { readCostAndStaff } from '../../../../../src/normalize/block/groups/figures/cost-and-staff.ts';
import { StaffRates } from '../../../../../src/normalize/block/staff-rates.ts';
import { viewOf } from '../../../../support/block.ts';
import { form } from '../../../../support/form.ts';

const noRates = new StaffRates([], form.money_unit_yen, form.staff_decimals);

const HEAD = [
  '\t\t\t\tR1正規職員人件費\tR1その他職員従事割合',
  '\t\t\t\t1.26人\t0.00人',
  '期間\tH16年度～\tR2正規職員人件費\tR2その他職員従事割合',
];

function read(...rows: readonly string[]) {
  const { found, undecided } = readCostAndStaff(viewOf(...HEAD, ...rows), form, noRates, null);
  const named = (field: string) =>
    found.flatMap(({ slot, value }) => (slot.field === field ? [value.cell.text] : []));
  return {
    costs: named('personnel_cost_yen'),
    shares: named('special_staff_fte'),
    open: undecided.flatMap(({ cells }) => cells.map(({ text }) => text)),
  };
}

describe('shares beside costs', () => {
  it('are read where they stand in the rows of the costs', () => {
    const { costs, shares } = read('\t\t10,473千円\t0.40人', '\t\t6,208千円\t0.30人');
    expect(costs).toEqual(['10,473千円', '6,208千円']);
    expect(shares).toEqual(['0.40人', '0.30人']);
  });

  it('are left out and named where all stand one row lower', () => {
    const { costs, shares, open } = read('\t\t10,473千円', '\t\t6,208千円\t0.40人', '\t\t\t0.30人');
    expect(costs).toEqual(['10,473千円', '6,208千円']);
    expect(shares).toEqual([]);
    expect(open).toEqual(expect.arrayContaining(['0.40人', '0.30人']));
  });

  it('are read where the first cost has one too: the last is a stray', () => {
    const { shares } = read('\t\t10,473千円\t0.40人', '\t\t6,208千円\t0.30人', '\t\t\t0.20人');
    expect(shares).toEqual(['0.40人', '0.30人']);
  });
});
