import { expect, it } from 'vitest';
import { withReader } from '../../src/load/query/read-rows.ts';
import { cellReader } from '../../src/report/read-cells.ts';
import { cost, fileRecords, reading, sheet, sourceFile } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

/** An edition's sheet that prints the budget of fiscal year 2020, or a dash in its place. */
function edition(fiscalYear: number, budgetYen: number | null) {
  const raw = budgetYen === null ? '－' : `${budgetYen}円`;
  const record = sheet(
    {},
    {
      editionFiscalYear: fiscalYear,
      costs: [cost(2020, { budgetYen })],
      readings: [
        reading({ entity: 'cost', field: 'budget_yen', fiscalYear: 2020, value: budgetYen, raw }),
      ],
    },
  );
  const file = sourceFile(`${fiscalYear}.csv`, { editionFiscalYear: fiscalYear });
  return [file, fileRecords([record])] as const;
}

it('a dash of a newer edition does not stand for the amount that is still in force', async () => {
  const { path } = await buildWarehouse([edition(2020, 5000), edition(2021, null)]);
  const [newest] = await rowsOf(path, 'select programme_id, budget_yen from newest_costs');
  expect(newest!.budget_yen).toBe(5000);
  const id = Number(newest!.programme_id);
  const cells = await withReader(path, async (reader) =>
    (await (await cellReader(reader, [])).read([id])).get(id),
  );
  expect(cells!.map(([, stated, , , , , raw]) => [stated, raw])).toEqual([[2020, '5000円']]);
});
