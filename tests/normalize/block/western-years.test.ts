import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { cleanText, form, labels, sampleText } from '../../support/form.ts';

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

describe('labels that say 前年度, 当年度 and 次年度', () => {
  const WORDS: Readonly<Record<string, string>> = {
    2019: '前年度',
    2020: '当年度',
    2021: '次年度',
  };
  const relative = sampleText.replaceAll(/[^\t\r\n]+/gu, (cell) => {
    const label = labels.match(cell);
    const isOfFigures = label?.fields.some(({ group }) => group !== undefined);
    return label?.year && isOfFigures ? cell.replace(/R\d(?:年度)?/u, WORDS[label.year]!) : cell;
  });

  it('are read by the year of the edition, which other labels tell', () => {
    expect(relative).toContain('前年度決算額');
    expect(recordsOf(relative)).toEqual(recordsOf(sampleText));
  });

  it('are texts where the other labels print years', () => {
    const [own] = recordsOf(sampleText).flatMap(({ indicators }) =>
      indicators.flatMap(({ targetBasis }) => targetBasis ?? []),
    );
    for (const basis of ['前年度実績', '当年度目標'])
      expect(
        recordsOf(sampleText.replace(own!, basis)).flatMap((one) => one.indicators[0]!),
      ).toContainEqual(expect.objectContaining({ targetBasis: basis }));
  });
});
