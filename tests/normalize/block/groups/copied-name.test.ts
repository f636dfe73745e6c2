import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../src/normalize/block/read-records.ts';
import { cleanText, form, sampleText } from '../../../support/form.ts';

const lines = sampleText.split('\n');

/** The sheet of a line, with its name once more in the row below it, as a merged cell has it once it is filled. */
function withCopy(start: number) {
  const name = lines[start + 1]!.split('\t')[1]!;
  const below = lines[start + 2]!.split('\t').with(1, name).join('\t');
  const { records } = readRecords([cleanText(lines.with(start + 2, below).join('\n'))], form);
  return { name, record: records.find(({ row }) => row === start)! };
}

describe('the name of a programme printed again below itself', () => {
  const whole = readRecords([cleanText(sampleText)], form).records;

  it.each([7, 42, 51, 124])('is no legal basis: sheet of row %i', (start) => {
    const { name, record } = withCopy(start);
    const own = whole.find(({ row }) => row === start)!;
    expect(record.evaluation).toEqual(own.evaluation);
    expect(record.readings.filter(({ raw }) => raw === name)).toHaveLength(1);
  });
});
