import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../support/block.ts';

const COSTS = ['\tR1予算現額\tR1決算額', '\t900千円\t800千円', '\tR2予算現額\tR2決算額(見込み)'];

/** Kinds of the values of a block whose costs stand beside targets and results. */
function kindsOf(results: readonly string[], costs: readonly string[] = COSTS) {
  const rows = [...costs, '\t700千円\t600千円', '', ''];
  const view = viewOf(...rows.map((row, at) => `${row || '\t\t'}\t${results[at] ?? ''}`));
  return Object.fromEntries(view.values.map(({ cell, kind }) => [cell.text, kind]));
}

const RESULTS = [
  'R1目標\tR1実績',
  '5,100千円\t5,200千円',
  'R2目標\tR2実績',
  '5,300千円\t5,400千円',
  'R3目標',
  '5,500千円',
];
const MEASURES = Object.fromEntries(
  ['5,100千円', '5,200千円', '5,300千円', '5,400千円', '5,500千円'].map((one) => [one, 'measure']),
);
const AMOUNTS = { '900千円': 'money', '600千円': 'money' };

describe('amounts at the labels of targets and results', () => {
  it('are results where each label has one, and costs stay costs', () => {
    expect(kindsOf(RESULTS)).toMatchObject({ ...MEASURES, ...AMOUNTS });
  });

  it('may be dashes for a year', () => {
    const kinds = kindsOf(RESULTS.with(1, '-\t-'));
    expect(kinds).toMatchObject({ '5,300千円': 'measure', '5,500千円': 'measure', ...AMOUNTS });
  });

  it('are results where they are shares of persons, too', () => {
    const shares = RESULTS.map((row) => row.replaceAll(/5,(\d)00千円/gu, '5.$10人'));
    expect(kindsOf(shares)).toMatchObject({ '5.10人': 'measure', '5.50人': 'measure', ...AMOUNTS });
  });

  it.each([
    ['a label has none', RESULTS.with(3, '5,300千円')],
    ['the label of a year is not printed', RESULTS.slice(0, 4)],
    ['another figure stands at a label', RESULTS.with(5, '88.0%')],
    ['a label is printed twice', RESULTS.with(4, 'R3目標\tR2目標')],
  ])('are none where %s', (_, results) => {
    expect(kindsOf(results)).toMatchObject({ '5,100千円': 'money', ...AMOUNTS });
  });

  it('are none where no costs stand below their labels: the row may have moved', () => {
    expect(kindsOf(RESULTS, ['', '\t900千円\t800千円', ''])).toMatchObject({
      '5,100千円': 'money',
    });
  });
});
