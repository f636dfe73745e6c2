import { expect, it } from 'vitest';
import { HEAD, issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const fields = [
  'field: outcome_name, kind: name, no: 1, labels: [指標名]',
  "field: outcome_actual, kind: measure, no: 1, year: label, labels: ['{year}']",
  'field: note, kind: text, labels: [区分]',
];
const read = (...stages: string[]) =>
  readRows(
    [
      TITLE,
      [...HEAD, '指標名', '区分', 'R4', 'R5'],
      ...stages.map((stage, at) =>
        at % 2 === 0
          ? [`${at}`, `${at}号の事業`, '土木課', '利用者数', stage, '1', '2']
          : ['', '', '', '', stage, '3', '4'],
      ),
    ],
    smallForm(fields),
  );

it.each([
  ['目標', '実績'],
  ['目標(人)', '実績（人）'],
  ['R5計画', 'R5実績'],
  ['令和4年度予算', '令和4年度決算見込額'],
  ['活動指標', '成果指標'],
  ['アウトプット', 'アウトカム'],
])('loads nothing of a table whose rows say by turns what their figures are: %s, %s', (...pair) => {
  const { records, ...file } = read(...pair, ...pair);
  expect(records).toEqual([]);
  const [issue] = issuesOf({ records, ...file }, 'stages-in-rows');
  expect(issue).toMatchObject({ severity: 'error', row: 3, column: 5 });
  expect(issue!.message).toContain(`Column E says ${pair[0]}, `);
});

it.each([
  ['実績', '実績', '実績'],
  ['成果', '成果', '成果'],
  ['成果', '効果', '対象外'],
  ['当初予算', '補正予算', '当初予算'],
  ['継続', '目標の見直し', '実績'],
])('takes %s, %s, %s for words like others', (...words) => {
  expect(issuesOf(read(...words), 'stages-in-rows')).toEqual([]);
});
