import { expect, it } from 'vitest';
import { bareYears, withHeadsEra } from '../../src/form/heads-era.ts';

it.each([
  ['5年度決算額', '令和5年度決算額'],
  ['５年度', '令和５年度'],
  ['決算(4年度)', '決算(令和4年度)'],
  ['元年度・2年度', '令和元年度・令和2年度'],
])('withHeadsEra writes the era of %s out', (head, whole) => {
  expect(withHeadsEra(head, '令和')).toBe(whole);
  expect(bareYears(head)).not.toEqual([]);
});

it.each([
  '令和5年度',
  '令和 5年度',
  'R5年度',
  'Ｒ５年度',
  '平成30年度',
  '2023年度',
  '第5年度',
  '前年度',
  '決算額',
  '5年目',
])('%s lacks no era', (head) => {
  expect(withHeadsEra(head, '令和')).toBe(head);
  expect(bareYears(head)).toEqual([]);
});
