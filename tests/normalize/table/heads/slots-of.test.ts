import { describe, expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const groups = ['', '', '', '成果指標①', '', '', '', '成果指標②', '', '', ''];
const parts = ['', '', '', '目標', '', '実績', '', '目標', '', '実績', ''];
const years = [...HEAD, ...Array.from({ length: 4 }, () => ['R4', 'R5']).flat()];
const figures = [...ROAD, '1', '2', '3', '4', '5', '6', '7', '8'];
const rows = (group = groups) => [TITLE, group, parts, years, figures];

const read = (under: (part: string) => string, group = groups) => {
  const field = (name: string, part: string) =>
    `field: outcome_${name}, kind: measure, year: label, under: ${under(part)}, numbers: [①, ②], labels: ['{year}']`;
  const form = smallForm([field('target', '目標'), field('actual', '実績')], { headerRows: 3 });
  return readRows(rows(group), form);
};

describe('texts that have to stand above a label together', () => {
  const all = (part: string) => `[['成果指標{no}', ${part}]]`;

  it('tell the columns of numbered indicators apart', () => {
    const { records, issues } = read(all);
    expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(
      records[0]!.indicators.map(({ no, years }) => [
        no,
        years.map(({ fiscalYear, target, actual }) => [fiscalYear, target.value, actual.value]),
      ]),
    ).toEqual([
      [
        1,
        [
          [2022, 1, 3],
          [2023, 2, 4],
        ],
      ],
      [
        2,
        [
          [2022, 5, 7],
          [2023, 6, 8],
        ],
      ],
    ]);
  });

  it('are all needed: a group that the form does not know is no other one', () => {
    const { records, ...file } = read(
      all,
      groups.map((text) => text.replace('②', '③')),
    );
    expect(records).toEqual([]);
    expect(issuesOf({ records, ...file }, 'column-unknown')).not.toEqual([]);
  });

  it('are asked for where one of them does not tell columns apart', () => {
    const file = read((part) => `['成果指標{no}', ${part}]`);
    expect(file.records).toEqual([]);
    const [issue] = issuesOf(file, 'column-ambiguous');
    expect(issue).toMatchObject({ severity: 'error', row: 4, column: 4 });
    expect(issue!.message).toContain('outcome_target 1 or outcome_target 2');
  });
});

it('holds a field below a year to it, unless the field names that year', () => {
  const heads = (...above: string[]) => [
    TITLE,
    ['', '', '', ...above],
    ['', '', '', '事業費', '人件費'],
    [...HEAD, '決算', '決算'],
    [...ROAD, '1', '2'],
  ];
  const form = smallForm(
    [
      'field: settlement_yen, kind: money, year: -1, under: [事業費], labels: [決算]',
      'field: personnel_cost_yen, kind: money, year: 0, under: [人件費], labels: [決算]',
    ],
    { headerRows: 3 },
  );
  expect(issuesOf(readRows(heads('R4', 'R5'), form), 'years-differ')).toEqual([]);
  expect(issuesOf(readRows(heads('R5', 'R6'), form), 'years-differ')).toMatchObject([
    { severity: 'error', column: 4 },
  ]);
});
