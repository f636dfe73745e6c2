import { expect, it } from 'vitest';
import { stagedYear } from '../../../../src/normalize/table/rows/staged-year.ts';

it.each([
  ['令和5年度', 2023, ''],
  ['令和５年度決算', 2023, '決算'],
  ['Ｒ５決算額', 2023, '決算額'],
  ['2023年度 予算', 2023, '予算'],
  ['令和5年度（決算見込）', 2023, '決算見込'],
  ['令和元年度当初予算', 2019, '当初予算'],
  ['平成31年度決算', 2019, '決算'],
  ['5年度決算', 2023, '決算'],
])('%s is of %s', (text, year, stage) => {
  expect(stagedYear(text, '令和')).toEqual({ year, stage });
});

it.each(['決算', '令和5年度の主な取組', '5', '令和5年度決算と令和6年度予算', '12件', ''])(
  '%s is no year with a stage where no era is known',
  (text) => {
    expect(stagedYear(text, null)).toBeNull();
  },
);
