import { describe, expect, it } from 'vitest';
import { unitOfNamedFigure } from '../../../src/normalize/values/named-figure.ts';

describe('unitOfNamedFigure', () => {
  it.each([
    ['実績 80%', '%'],
    ['目標値:80.5%', '%'],
    ['H30 10', ''],
    ['R1:80%', '%'],
    ['予算1,037千円', '千円'],
    ['R1予算現額 1,037千円', '千円'],
    ['事業費 1,200千円', '千円'],
    ['\\721千円', '千円'],
    ['【1,037千円】', '千円'],
    ['1,037千円(うち繰越500千円)', '千円'],
    ['正規0.45人', '人'],
    ['.45人', '人'],
    ['10人(H28~H30平均)', '人'],
  ])('finds what %s is counted in', (text, unit) => {
    expect(unitOfNamedFigure(text)).toBe(unit);
  });

  it.each([
    '80%',
    '1,037千円',
    '(1)相談',
    '8020運動(歯科保健)',
    '24時間保育(仮称)',
    '令和2年度国勢調査',
    'R2.3.31',
    'R2',
    '第3次計画',
    '法第3条',
  ])('finds nothing in %s', (text) => {
    expect(unitOfNamedFigure(text)).toBeNull();
  });
});
