import { expect, it } from 'vitest';
import { normalizeUnit } from '../../../src/normalize/values/unit.ts';

it.each([
  ['％', '%'],
  ['%', '%'],
  ['㎡', '㎡'],
  ['個/㎡', '個/㎡'],
  ['㎢', '㎢'],
  ['ｈａ', 'ha'],
  ['㏊', 'ha'],
  ['0', null],
  ['－', null],
  ['', null],
  ['（％）', '%'],
  ['[千円]', '千円'],
  ['単位：人', '人'],
  ['人(延べ)', '人(延べ)'],
  ['①人\n②％', null],
  ['m²', '㎡'],
])('spells the unit %s one way', (raw, unit) => {
  expect(normalizeUnit(raw)).toBe(unit);
});
