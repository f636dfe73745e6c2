import { expect, it } from 'vitest';
import { exampleRows, readExample } from '../../support/example-sheets.ts';
import { recordFacts } from '../../support/lab/record-facts.ts';

const textOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.join('\t')).join('\n');

/** Numbers that are read otherwise where one row of the example's first sheet is changed. */
async function otherwise(row: number, change: (cells: string[]) => string[]): Promise<string[]> {
  const changed = exampleRows.map((cells, at) => (at === row ? change([...cells]) : cells));
  const [before] = (await readExample(textOf(exampleRows))).records;
  const [after] = (await readExample(textOf(changed))).records;
  const facts = recordFacts(before!);
  return [...recordFacts(after!)].flatMap(([key, value]) =>
    typeof value !== 'number' || facts.get(key) === value ? [] : [`${key}: ${value}`],
  );
}

/** Rows and columns of the example's first sheet: 指標, its target and its result, below it their values, then the rating. */
const [LABELS, VALUES] = [0, 1];
const [INDICATOR, TARGET] = [5, 6];

it('a rating below the label of results shows that the row before it has closed up', async () => {
  expect(await otherwise(VALUES, (cells) => cells.toSpliced(TARGET, 1))).toEqual([]);
});

it('a figure below the label of ratings shows that the row before it was pushed on', async () => {
  expect(await otherwise(VALUES, (cells) => cells.toSpliced(TARGET, 0, ''))).toEqual([]);
});

it('a name below the label of targets is no word for one where the labels have closed up', async () => {
  expect(await otherwise(LABELS, (cells) => cells.toSpliced(INDICATOR, 1))).toEqual([]);
});
