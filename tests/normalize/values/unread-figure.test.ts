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
    '***',
    '#REF!',
    '####',
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
  ])('is false for %j', (text) => {
    expect(isUnreadFigure(text)).toBe(false);
  });
});
