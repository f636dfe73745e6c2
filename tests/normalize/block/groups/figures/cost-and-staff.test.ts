import { describe, expect, it } from 'vitest';
import { readCostAndStaff } from '../../../../../src/normalize/block/groups/figures/cost-and-staff.ts';
import { StaffRates, type StaffStatement } from '../../../../../src/normalize/block/staff-rates.ts';
import { viewOf } from '../../../../support/block.ts';
import { form } from '../../../../support/form.ts';

/** Figures of cost and staff of a block, by field and year. */
function read(...rows: readonly string[]): Record<string, string> {
  return readWith([], ...rows);
}

function readWith(
  statements: readonly StaffStatement[],
  ...rows: readonly string[]
): Record<string, string> {
  const rates = new StaffRates(statements, form.money_unit_yen, form.staff_decimals);
  const { found } = readCostAndStaff(viewOf(...rows), form, rates, null);
  return Object.fromEntries(
    found.map(({ slot, value }) => [`${slot.field} ${slot.year}`, value.cell.text]),
  );
}

describe('costs printed beside staff', () => {
  it('are no personnel costs of the shares that stand in their rows', () => {
    const figures = read(
      '\t\t\t\t\tR1正規職員人件費',
      '\t\tR1予算現額\tR1決算額\t\t1.87人',
      '\t\t41,964千円\t20,863千円\t\t16,542千円',
      '\t\tR2予算現額\tR2決算額(見込み)\t\tR1その他職員従事割合',
      '\t\t36,494千円\t32,097千円\t\t0.13人',
      '\t\t\t\t\tR1非常勤特別職',
      '\t\t\t\t\t0.00人',
    );
    expect(figures).toMatchObject({
      'budget_yen current': '36,494千円',
      'settlement_yen current': '32,097千円',
      'personnel_cost_yen previous': '16,542千円',
      'other_staff_fte previous': '0.13人',
      'special_staff_fte previous': '0.00人',
    });
  });
});

describe('a cell printed twice, which moves its row right', () => {
  const labels = '\t\tR1予算現額\tR1決算額';

  it('keeps the settlement from being taken for a stray', () => {
    expect(read(labels, '\t\t1,704千円\t1,704千円\t1,312千円')).toMatchObject({
      'budget_yen previous': '1,704千円',
      'settlement_yen previous': '1,312千円',
    });
  });

  it.each([
    ['of nothing', '0千円\t0千円\t312千円', ''],
    ['beside a head of its own', '704千円\t704千円\t312千円', '\t特定財源'],
  ])('is none: the settlement %s', (_, row, head) => {
    const [budget, settlement] = row.split('\t');
    expect(read(`${labels}${head}`, `\t\t${row}`)).toMatchObject({
      'budget_yen previous': budget,
      'settlement_yen previous': settlement,
    });
  });

  it('leaves a settlement that equals its budget what it is', () => {
    expect(read(labels, '\t\t1,704千円\t1,704千円')).toMatchObject({
      'budget_yen previous': '1,704千円',
      'settlement_yen previous': '1,704千円',
    });
  });
});

const rates: readonly StaffStatement[] = [1, 2].flatMap((fte) => [
  { year: 'previous', fte, costYen: fte * 8_312_000 },
  { year: 'current', fte, costYen: fte * 8_168_000 },
]);

describe('shares of other staff that are blank', () => {
  const rows = (other: string) => [
    '\tR1正規職員人件費\tR1その他職員従事割合',
    `\t1.11人\t${other}`,
    `\t9,226千円\t${other}`,
    '\tR2正規職員人件費\tR2その他職員従事割合',
    `\t0.51人\t${other}`,
    `\t4,166千円\t${other}`,
  ];
  const own = {
    'regular_staff_fte previous': '1.11人',
    'personnel_cost_yen previous': '9,226千円',
    'regular_staff_fte current': '0.51人',
    'personnel_cost_yen current': '4,166千円',
  };

  it.each(['', '-', '―', '0人'])('leave the share at its label to its cost: "%s"', (other) => {
    expect(readWith(rates, ...rows(other))).toEqual(own);
  });

  it('take no share for one beside the cost below it, with no rate to tell', () => {
    expect(read(...rows(''))).not.toHaveProperty('special_staff_fte previous');
  });

  it('are read where they are printed', () => {
    expect(readWith(rates, ...rows('0.20人'))).toMatchObject({
      ...own,
      'other_staff_fte previous': '0.20人',
      'special_staff_fte current': '0.20人',
    });
  });

  it('take no share that the year’s rate says is paid for by its cost', () => {
    const figures = readWith(
      rates,
      '\tR2正規職員人件費\tR2その他職員従事割合',
      '\t3,104千円\t0.00人',
      '\t1.25人',
      '\t10,210千円',
    );
    expect(figures).not.toHaveProperty('special_staff_fte current', '1.25人');
  });
});

describe('staff of which labels are lost', () => {
  it('is read in the order of the labels that are left, newer year first', () => {
    const figures = read(
      '\t\t\tR2その他職員従事割合',
      '\t\t\t0.00人',
      '\t\t23,985千円\t0.00人',
      '\t\t\tR1その他職員従事割合',
      '\t\t\t2.24人',
      '\t\t56,094千円\t0.00人',
    );
    expect(figures).toMatchObject({
      'personnel_cost_yen current': '23,985千円',
      'personnel_cost_yen previous': '56,094千円',
      'other_staff_fte previous': '2.24人',
    });
  });
});
