import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const fte = (label: string) =>
  `field: regular_staff_fte, kind: number, year: 0, labels: ['${label}']`;
const hours = (label: string) => `field: work_hours, kind: number, year: 0, labels: ['${label}']`;

function read(...labels: [string, string]) {
  const form = smallForm([fte(labels[0]), hours(labels[1])]);
  const file = readRows([TITLE, [...HEAD, ...labels], [...ROAD, '50', '120']], form);
  const [cost] = file.records[0]!.costs;
  return {
    figures: [cost?.regularStaffFte ?? null, cost?.workHours ?? null],
    issues: issuesOf(file, 'unit-differs'),
  };
}

it.each([
  ['従事割合(％)', '業務時間（分）'],
  ['人工(人・月)', '業務量(日)'],
] as [string, string][])('leaves staff and hours under %s and %s out', (...labels) => {
  const { figures, issues } = read(...labels);
  expect(figures).toEqual([null, null]);
  expect(issues).toMatchObject([
    { row: 2, column: 4 },
    { row: 2, column: 5 },
  ]);
});

it.each([
  ['人工(人)', '業務時間(時間)'],
  ['人工', '延べ業務時間(正規)'],
] as [string, string][])('reads staff and hours under %s and %s', (...labels) => {
  expect(read(...labels)).toEqual({ figures: [50, 120], issues: [] });
});

it('takes the unit of money of a group for that of its amounts, not of the staff counted beside them', () => {
  const readBelow = (label: string) => {
    const money = 'field: settlement_yen, kind: money, year: 0, labels: [事業費]';
    const form = smallForm([money, fte(label)], { headerRows: 2 });
    const groups = ['', '', '', 'R5決算（千円）', ''];
    const labels = [...HEAD, '事業費', label];
    const file = readRows([TITLE, groups, labels, [...ROAD, '50', '2']], form);
    return file.records[0]!.costs.map((cost) => [cost.settlementYen, cost.regularStaffFte]);
  };
  expect(readBelow('正職員数')).toEqual([[50_000, 2]]);
  expect(readBelow('人工')).toEqual([[50_000, 2]]);
  expect(readBelow('常勤職員')).toEqual([[50_000, null]]);
});
