import { expect, it } from 'vitest';
import { issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);
const HEADS = ['番号', '事業名', '担当課', '決算額'];

function read(...offices: readonly string[]) {
  const rows = offices.map((office, at) => [`${at + 1}`, `事業${at}`, office, '5']);
  const file = readRows([TITLE, HEADS, ...rows], form);
  return {
    offices: file.records.map(({ evaluation }) => evaluation.department),
    issues: issuesOf(file, 'blanks-below'),
  };
}

it('offices that are printed once for all of their rows are told, and their blanks stay empty', () => {
  const { offices, issues } = read('土木課', '', '', '福祉課', '');
  expect(offices).toEqual(['土木課', null, null, '福祉課', null]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 4, column: 3 }]);
});

it.each([
  ['a few blanks', ['土木課', '', '福祉課', '', '税務課']],
  ['an office that comes again', ['土木課', '', '', '', '土木課']],
  ['a first row without one', ['', '', '', '土木課', '福祉課']],
])('%s are none of them', (_, offices) => {
  expect(read(...offices).issues).toEqual([]);
});

it('an office that is printed again below the header of the next page is one of them', () => {
  const row = (at: number, office: string) => [`${at}`, `事業${at}`, office, '5'];
  const pages = [
    HEADS,
    row(1, '土木課'),
    row(2, ''),
    row(3, ''),
    HEADS,
    row(4, '土木課'),
    row(5, ''),
  ];
  expect(issuesOf(readRows([TITLE, ...pages], form), 'blanks-below')).toMatchObject([{ row: 4 }]);
});

it.each([
  ['a blank line', []],
  ['a sum', ['', '計', '', '30']],
])('an office that is printed again below %s is none of them', (_, between) => {
  const offices = ['土木課', '土木課', '', '福祉課', '', '福祉課', '', '水道課'];
  const rows = offices.flatMap((office, at) => [[`${at}`, `事業${at}`, office, '5'], between]);
  expect(issuesOf(readRows([TITLE, HEADS, ...rows], form), 'blanks-below')).toEqual([]);
});
