import { expect, it } from 'vitest';
import {
  HEAD,
  issuesOf,
  namesOf,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);
const row = (no: string, name: string) => [no, name, '土木課', '5'];
const part = (name: string) => ['', name, '', ''];
const read = (...rows: readonly (readonly string[])[]) =>
  readRows([TITLE, [...HEAD, '決算額'], ...rows], form, { sheet: 'A' });

const LONG = '地域公共交通網の再編と';
const REST = '利用の促進に係る事業';

it('reads a name that goes on in the row below as one', () => {
  const file = read(row('1', '道の事業'), row('2', LONG), part(REST), row('3', '橋の事業'));
  expect(namesOf(file)).toEqual(['道の事業', `${LONG}${REST}`, '橋の事業']);
  expect(issuesOf(file, 'name-over-rows')).toMatchObject([{ severity: 'info', row: 4, column: 2 }]);
  expect(issuesOf(file, 'row-without-code')).toEqual([]);
  expect(file.counts.unexplained).toBe(0);
  const three = read(
    row('1', LONG),
    part('利用の促進に係るも'),
    part('のに関する事業'),
    ...['2', '3', '4', '5'].map((no) => row(no, `橋の事業${no}`)),
  );
  expect(namesOf(three)[0]).toBe(`${LONG}利用の促進に係るものに関する事業`);
});

it.each([
  ['another name is longer', [row('1', `${LONG}${REST}`), row('2', LONG), part(REST)]],
  [
    'it may head what follows',
    [part('道路の整備'), row('1', '道の事業'), row('2', LONG), part('川')],
  ],
  ['it is an office', [row('1', '道の事業'), row('2', LONG), part('福祉課')]],
  ['it says of a part', [row('1', '道の事業'), row('2', LONG), part('（うち補助分）')]],
] as const)('reads a name as it is printed where %s', (_, rows) => {
  const file = read(...rows, row('3', '橋の事業'));
  expect(namesOf(file)).toContain(LONG);
  expect(issuesOf(file, 'name-over-rows')).toEqual([]);
});

it('takes a text below the last programme for a note', () => {
  expect(namesOf(read(row('1', '道の事業'), row('2', LONG), part(REST)))).toContain(LONG);
});
