import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../src/normalize/block/read-records.ts';
import { viewOf } from '../../../support/block.ts';
import { cleanText, form, sampleText } from '../../../support/form.ts';

/** Kinds of the values of a block, by text. */
function kindsIn(...rows: readonly string[]): Record<string, string> {
  return Object.fromEntries(viewOf(...rows).values.map(({ cell, kind }) => [cell.text, kind]));
}

describe('phrases of a block that are one but for their years', () => {
  it('are labels that the form does not know', () => {
    expect(kindsIn('\tR1到達点', '\t70.0%', '\tR2到達点', '\t80.0%')).toMatchObject({
      R1到達点: 'new-label',
      R2到達点: 'new-label',
    });
  });

  it.each([
    ['one year alone', '\tR1到達点', '\tR1到達点'],
    ['other words', '\tR1到達点', '\tR2到達度'],
    ['sentences', '\tR1年度に実施した。', '\tR2年度に実施した。'],
  ])('are texts otherwise: %s', (_, ...rows) => {
    expect(Object.values(kindsIn(...rows))).not.toContain('new-label');
  });

  it('are read as no text of a sheet that stands alone', () => {
    const end = sampleText.split('\n').findIndex((line, at) => at > 6 && line.includes('\t最優先'));
    const sheet = sampleText
      .split('\n')
      .slice(0, end - 1)
      .join('\n');
    const renamed = sheet.replaceAll(/(R[123])実績/gu, '$1到達点');
    expect(renamed).not.toBe(sheet);
    const { records } = readRecords([cleanText(renamed)], form);
    expect(records).toHaveLength(1);
    for (const { raw } of records[0]!.readings) expect(raw).not.toMatch(/到達点/u);
  });
});
