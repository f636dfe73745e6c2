import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import { withLabelsOverRows } from '../../../src/clean/rows/labels-over-rows.ts';
import type { MergedCell } from '../../../src/extract/grid.ts';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { form, labels, sampleText } from '../../support/form.ts';

/** A row of a sheet of low rows: its cells, and over how many rows each of them is merged. */
interface LowRow {
  readonly cells: readonly string[];
  readonly height?: number;
}

const lines = sampleText.split('\n').map((line): LowRow => ({ cells: line.split('\t') }));
/** Where programmes begin, each by the row of its first labels. */
const starts = lines.flatMap(({ cells }, at) => (cells[1] === '実施計画ランク' ? [at] : []));

function read(rows: readonly LowRow[]) {
  const merged = rows.flatMap(({ cells, height = 1 }, at): MergedCell[] =>
    height === 1
      ? []
      : cells.flatMap((cell, column) =>
          cell === ''
            ? []
            : [{ top: at + 1, bottom: at + height, left: column + 1, right: column + 1 }],
        ),
  );
  const numbered = rows.map(({ cells }, at) => ({ number: at + 1, cells }));
  return readRecords([clean({ sheet: 'S', rows: numbered, merged }, form, labels)], form).records;
}

const plan = (records: ReturnType<typeof read>) =>
  records.map(({ evaluation: { chapter, section } }) => [chapter, section]);

describe('a sheet of low rows', () => {
  const before = plan(read(lines));

  it.each(['(単位:千円)', 'R3.7.30作成', '所管:企画'])(
    'keeps a heading that is merged over a row with %s',
    (beside) => {
      const heading: LowRow[] = [
        { cells: ['第8章 暮らし 第1節 福祉'], height: 3 },
        { cells: ['', '', '', '', '', '', '', beside], height: 2 },
        { cells: [] },
      ];
      const at = starts[2]!;
      const found = plan(read([...lines.slice(0, at), ...heading, ...lines.slice(at)]));
      expect(found.slice(0, 2)).toEqual(before.slice(0, 2));
      expect(found.slice(2)).toEqual(before.slice(2).map(() => ['第8章 暮らし', '第1節 福祉']));
    },
  );

  it('keeps the header of a page that is merged over a row with another text', () => {
    const at = lines.findIndex(({ cells }) => cells[0] === '所属名称');
    const beside = ['', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '様式1'];
    const rows: LowRow[] = [
      ...lines.slice(0, at),
      { ...lines[at]!, height: 3 },
      { cells: beside, height: 2 },
      { cells: [] },
      ...lines.slice(at + 1),
    ];
    const valuesOf = (records: ReturnType<typeof read>) =>
      records.map(({ readings }) => readings.map(({ field, no, value }) => [field, no, value]));
    expect(valuesOf(read(rows))).toEqual(valuesOf(read(lines)));
  });

  it('keeps a label together that goes on in the next row, whatever begins above it in its row', () => {
    const cell = (row: number, column: number, text: string) => ({
      ...{ row, column, raw: text, text },
      label: labels.match(text),
    });
    const rows = [[cell(5, 1, '経営企画課'), cell(6, 3, '根拠')], [cell(7, 3, '法令')]];
    const joined = withLabelsOverRows(rows, labels);
    expect(joined[1]![0]!.label?.fields.map(({ field }) => field)).toEqual(['legal_basis']);
  });
});
