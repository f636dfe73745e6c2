import { expect, it } from 'vitest';
import type { SheetRecord } from '../../../src/normalize/record.ts';
import { answersOf } from '../answers-of.ts';
import { cost, fileRecords, indicator, sheet, sourceFile, year } from '../sample.ts';
import { buildWarehouse, rowsOf } from '../warehouse.ts';

/** A programme that spends and reaches so much in two years, of a target of 50. */
function programme(
  programmeName: string,
  spent: readonly [number, number],
  reached: readonly [number, number],
): SheetRecord {
  const years = [2019, 2020] as const;
  return sheet(
    { programmeName },
    {
      row: programmeName.codePointAt(0)! % 1000,
      costs: years.map((at, no) => cost(at, { settlementYen: spent[no]! })),
      indicators: [indicator(years.map((at, no) => year(at, 50, reached[no]!)))],
    },
  );
}

const sheets = [
  programme('少し増', [1_000_000, 1_050_000], [60, 55]),
  programme('増', [1_000_000, 1_200_000], [60, 55]),
  programme('新たに支出', [0, 1_000_000], [60, 55]),
  programme('支出なし', [0, 0], [60, 55]),
  programme('少し減', [1_000_000, 950_000], [55, 60]),
  programme('減', [1_000_000, 800_000], [55, 60]),
  programme('超過', [1_000_000, 1_000_000], [70, 70]),
];

/** What a question and the signal of the same name list, in a warehouse with these thresholds. */
async function found(thresholds: string) {
  const { path } = await buildWarehouse([[sourceFile('a.txt'), fileRecords(sheets)]], {
    thresholds,
  });
  const asked = async (name: string) => [
    ...new Set((await answersOf(path, name)).map((row) => row.programme_name)),
  ];
  const signalled = await rowsOf(
    path,
    `select rule, programme_name from watch_list
     where rule in ('cost_up_result_worse', 'cost_down_result_better', 'target_far_exceeded')`,
  );
  const signals = (rule: string) =>
    signalled.filter((row) => row.rule === rule).map((row) => row.programme_name);
  return { asked, signals };
}

it('asks of every change of costs, and which targets are too easy from the threshold on', async () => {
  const { asked, signals } = await found('');
  expect(await asked('q16_cost_up_result_worse')).toEqual(['新たに支出', '増', '少し増']);
  expect(signals('cost_up_result_worse')).toEqual(['増']);
  expect(await asked('q17_cost_down_result_better')).toEqual(['減', '少し減']);
  expect(signals('cost_down_result_better')).toEqual(['減']);
  expect(await asked('q11_too_easy')).toEqual([]);
});

it('follows a threshold that is set', async () => {
  const { asked, signals } = await found('target_far_exceeded=1.4');
  expect(await asked('q11_too_easy')).toEqual(['超過']);
  // In the year that the sheet evaluates, not in the one before.
  expect(signals('target_far_exceeded')).toEqual(['超過']);
});
