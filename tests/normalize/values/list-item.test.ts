import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListItem } from '../../../src/normalize/values/list-item.ts';
import { parseMeasure } from '../../../src/normalize/values/measure.ts';

describe('parseListItem', () => {
  it.each([
    ['①25件', 1, '25件', '25件'],
    ['② 741件', 2, '741件', '741件'],
    ['③', 3, '', ''],
    [
      '①①地域福祉みらいフォーラムの参加者数',
      1,
      '地域福祉みらいフォーラムの参加者数',
      '地域福祉みらいフォーラムの参加者数',
    ],
    ['① ①アンケート', 1, 'アンケート', 'アンケート'],
    ['②１回（書面会議）', 2, '１回（書面会議）', '1回(書面会議)'],
    ['⑳最後', 20, '最後', '最後'],
    ['①②', 1, '②', '2'],
    ['①25②3', 1, '25②3', '25 2 3'],
    ['(1)件', 1, '件', '件'],
    ['（２）2,050件', 2, '2,050件', '2,050件'],
    ['⑶ 講座の開催回数（延べ）', 3, '講座の開催回数（延べ）', '講座の開催回数(延べ)'],
  ])('reads %s as item %i', (raw, no, body, text) => {
    const measure = parseMeasure(text, body);
    expect(parseListItem(raw)).toEqual({ no, body, text, measure });
  });

  it.each([
    '',
    '1 件',
    '25件',
    '件①',
    '(1)',
    '(12)件',
    '(1)講座を開く。',
    '(1)講座(2)相談',
    '㉑件',
    '❶件',
    ' ①',
  ])('takes %j for none', (raw) => {
    expect(parseListItem(raw)).toBeNull();
  });

  it('reads back every number, however often its marker is printed', () => {
    const body = fc.constantFrom('25件', '中止', '会議の回数（延べ）', '');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 3 }),
        body,
        (no, times, rest) => {
          const marker = String.fromCodePoint('①'.codePointAt(0)! + no - 1).repeat(times);
          expect(parseListItem(`${marker}${rest}`)).toMatchObject({ no, body: rest });
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(parseListItem(`①${raw}`)?.no).toBe(1);
        expect(parseListItem(`x${raw}`)).toBeNull();
      }),
    );
  });
});
