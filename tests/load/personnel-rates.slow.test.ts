import { expect, it } from 'vitest';
import { cost, fileRecords, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** Added up as they are, these shares give another sum in another order. */
const SHARES = [0.1, 0.2, 0.3];
const RATE = 8_000_000;

it('finds the same rate whatever the order of the sheets', async () => {
  const rates = async (shares: readonly number[]) => {
    const sheets = shares.map((share, row) =>
      sheet(
        { programmeName: `事業${share}` },
        {
          row,
          editionFiscalYear: 2020,
          costs: [
            cost(2020, {
              personnelCostYen: Math.round(share * RATE),
              regularStaffFte: share,
            }),
          ],
        },
      ),
    );
    const { path } = await buildWarehouse([[sourceFile('r2.txt'), fileRecords(sheets)]]);
    return rowsOf(path, 'select fiscal_year, yen_per_fte from personnel_rates');
  };
  const expected = [{ fiscal_year: 2020, yen_per_fte: RATE }];
  expect(await rates(SHARES)).toEqual(expected);
  expect(await rates(SHARES.toReversed())).toEqual(expected);
});
