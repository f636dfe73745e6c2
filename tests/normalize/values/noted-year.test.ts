import { describe, expect, it } from 'vitest';
import { isNotedForOtherYear } from '../../../src/normalize/values/noted-year.ts';

describe('isNotedForOtherYear', () => {
  it.each([
    '80%(R1)',
    '80%（令和元年度実績）',
    '(H30)80%',
    '10(前年度)',
    '10人(2018年)',
    '10人(2018)',
    '80%(令1調査)',
    '80%(R7目標)',
    '70%(H28~H30平均)',
    '70%(H28～30)',
    '70%(R3～)',
  ])('is true for %s of another year', (raw) => {
    expect(isNotedForOtherYear(raw, 2020, 2020)).toBe(true);
  });

  it.each([
    '80%',
    '80%(R2)',
    '80%(令和2年度見込み)',
    '10人(2020年度末)',
    '10人(当年度)',
    '70%(H28~R4累計)',
    '70%(H28～)',
    '10人(R1:9人)',
    '10人(R3.3.31)',
    '10人(令和3年3月末)',
    '50%(前年度比)',
    '3回(書面会議)',
    '10人(令和元年台風による)',
  ])('is false for %s', (raw) => {
    expect(isNotedForOtherYear(raw, 2020, 2020)).toBe(false);
  });

  it('counts 前年度 and 次年度 from the edition', () => {
    expect(isNotedForOtherYear('10(前年度)', 2019, 2020)).toBe(false);
    expect(isNotedForOtherYear('10(次年度)', 2021, 2020)).toBe(false);
    expect(isNotedForOtherYear('10(次年度)', 2020, 2020)).toBe(true);
  });
});
