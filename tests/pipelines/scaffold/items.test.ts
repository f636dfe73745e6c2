import { expect, it } from 'vitest';
import { draftRows } from '../../support/draft-rows.ts';
import { issuesOf, readRows, TITLE } from '../../support/small-table.ts';

const PROGRAMME = ['整理番号', '事業名', '担当課'];
const ITEMS = {
  開催: ['活動指標1', '単位', '実績値'],
  参加者: ['成果指標1', '単位', '目標値', '実績値'],
  満足度: ['成果指標2', '単位', '目標値', '実績値'],
};
const CELLS = {
  開催: ['開催', '回', '4'],
  参加者: ['参加者', '人', '120', '97'],
  満足度: ['満足度', '点', '3.5', '3.9'],
};
type Item = keyof typeof ITEMS;

/** A list of six programmes whose items stand side by side in one row of heads. */
function listOf(...items: readonly Item[]): string[][] {
  return [
    TITLE,
    [...PROGRAMME, ...items.flatMap((item) => ITEMS[item])],
    ...[1, 2, 3, 4, 5, 6].map((at) => [
      `10${at}`,
      `道づくり${at}`,
      '土木課',
      ...items.flatMap((item) => CELLS[item]),
    ]),
  ];
}

/** Names of a file's outcomes with what is read beside each. */
function outcomesOf({ records: [first] }: ReturnType<typeof readRows>) {
  return first!.indicators.map(({ name, unit, years }) => [
    name,
    unit,
    ...years.flatMap(({ target, actual }) => [target.value, actual.value]),
  ]);
}

it('columns behind a numbered name are of its item, though they print no number', () => {
  const rows = listOf('開催', '参加者', '満足度');
  expect(outcomesOf(readRows(rows, draftRows(rows).form))).toEqual([
    ['参加者', '人', 120, 97],
    ['満足度', '点', 3.5, 3.9],
  ]);
});

it('are left out of a file whose items stand in another order', () => {
  const form = draftRows(listOf('開催', '参加者', '満足度')).form;
  const read = readRows(listOf('満足度', '開催', '参加者'), form);
  expect(issuesOf(read, 'column-repeated')).toHaveLength(3);
  expect(JSON.stringify(outcomesOf(read))).not.toMatch(/\d/u);
});

it('are of no item where one of them is missing', () => {
  const [title, heads, ...others] = listOf('参加者', '満足度');
  const without = (cells: readonly string[]) => cells.filter((_, at) => at !== 4);
  const rows = [title!, without(heads!), ...others.map(without)];
  const units = draftRows(rows).form.fields.filter(({ field }) => field === 'outcome_unit');
  expect(units).toEqual([]);
});
