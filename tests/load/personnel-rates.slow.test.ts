import { expect, it } from 'vitest';
import { cost, fileRecords, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** Added up as they are, these shares give another sum in another order. */
const SHARES = [0.1, 0.2, 0.3];
const RATE = 8_000_000;

/** Sheets of one year by their shares and what each costs in yen. */
function sheetsOf(costs: readonly (readonly [share: number, yen: number])[]) {
  const sheets = costs.map(([regularStaffFte, personnelCostYen], row) =>
    sheet(
      { programmeName: `事業${row}` },
      { row, editionFiscalYear: 2020, costs: [cost(2020, { personnelCostYen, regularStaffFte })] },
    ),
  );
  return buildWarehouse([[sourceFile('r2.txt'), fileRecords(sheets)]]);
}

it('is not drawn away by the few sheets that are near the rate and not computed by it', async () => {
  const { path } = await sheetsOf([
    [0.1, 715_000],
    [0.25, 1_788_000],
    [0.5, 3_575_000],
    [1, 7_150_000],
    [1.5, 10_725_000],
    [2.2, 15_730_000],
    [1.5, 10_762_000],
    [1, 7_172_000],
  ]);
  const [rate] = await rowsOf(path, 'select round(yen_per_fte) as yen from personnel_rates');
  expect(Math.abs(Number(rate?.yen) - 7_150_000)).toBeLessThan(500);
  const asked = await rowsOf(
    path,
    `select programme_name from claim_conflicts
     where rule = 'personnel_cost_without_rate' order by all`,
  );
  expect(asked.map((row) => row.programme_name)).toEqual(['事業6', '事業7']);
});

it('knows no rate where the sheets agree on none', async () => {
  const { path } = await sheetsOf([
    [1, 7_150_000],
    [1, 7_160_000],
    [1, 7_170_000],
    [1, 7_170_000],
  ]);
  expect(await rowsOf(path, 'select * from personnel_rates')).toEqual([]);
});

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
