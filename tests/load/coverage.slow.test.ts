import { expect, it } from 'vitest';
import { cost, fileRecords, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

const programme = (programmeName: string, edition: number) =>
  sheet(
    { programmeName },
    { editionFiscalYear: edition, costs: [cost(edition, { settlementYen: 10 })] },
  );

it('counts the sheets of each edition of a file that holds several', async () => {
  const records = [programme('あ', 2020), programme('い', 2020), programme('あ', 2021)];
  const { path } = await buildWarehouse([
    [sourceFile('list.csv'), fileRecords(records, { blocks: 4 })],
  ]);
  const rows = await rowsOf(
    path,
    `select edition_fiscal_year, files, blocks_found, blocks_loaded, blocks_quarantined, cells_all,
       cost_sum_yen
     from coverage order by all`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    [2020, 1, 3, 2, 1, 10, 20],
    [2021, 1, 1, 1, 0, 0, 10],
  ]);
});
