import { describe, expect, it } from 'vitest';
import { UNUSED } from '../../../../../src/normalize/block/assign/assignment-problem.ts';
import {
  IndicatorWitness,
  indicatorSlots,
  type SheetWords,
} from '../../../../../src/normalize/block/groups/figures/indicator-witness.ts';
import { readIndicators } from '../../../../../src/normalize/block/groups/figures/indicators.ts';
import { readBlock } from '../../../../../src/normalize/block/read-block.ts';
import { StaffRates } from '../../../../../src/normalize/block/staff-rates.ts';
import { viewOf } from '../../../../support/block.ts';
import { form } from '../../../../support/form.ts';

const SILENT: SheetWords = {
  saysMet: null,
  lowerIsBetter: false,
  activityTotals: [],
  isNew: false,
};

describe('figures of one indicator', () => {
  const { values: all } = viewOf('\t10人\t9人\t80.0%\t12人\t-\t12名');
  const values = all.filter(({ kind }) => kind === 'measure' || kind === 'dash');
  const costOf = (count: number, ...valueIn: readonly number[]) =>
    new IndicatorWitness(indicatorSlots(form, count), values, SILENT).cost(valueIn);

  it('cost nothing that count the same, or nothing at all', () => {
    expect(costOf(1, 0, 1, UNUSED, 3, 4)).toBe(0);
  });

  it('cost more the more of them count something else', () => {
    const [one, two] = [costOf(1, 0, 1, 2, 3), costOf(1, 0, 1, 2, 3, 5)];
    expect(one).toBeGreaterThan(0);
    expect(two).toBeGreaterThan(one);
  });

  it('may count something else than another indicator does', () => {
    expect(costOf(2, 0, 1, 3, UNUSED, UNUSED, 2)).toBe(0);
  });

  it('are told from one of another unit that stands beside them', () => {
    const view = viewOf(
      '\t\t\t\tR1実績',
      '\t\t\tR1目標\tR1実績',
      '\t\t811回\t727回\t345人',
      '\t\tR2目標\tR2実績',
      '\t\t820回\t790回',
      '\t\tR3目標',
      '\t\t830回',
    );
    const { found } = readIndicators(view, form, new Set(), SILENT, null);
    const texts = found.map(({ value }) => value.cell.text);
    expect(texts).toEqual(['811回', '727回', '820回', '790回', '830回']);
  });
});

describe('a programme that began in the current year', () => {
  const SHEET = [
    '\t\t\t\tR1予算現額\tR1決算額\t項目名\t指標名',
    '\t\t\t\t900千円\t800千円\t①講座\t利用者数',
    '\t\t\t\tR2予算現額\tR2決算額(見込み)\t\t実績\tR1目標\tR1実績',
    '\t\t\t\t700千円\t600千円\tR2目標\t\tR2実績',
    '\t\t\t\t\t\tR3目標\t\tR3実績',
    '\t\t\t\t\t\t1,268人\t\t1,247人',
    '\t期間\tR2年度～\t\t\t\t①17回\t\t1,268人\t1,316人\t\t\t1,268人',
  ];
  const figures = (rows: readonly string[]) => {
    const { found } = readBlock(viewOf(...rows), form, new StaffRates([], 1000, 2));
    return Object.fromEntries(
      found
        .filter(({ slot }) => slot.field === 'target' || slot.field === 'actual')
        .map(({ slot, value }) => [`${slot.field} ${slot.year}`, value.cell.text]),
    );
  };

  it('and yet spent money the year before had figures of that year, too', () => {
    expect(figures(SHEET)).toEqual({
      'target previous': '1,268人',
      'actual previous': '1,247人',
      'target current': '1,268人',
      'actual current': '1,316人',
      'target next': '1,268人',
    });
  });
});
