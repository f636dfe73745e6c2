import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  'field: activity_name, kind: name, no: 1, labels: [活動指標]',
  'field: activity_result, kind: measure, year: 0, no: 1, labels: [実績], occurrence: 1',
  'field: outcome_name, kind: name, no: 1, labels: [成果指標]',
  'field: outcome_target, kind: measure, year: 0, no: 1, labels: [目標]',
  'field: outcome_actual, kind: measure, year: 0, no: 1, labels: [実績], occurrence: 2',
]);

function read(heads: readonly string[], cells: readonly string[]) {
  const file = readRows([TITLE, [...HEAD, ...heads], [...ROAD, ...cells]], form);
  const [{ activities, indicators }] = file.records as [(typeof file.records)[number]];
  return {
    results: activities.map(({ itemName, result }) => [itemName, result.value]),
    outcomes: indicators.map(({ name, years }) => [
      name,
      ...years.map(({ target, actual }) => [target.value, actual.value]),
    ]),
    issues: issuesOf(file, 'column-repeated'),
  };
}

it('columns that only their order tells apart are read behind the name of their own item', () => {
  const heads = ['活動指標', '実績', '成果指標', '目標', '実績'];
  const { results, outcomes, issues } = read(heads, ['巡回', '1', '延長', '3', '2']);
  expect(results).toEqual([['巡回', 1]]);
  expect(outcomes).toEqual([['延長', [3, 2]]]);
  expect(issues).toEqual([]);
});

it('columns that only their order tells apart are left out where the items have changed places', () => {
  const heads = ['成果指標', '目標', '実績', '活動指標', '実績'];
  const { results, outcomes, issues } = read(heads, ['延長', '3', '2', '巡回', '1']);
  expect(results).toEqual([]);
  expect(outcomes).toEqual([['延長', [3, null]]]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 2, column: 6 }]);
});
