import { expect, it } from 'vitest';
import {
  HEAD,
  issuesOf,
  namesOf,
  readRows,
  smallForm,
  TITLE,
} from '../../../../support/small-table.ts';

const form = smallForm([
  'field: outcome_target, no: 1, kind: measure, year: 0, labels: [目標]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  'field: rating, kind: text, labels: [評価]',
]);
const HEADS = [...HEAD, '目標', '決算額', '評価'];
const ROWS = ['道', '橋', '川', '山', '海', '港', '林', '畑', '池'].map((name, at) => [
  `10${at}`,
  `${name}の事業`,
  '土木課',
  `${at + 3}00人`,
  `${at + 5}`,
  'A',
]);
const read = (...rows: readonly (readonly string[])[]) =>
  readRows([TITLE, HEADS, ...ROWS, ...rows], form);
const NAMES = ROWS.map(([, name]) => name);

it.each([
  ['a name', ['200', '公園の', '', '', '', ''], ['事業', '土木課', '800人', '9', 'A', '']],
  ['an amount', ['200', '公園の事業', '土木課', '800人', '1', ''], ['9', 'A', '', '', '', '']],
])('a line end inside %s leaves out both parts of the row', (_, first, rest) => {
  const file = read(first as string[], rest as string[]);
  expect(namesOf(file)).toEqual(NAMES);
  expect(issuesOf(file, 'row-shifted').map(({ row }) => row)).toEqual([12, 13]);
});

it.each([
  [
    'a row of which nothing is known yet',
    ['200', '公園の事業', '', '', '', ''],
    ['201', '森の事業', '土木課', '800人', '9', 'A'],
  ],
  ['a sum below it', ['200', '公園の事業', '土木課', '', '', ''], ['合計', '', '', '', '45', '']],
  [
    'a note below it',
    ['200', '公園の事業', '土木課', '800人', '9', ''],
    ['※1', '評価の対象外は空欄です', '', '', '', ''],
  ],
  [
    'a count below it',
    ['200', '公園の事業', '土木課', '800人', '9', ''],
    ['合計', '10件', '', '', '', ''],
  ],
  [
    'a title below it',
    ['200', '公園の事業', '土木課', '800人', '9', ''],
    ['令和5年度 事務事業評価一覧', '2ページ', '', '', '', ''],
  ],
  [
    'a heading below it',
    ['200', '公園の事業', '土木課', '800人', '9', ''],
    ['政策2', '健やかに暮らす', '', '', '', ''],
  ],
])('%s is no row in two', (_, first, next) => {
  expect(namesOf(read(first, next))).toContain('公園の事業');
});

it.each(['3歳児健診', '100円バス', '24時間保育', '2次救急'])(
  'a programme named %s is one, also below one that ends early',
  (name) => {
    const file = read(
      ['200', '公園の事業', '土木課', '', '', ''],
      ['201', name, '土木課', '', '', ''],
    );
    expect(namesOf(file)).toEqual([...NAMES, '公園の事業', name]);
    expect(issuesOf(file, 'row-shifted')).toEqual([]);
  },
);

it('a line end behind a figure leaves out both parts, where the second is nothing but words of the last columns', () => {
  const wide = smallForm([
    'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
    'field: note, kind: text, labels: [実施方法]',
    'field: rating, kind: text, labels: [評価]',
  ]);
  const heads = ['担当課', '番号', '事業名', '決算額', '実施方法', '評価'];
  const rows = ROWS.map(([no, name, office], at) => [
    office!,
    no!,
    name!,
    `${at + 5}`,
    at % 2 === 0 ? '直営' : '委託',
    at < 2 ? '廃止' : '継続',
  ]);
  const first = ['土木課', '200', '公園の事業', '9', '', ''];
  const broken = readRows([TITLE, heads, ...rows, first, ['', '委託', '廃止', '', '', '']], wide);
  expect(namesOf(broken)).toEqual(NAMES);
  expect(issuesOf(broken, 'row-shifted').map(({ row }) => row)).toEqual([12, 13]);
  const next = ['', '201', '森の事業', '', '', ''];
  const honest = readRows([TITLE, heads, ...rows, first, next], wide);
  expect(namesOf(honest)).toEqual([...NAMES, '公園の事業', '森の事業']);
});
