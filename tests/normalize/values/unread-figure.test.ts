import { describe, expect, it } from 'vitest';
import { isUnreadFigure } from '../../../src/normalize/values/unread-figure.ts';

describe('isUnreadFigure', () => {
  it.each([
    '10~20人',
    '10-20',
    '1/3',
    '10人/20人',
    '概ね100%',
    '50%(見込)',
    '12,5%',
    'O.5%',
    'O千円',
    'l.OO人',
    '***',
    '#REF!',
    '####',
    'R3公表予定',
    '10月末集計予定',
    '公表予定',
    'R3年3月',
    '令和3年3月31日',
    'R3.3.31',
  ])('is true for %j', (text) => {
    expect(isUnreadFigure(text)).toBe(true);
  });

  it.each([
    '',
    '-',
    '一般',
    '第3次計画',
    '5歳児健康診査',
    '特になし',
    '法第3条',
    'SDGs',
    '概ね達成',
    'R3年度～',
    '令和3年3月改訂',
    '新庁舎の建設予定',
  ])('is false for %j', (text) => {
    expect(isUnreadFigure(text)).toBe(false);
  });
});
