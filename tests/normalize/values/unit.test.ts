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
])('spells the unit %s one way', (raw, unit) => {
  expect(normalizeUnit(raw)).toBe(unit);
});
