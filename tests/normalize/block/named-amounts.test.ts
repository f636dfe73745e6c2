import { describe, expect, it } from 'vitest';
import { readCostAndStaff } from '../../../src/normalize/block/groups/figures/cost-and-staff.ts';
import { StaffRates } from '../../../src/normalize/block/staff-rates.ts';
import { viewOf } from '../../support/block.ts';
import { form } from '../../support/form.ts';

const noRates = new StaffRates([], form.money_unit_yen, form.staff_decimals);

/** Thousands of yen of a block, by field and year. */
function read(...rows: readonly string[]): Record<string, number> {
  const { found } = readCostAndStaff(viewOf(...rows), form, noRates, null);
  const figures = found.map(({ slot, value }) => [
    `${slot.field} ${slot.year}`,
    value.quantity! / 1_000,
  ]);
  return Object.fromEntries(figures);
}

describe('an amount in one cell with its label', () => {
  it('is what it says, whatever stands around it', () => {
    expect(
      read(
        '\t\t\tR1予算現額 1,704千円\tR1決算額：1,312千円',
        '\t\t\tR2予算現額\tR2決算額(見込み)1,275千円',
        '\t\t\t1,688千円',
      ),
    ).toEqual({
      'budget_yen previous': 1_704,
      'settlement_yen previous': 1_312,
      'budget_yen current': 1_688,
      'settlement_yen current': 1_275,
    });
  });

  it('leaves no room for what its place says is the same figure', () => {
    const figures = read(
      '\t\t\tR1予算現額\tR1決算額',
      '\t\t\t1,704千円\tR1決算額 1,312千円\t1,300千円',
    );
    expect(figures).toMatchObject({ 'settlement_yen previous': 1_312 });
  });

  it('is left out where two of them name one figure differently', () => {
    expect(read('\t\t\tR1決算額 1,312千円\tR1決算額 1,300千円')).toEqual({});
  });

  it('is none where another year or what the form does not know is named', () => {
    expect(read('\t\t\tH25予算現額 1,704千円\tR1補助金額 1,300千円')).toEqual({});
  });
});
