import { expect, it } from 'vitest';
import { findMatrices } from '../../../../pipelines/scaffold/sheets/find-matrices.ts';
import { findSheets } from '../../../../pipelines/scaffold/sheets/find-sheets.ts';
import { hasLabelsAbove } from '../../../../pipelines/scaffold/sheets/labels-above.ts';
import { loadVocabulary } from '../../../../pipelines/scaffold/vocabulary.ts';
import type { Grid } from '../../../../src/extract/grid.ts';

const vocabulary = loadVocabulary();

/** A grid of lines whose cells are set apart by |. */
function gridOf(lines: readonly string[]): Grid {
  const rows = lines.map((line, at) => ({ number: at + 1, cells: line.split('|') }));
  return { sheet: null, rows };
}

const sheet = (name: string) => [
  '事務事業評価シート',
  `事業名|${name}|所管課|環境課`,
  '事業の目的|市民の暮らしを支える。',
  '||R4||R5',
  '||予算|決算|予算|決算',
  '①事業費||10|9|20|19',
  '財源|国庫支出金|1|2|3|4',
  '|その他|5|6|7|8',
  '',
  '今後の方向性|継続',
];
const sheetsIn = (lines: readonly string[]) => findSheets([gridOf(lines)], vocabulary);

it('parts sheets below each other where their titles begin', () => {
  const found = sheetsIn([...sheet('道の事業'), ...sheet('橋の事業')]);
  expect(found.map(({ rows }) => [rows[0]![0]!.text, rows[0]![0]!.row])).toEqual([
    ['事務事業評価シート', 1],
    ['事務事業評価シート', 11],
  ]);
});

it.each([
  ['a table', ['事業名|所管課|事業費', '道の事業|土木課|10', '橋の事業|土木課|20']],
  [
    'a table with a label that nothing knows behind the names',
    [
      '事業名|ねらい|所管課|根拠法令|事業費',
      '道の事業|通行|土木課|道路法|10',
      '橋の事業|通行|土木課|道路法|20',
      '川の事業|治水|土木課|河川法|30',
    ],
  ],
  ['a table turned round', ['事業名|道|橋|川', '所管課|土木課|土木課|河川課', '事業費|1|2|3']],
])('takes %s for no sheets', (_, lines) => {
  expect(sheetsIn(lines)).toEqual([]);
});

it('finds heads of two rows, and rows with their groups', () => {
  const [matrix, ...others] = findMatrices(sheetsIn(sheet('道の事業'))[0]!);
  expect(others).toEqual([]);
  expect(matrix!.columns.map(({ column, year, stage }) => [column, year, stage])).toEqual([
    [3, 2022, '予算'],
    [4, 2022, '決算'],
    [5, 2023, '予算'],
    [6, 2023, '決算'],
  ]);
  expect(matrix!.rows.map(({ labels }) => labels.map(({ text }) => text))).toEqual([
    ['事業費'],
    ['財源', '国庫支出金'],
    ['財源', 'その他'],
  ]);
});

it('leaves a matrix out in which a year stands twice', () => {
  const lines = sheet('道の事業').map((line) => line.replace('||R4||R5', '||R5||R5'));
  expect(findMatrices(sheetsIn(lines)[0]!)).toEqual([]);
});

it('tells rows of labels and of values by turns from a table', () => {
  const head = '事業名|所管課|R5予算額';
  const by = (lines: readonly string[]) => hasLabelsAbove(gridOf(lines), vocabulary);
  expect(by([head, '道の事業|土木課|10', '評価区分|課題', 'A|なし'])).toBe(true);
  expect(by([head, '道の事業|土木課|10', '橋の事業|土木課|20'])).toBe(false);
  expect(by([head, '道の事業|土木課|10', head, '橋の事業|土木課|20'])).toBe(false);
});
