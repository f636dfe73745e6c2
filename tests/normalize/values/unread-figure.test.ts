import { describe, expect, it } from 'vitest';
import { isGarbledFigure, isUnreadFigure } from '../../../src/normalize/values/unread-figure.ts';

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

describe('isGarbledFigure', () => {
  it.each([
    '1 094',
    '8 120人',
    '〔67.7%〕',
    '[8,120人]',
    '≒90',
    '51b人',
    'Z,916人',
    '8,12b人',
    '1,O94件',
    'l.OO人',
    'O千円',
  ])('is true for %j', (text) => {
    expect(isGarbledFigure(text)).toBe(true);
  });

  it.each([
    '',
    '10~20人',
    '10-20',
    '1/3',
    '4/1開所',
    '9人/1万',
    'H30',
    'R3.3',
    'R4完成',
    'R4策定',
    'A4判',
    'B1リーグ',
    'B1件',
    '1CO2t',
    '3D',
    '5S',
    '12月',
    '11月開所',
    '30年',
    '3年に1回',
    '2年連続',
    '3校2園',
    '1日1回',
    '100%維持',
    '(3館)',
    '※1',
    '5:3',
    '1人1台',
    '- 337',
    '1人 200人',
    '件',
    'BS',
  ])('is false for %j', (text) => {
    expect(isGarbledFigure(text)).toBe(false);
  });
});
