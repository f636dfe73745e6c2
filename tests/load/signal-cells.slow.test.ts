import { expect, it } from 'vitest';
import type { SheetRecord } from '../../src/normalize/record.ts';
import { cost, indicator, reading, sheet, year } from './sample.ts';
import { rowsOf, warehouseOf } from './warehouse.ts';

type Stated = readonly [fiscalYear: number, target: number, actual: number, settlementYen: number];

/** A sheet of an edition, whose indicator stands at `no`, with what it states of each year and a cell for every figure. */
function sheetOf(editionFiscalYear: number, no: number, stated: readonly Stated[]): SheetRecord {
  const readings = stated.flatMap(([fiscalYear, target, actual, settlementYen]) => {
    const cell = (entity: 'result' | 'cost', field: string, value: number) =>
      reading({
        ...{ entity, field, value, fiscalYear, raw: String(value) },
        no: entity === 'result' ? no : 0,
      });
    return [
      cell('result', 'target_value', target),
      cell('result', 'actual_value', actual),
      cell('cost', 'settlement_yen', settlementYen),
    ];
  });
  const rating = reading({ entity: 'evaluation', field: 'rating', value: '縮小', raw: '縮小' });
  return sheet(
    { rating: '縮小' },
    {
      editionFiscalYear,
      costs: stated.map(([fiscalYear, , , settlementYen]) => cost(fiscalYear, { settlementYen })),
      indicators: [
        indicator(
          stated.map(([fiscalYear, target, actual]) => year(fiscalYear, target, actual)),
          { no },
        ),
      ],
      readings: [...readings, { ...rating, no: 0, fiscalYear: null }],
    },
  );
}

it('names the cells of the figures that a signal compares, in whichever edition they are in force', async () => {
  const editions: readonly SheetRecord[] = [
    sheetOf(2020, 1, [[2020, 80, 70, 1_000]]),
    sheetOf(2021, 1, [
      [2020, 80, 75, 2_000],
      [2021, 80, 60, 3_000],
    ]),
    sheetOf(2022, 2, [[2021, 80, 65, 4_000]]),
  ];
  const path = await warehouseOf(editions);
  const cellsOf = async (rule: string, edition: number) => {
    const rows = await rowsOf(
      path,
      `select field, fiscal_year, cell_edition_fiscal_year, raw_text from signal_cells
       where rule = '${rule}' and edition_fiscal_year = ${edition} order by all`,
    );
    return rows.map((row) => Object.values(row));
  };
  expect(await cellsOf('cost_up_result_worse', 2022)).toEqual([
    ['actual_value', 2020, 2021, '75'],
    ['actual_value', 2021, 2022, '65'],
    ['settlement_yen', 2020, 2021, '2000'],
    ['settlement_yen', 2021, 2022, '4000'],
  ]);
  expect(await cellsOf('missed_years_running', 2022)).toEqual([
    ['actual_value', 2020, 2021, '75'],
    ['actual_value', 2021, 2022, '65'],
    ['target_value', 2020, 2021, '80'],
    ['target_value', 2021, 2022, '80'],
  ]);
  expect(await cellsOf('reduced_yet_grown', 2020)).toEqual([
    ['rating', null, 2020, '縮小'],
    ['settlement_yen', 2020, 2021, '2000'],
    ['settlement_yen', 2021, 2022, '4000'],
  ]);
});
