import { expect, it } from 'vitest';
import { readRecords } from '../../src/normalize/read-records.ts';
import { cleanText, form, labels, sampleText } from '../support/form.ts';

const recordsOf = (text: string) => readRecords([cleanText(text)], form).records;

/** The sample with the year of each label printed otherwise. */
function printed(spell: (western: number, era: string) => string): string {
  return sampleText.replaceAll(/[^\t\r\n]+/gu, (cell) => {
    const year = labels.match(cell)?.year;
    return year ? cell.replace(/(R\d)(?:年度)?/u, (_, era) => spell(year, era)) : cell;
  });
}

it.each<[string, (western: number, era: string) => string]>([
  ['the western calendar', (western) => `${western}年度`],
  ['both calendars, the western one first', (western, era) => `${western}(${era})年度`],
  ['both calendars, the era first', (western, era) => `${era}(${western}年度)`],
])('reads the same where labels print years of %s', (_, spell) => {
  const other = printed(spell);
  expect(other).not.toBe(sampleText);
  expect(recordsOf(other)).toEqual(recordsOf(sampleText));
});
