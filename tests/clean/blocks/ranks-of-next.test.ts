import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { cleanText, form, sampleText } from '../../support/form.ts';

const lines = sampleText.split('\n');
const starts = lines.flatMap((line, at) => (/^[^\t]+\t実施計画ランク\t/u.test(line) ? [at] : []));
/** Sheets that follow another on their page, with a rank that is printed. */
const following = starts.slice(1).flatMap((start, at) => {
  const isNext = lines.slice(starts[at]!, start).every((line) => !line.startsWith('所属名称\t'));
  return isNext && /^\t(?:最優先|重要|優先)\t/u.test(lines[start + 1]!)
    ? [[starts[at]!, start]]
    : [];
});

/** The page's sheet of a line and the next one alone, the second changed. */
function readPair(first: number, second: number, change: (rows: string[]) => string[]) {
  const page = [...lines.slice(4, 6), ...lines.slice(first, second)];
  const end = lines.findIndex((line, at) => at > second && (starts.includes(at) || !line.trim()));
  const rows = [...page, ...change(lines.slice(second, end < 0 ? lines.length : end))];
  return readRecords([cleanText(rows.join('\n'))], form).records;
}

describe('a sheet that lost its first row', () => {
  it('gives its rank and what stands beside it to no other sheet', () => {
    expect(following.length).toBeGreaterThan(3);
    for (const [first, second] of following as [number, number][]) {
      const [whole] = readPair(first, second, () => []);
      const [before, own] = readPair(first, second, (rows) => rows.slice(1));
      const values = before!.readings.filter(({ row }) => row > 2 + second - first);
      expect(values).toEqual([]);
      expect(before!.evaluation).toEqual(whole!.evaluation);
      if (own) expect(own.evaluation.programmeName).toBe(lines[second + 2]!.split('\t')[1]);
    }
  });
});
