import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../../src/normalize/block/read-block.ts';
import { StaffRates } from '../../../../src/normalize/block/staff-rates.ts';
import { labelsInTables } from '../../../../src/normalize/block/view/plain-tables.ts';
import { viewOf } from '../../../support/block.ts';
import { form } from '../../../support/form.ts';

const COSTS = '\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)';
const STAFF = '\tR1正規職員人件費\tR1その他職員従事割合\tR2正規職員人件費\tR2その他職員従事割合';
const RESULTS = '\tR1目標\tR1実績\tR2目標\tR2実績\tR3目標';

/** Values of a block that stand in plain tables, each with its label. */
function inTables(...rows: readonly string[]): Record<string, string> {
  const { labels, values } = viewOf(...rows);
  return Object.fromEntries(
    [...labelsInTables(labels, values)].map(([value, label]) => [
      values[value]!.cell.text,
      labels[label]!.cell.text,
    ]),
  );
}

/** Figures of a block, by field and year. */
function figures(...rows: readonly string[]): Record<string, string> {
  const { found } = readBlock(viewOf(...rows), form, new StaffRates([], 1000, 2));
  return Object.fromEntries(
    found
      .filter(({ slot }) => slot.year !== null)
      .map(({ slot, value }) => [`${slot.field} ${slot.year}`, value.cell.text]),
  );
}

describe('values right below labels in a row of labels', () => {
  it('are theirs where each label has one, and one no figure', () => {
    expect(inTables(COSTS, '\t900千円\t800\t700千円\t-')).toEqual({
      '900千円': 'R1予算現額',
      '800': 'R1決算額',
      '700千円': 'R2予算現額',
      '-': 'R2決算額(見込み)',
    });
  });

  it('are theirs where a label before has none', () => {
    expect(inTables(RESULTS, '\t\t9人\t\t11人')).toEqual({ '9人': 'R1実績', '11人': 'R2実績' });
  });

  it.each([
    ['the last labels have none: the row may have closed up', COSTS, '\t900千円\t800千円'],
    ['one stands below no label', COSTS, '\t900千円\t800千円\t700千円\t600千円\t500千円'],
    ['one is no figure', RESULTS, '\t説明\t9人\t10人\t11人\t12人'],
    ['a share stands below the label of an amount', COSTS, '\t900千円\t0.50人\t700千円\t600千円'],
    ['a value stands between the labels', `${COSTS}\t説明`, '\t900千円\t800千円\t700千円\t600千円'],
    ['there are few labels', '\tR1予算現額\tR1決算額\t会計', '\t\t800千円\t一般'],
    ['nothing is lost', COSTS, '\t900千円\t800千円\t700千円\t600千円'],
  ])('are in no table where %s', (_, labels, row) => {
    expect(inTables(labels, row)).toEqual({});
  });

  it('are in no table where rows of labels are stacked', () => {
    const previous = '\tR1目標\tR1実績\tR2目標\tR2実績';
    const current = '\tR2目標\tR2実績\tR3目標\tR3実績';
    expect(inTables(previous, current, '\t10人\t\t9人\t')).toEqual({});
  });
});

describe('figures in a plain table', () => {
  it('are read at their labels, whatever else is not printed', () => {
    expect(figures(RESULTS, '\t\t9人\t\t11人')).toEqual({
      'actual previous': '9人',
      'actual current': '11人',
    });
    expect(figures(COSTS, '\t900千円\t\t700千円\t')).toEqual({
      'budget_yen previous': '900千円',
      'budget_yen current': '700千円',
    });
  });

  it('are no others where some lost their unit', () => {
    expect(figures(COSTS, '\t900千円\t800\t700千円\t600')).toEqual({
      'budget_yen previous': '900千円',
      'budget_yen current': '700千円',
    });
    expect(figures(STAFF, '\t2.57\t1.45人\t2.02人\t0.97')).toEqual({
      'other_staff_fte previous': '1.45人',
      'regular_staff_fte current': '2.02人',
    });
  });
});
