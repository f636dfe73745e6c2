import { describe, expect, test } from 'vitest';
import { encodeText, LAB_ENCODINGS } from './encoding.ts';
import { labelText } from './label-text.ts';
import { seededRandom } from './random.ts';
import { PLAIN_SPELLING, spellLabel } from './spelling.ts';

describe('labelText', () => {
  test.each([
    ['budget.p', 2020, 'short', 'R1予算現額'],
    ['settlement.c', 2020, 'short', 'R2決算額(見込み)'],
    ['settlement.p', 2019, 'short', 'H30決算額'],
    ['target.n', 2025, 'short', 'R8目標'],
    ['budget.c', 2019, 'first', 'R元予算現額'],
    ['actual.p', 2020, 'kanji', '令和元年度実績'],
    ['improvement', 2020, 'short', 'R2年度に改善した点'],
    ['improvement', 2019, 'kanji', '令和元年度に改善した点'],
    ['activityHead', 2021, 'short', '活動実績(R3)'],
  ] as const)('%s of %d, %s: %s', (slot, edition, style, text) => {
    expect(labelText(slot, edition, style)).toBe(text);
  });
});

describe('spellLabel', () => {
  test('full width, other brackets and blanks leave the same label under NFKC', () => {
    const random = seededRandom(1);
    const spelling = {
      ...PLAIN_SPELLING,
      width: 'full',
      brackets: ['〔', '〕'],
      blanks: 1,
    } as const;
    const text = spellLabel('settlement.c', 2020, spelling, random);
    expect(text).not.toBe('R2決算額(見込み)');
    expect(text.normalize('NFKC').replace(/\s/g, '').replace('〔', '(').replace('〕', ')')).toBe(
      'R2決算額(見込み)',
    );
  });

  test('a blank never parts the digits of a year', () => {
    const random = seededRandom(2);
    for (let no = 0; no < 50; no++) {
      const text = spellLabel(
        'budget.p',
        2019,
        { ...PLAIN_SPELLING, years: 'kanji', blanks: 1 },
        random,
      );
      expect(text).toMatch(/^平成30年度[ 　]予算現額$/);
    }
  });
});

describe('encodeText', () => {
  const text = '①実績〜H30年度～\t㈱髙橋—5千円';

  test.each([
    ['utf-8', 'utf-8'],
    ['utf-8-bom', 'utf-8'],
    ['utf-16le', 'utf-16le'],
  ] as const)('%s reads back', (encoding, label) => {
    expect(new TextDecoder(label).decode(encodeText(text, encoding))).toBe(text);
  });

  test('CP932 reads back with the stand-ins that it has', () => {
    const decoded = new TextDecoder('shift_jis', { fatal: true }).decode(encodeText(text, 'cp932'));
    expect(decoded).toBe('①実績～H30年度～\t㈱髙橋―5千円');
    expect(() => encodeText('😀', 'cp932')).toThrow(/CP932/);
    expect(LAB_ENCODINGS).toContain('cp932');
  });
});
