import { expect, it } from 'vitest';
import { sampleText } from '../../../../support/form.ts';
import { readDump } from '../../../../support/read-dump.ts';

const lines = sampleText.split('\n');

/** Lines of the sample, some of whose cells are changed: row and column, counted from 1, and the text. */
function changed(cells: readonly (readonly [number, number, string])[]): string[][] {
  const rows = lines.map((line) => line.split('\t'));
  for (const [row, column, text] of cells) rows[row - 1]![column - 1] = text;
  return rows;
}

async function figuresOf(rows: readonly (readonly string[])[], programme: string) {
  const text = rows.map((row) => row.join('\t')).join('\n');
  const { records } = await readDump(text);
  const record = records.find(({ evaluation }) => evaluation.programmeName === programme)!;
  return record.indicators[0]!.years.map(({ target, actual }) => [target.value, actual.value]);
}

const TWICE = '行政経営推進事業';
const differing = [
  [45, 9, '12'],
  [45, 10, '8'],
  [45, 13, '担い手との連携を強めた。'],
  [47, 7, '7'],
  [47, 9, '10'],
  [48, 6, '7'],
  [48, 7, '10'],
  [50, 6, '11'],
] as const;

/** The same with an empty column among those of the first sheet of its page. */
const withColumn = (rows: readonly string[][]) =>
  rows.map((row, at) => (at >= 41 && at < 50 ? row.toSpliced(9, 0, '') : row));

it('reads figures that are printed in two rows in the order of a row', async () => {
  expect(await figuresOf(withColumn(changed(differing)), TWICE)).toEqual([
    [12, 8],
    [7, 10],
    [11, null],
  ]);
});

it('takes no target for the result where a row is printed twice and has lost its first figure', async () => {
  const rows = withColumn(changed([...differing, [47, 7, '']]));
  const [, current] = await figuresOf(rows, TWICE);
  expect([7, null]).toContain(current![0]);
  expect([10, null]).toContain(current![1]);
});

it('takes a target of the next year, far right of the current one, for no result of it', async () => {
  const rows = changed([
    [139, 10, '担い手との連携を強めた。'],
    [141, 8, '16.5%'],
    [141, 9, '18.2%'],
    [142, 9, '20.1%'],
    [142, 10, ''],
    [142, 13, '17.1%'],
  ]);
  const [, current] = await figuresOf(rows, '全庁ネットワークパソコン整備事業');
  expect(current![1]).toBeNull();
});
