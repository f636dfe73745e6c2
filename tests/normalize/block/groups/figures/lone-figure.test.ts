import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../../src/normalize/block/read-records.ts';
import { cleanText, form, sampleText } from '../../../../support/form.ts';

const lines = sampleText.split('\n');

/** The first sheet, which prints the labels of targets and results and no figure, with one put into a free cell. */
function withFigure(row: number, column: number) {
  const cells = lines[row - 1]!.split('\t');
  expect(cells[column - 1]).toBe('');
  const changed = lines.with(row - 1, cells.with(column - 1, '85.0%').join('\t'));
  const { records, issues } = readRecords([cleanText(changed.join('\n'))], form);
  const readings = records[0]!.readings.filter(({ entity }) => entity === 'result');
  return { readings, issues };
}

describe('the only figure of targets and results', () => {
  it.each([
    [9, 12],
    [11, 13],
    [8, 11],
  ])('is nothing where no label stands near: row %i, column %i', (row, column) => {
    const { readings, issues } = withFigure(row, column);
    expect(readings).toEqual([]);
    expect(issues.some((one) => one.row === row && one.column === column)).toBe(true);
  });
});
