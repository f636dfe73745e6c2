import { expect, it } from 'vitest';
import { parseEraYear } from '../../../src/normalize/values/era-year.ts';

it.each([
  ['昭和27', 1952],
  ['平成元', 1989],
  ['2023.0', 2023],
  ['5.0', null],
  ['令和５', 2023],
  ['令和7年度', 2025],
  ['H30', 2018],
  ['2023年度', 2023],
  ['平成18(2006)', 2006],
  ['令和5年度（2023年度）', 2023],
  ['2023年度(令和5年度)', 2023],
  ['令和５（２０２３）年度', 2023],
  ['令和5年度(2022年度)', null],
  ['令和5年度(予定)', null],
  ['18', null],
  ['-', null],
  ['0', null],
  ['未定', null],
])('reads the year %s', (text, year) => {
  expect(parseEraYear(text)).toBe(year);
});

it('takes a bare year for one of the era that the form names', () => {
  expect(parseEraYear('7', '令和')).toBe(2025);
  expect(parseEraYear('元', '平成')).toBe(1989);
  expect(parseEraYear('0', '令和')).toBeNull();
});
