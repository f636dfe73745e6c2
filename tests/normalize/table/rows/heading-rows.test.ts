import { describe, expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);
const HEADER = [...HEAD, '決算額'];
const PROGRAMMES = ['道の事業', '橋の事業'];

const readWith = (row: readonly string[], header = HEADER) =>
  readRows([TITLE, header, [...ROAD, '5'], row, [...BRIDGE, '6']], form);

describe('a row with a text in the place of a name that is no programme', () => {
  it.each([
    ['a heading', ['', '■ 建設部', '', '']],
    ['a heading with the sum of its programmes', ['', '建設部', '', '11']],
    ['a part of a programme', ['', 'うち国庫支出金', '', '4']],
    ['a note', ['', '※ 決算額は見込みを含む', '', '']],
  ])('such as %s is left out where programmes have codes, and told', (_, row) => {
    const file = readWith(row);
    expect(namesOf(file)).toEqual(PROGRAMMES);
    expect(file.blocks).toBe(2);
    expect(issuesOf(file, 'row-without-code')).toMatchObject([{ severity: 'warning', row: 4 }]);
  });

  it('such as a sum is told by the word in the place of its code', () => {
    expect(namesOf(readWith(['合計', '2事業', '', '11']))).toEqual(PROGRAMMES);
  });

  it('such as a sum has no words in the figures that the form keeps as notes', () => {
    const noted = smallForm([
      'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
      'field: note, kind: text, labels: [不用額, 備考]',
    ]);
    const read = (row: readonly string[]) =>
      namesOf(
        readRows(
          [
            TITLE,
            [...HEADER, '不用額', '備考'],
            [...ROAD, '5', '1', '注'],
            row,
            [...BRIDGE, '6', '1', ''],
          ],
          noted,
        ),
      );
    expect(read(['', '2事業', '', '11', '1,002', ''])).toEqual(PROGRAMMES);
    expect(read(['', '川の事業', '', '11', '2', '休止'])).toContain('川の事業');
  });

  it('is not one that lost its code alone', () => {
    const file = readWith(['', '川の事業', '土木課', '7']);
    expect(namesOf(file)).toEqual(['道の事業', '川の事業', '橋の事業']);
  });

  it('is known by its first sign, or as a sentence, where no programme has a code', () => {
    const notes = ['(注) 端数は切り捨て', '合計は再掲を除く。'].map((text) => ['', text]);
    const rows = [ROAD, ...notes, ['', '川の事業'], BRIDGE];
    const bare = rows.map((cells) => cells.with(0, ''));
    expect(namesOf(readRows([TITLE, HEADER, ...bare], form))).toEqual([
      '道の事業',
      '川の事業',
      '橋の事業',
    ]);
  });

  it.each([
    ['a heading', ['', '（１）子育て支援', '', '']],
    ['an office', ['', '福祉課', '', '']],
    ['a share', ['', '構成比', '', '100']],
  ])('such as %s is known by what it lacks where there are no codes', (_, row) => {
    const some = ['道', '橋', '川', '池', '林'].map((name) => ['', `${name}の事業`, '土木課', '5']);
    const file = readRows([TITLE, HEADER, row, ...some], form);
    expect(namesOf(file)).toEqual(some.map(([, name]) => name));
    expect(issuesOf(file, 'row-without-code')).toMatchObject([{ severity: 'warning', row: 3 }]);
  });

  it('is none where an office stands once for several programmes', () => {
    const some = ['道', '橋', '川', '池'].map((name, at) => [
      '',
      `${name}の事業`,
      at % 2 === 0 ? '土木課' : '',
      '5',
    ]);
    expect(namesOf(readRows([TITLE, HEADER, ...some], form))).toHaveLength(4);
  });

  it.each([
    '建設部　土木課',
    '建設部',
    '水道局',
    '秘書室',
    '管理係',
    '東支所',
    '教育委員会',
    '施策１　安心して歩ける道',
    '基本目標1',
    '政策2 道',
    '重点施策 3',
    '基本方針1',
  ])(
    'such as an office or a level of the plan alone in its row is known where no programme has a code or an office: %s',
    (name) => {
      const some = ['道', '橋', '川'].flatMap((own) => [
        ['', name, '', ''],
        ['', `${own}の事業`, '', '5'],
      ]);
      const file = readRows([TITLE, HEADER, ...some], form);
      expect(namesOf(file)).toEqual(['道の事業', '橋の事業', '川の事業']);
      expect(issuesOf(file, 'row-without-code')).toHaveLength(3);
    },
  );

  it('is known by what it lacks however many headings there are', () => {
    const texts = smallForm(['field: remark, kind: text, labels: [備考]']);
    const some = ['道', '橋'].flatMap((own) => [
      ['', `${own}の分野`],
      ['', `${own}の事業`, '', '新規'],
    ]);
    const file = readRows([TITLE, [...HEAD, '備考'], ...some], texts);
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
  });
});
