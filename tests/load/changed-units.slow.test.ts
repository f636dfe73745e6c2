import { expect, it } from 'vitest';
import { cost, fileRecords, indicator, measure, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

const tens = 10;

function stated(fiscalYear: number, unit: string | null, [target, actual]: [number, number]) {
  const scale = unit === '人' ? 1 : tens;
  return {
    fiscalYear,
    target: measure(target / scale, unit),
    actual: measure(actual / scale, unit),
  };
}

/** Two editions, of which the second prints the years 2020 and 2021 in these units; the first prints 2020 in 人. */
async function build(unitOf2020: string | null, unitOf2021: string | null) {
  const file = (
    edition: number,
    years: readonly (readonly [number, string | null, [number, number]])[],
  ) => {
    const costs = years.map(([fiscalYear]) =>
      cost(fiscalYear, { settlementYen: fiscalYear === 2021 ? 2_000_000 : 1_000_000 }),
    );
    const indicators = [
      indicator(
        years.map((year) => stated(...year)),
        { name: '利用者数', unit: null },
      ),
    ];
    return [
      sourceFile(`${edition}.txt`, { editionFiscalYear: edition }),
      fileRecords([sheet({}, { editionFiscalYear: edition, costs, indicators })]),
    ] as const;
  };
  const { path } = await buildWarehouse([
    file(2020, [[2020, '人', [1000, 1200]]]),
    file(2021, [
      [2020, unitOf2020, [1000, 1200]],
      [2021, unitOf2021, [900, 950]],
    ]),
  ]);
  const column = async (name: string, view: string) =>
    (await rowsOf(path, `select ${name} from ${view} order by 1`)).map((row) => row[name]);
  return {
    signals: await column('rule', 'watch_list'),
    restated: await column('measure', 'restatements'),
  };
}

it('compares figures of one unit', async () => {
  expect(await build('人', '人')).toEqual({
    signals: ['cost_up_result_worse', 'target_lowered_then_met'],
    restated: [],
  });
});

it('takes no figure of another unit for a change', async () => {
  expect(await build('十人', '十人')).toMatchObject({ restated: [] });
  expect(await build('人', '十人')).toEqual({ signals: [], restated: [] });
});

it('compares a figure that prints no unit', async () => {
  expect(await build(null, null)).toMatchObject({ restated: ['actual_value', 'target_value'] });
});
