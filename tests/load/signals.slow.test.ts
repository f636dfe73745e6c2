import { expect, it } from 'vitest';
import type { SheetRecord } from '../../src/normalize/record.ts';
import { cost, fileRecords, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** The signals of a rule that sheets raise, each as its programme and fiscal year. */
async function signals(rule: string, sheets: readonly SheetRecord[]) {
  const editions = [...new Set(sheets.map(({ editionFiscalYear }) => editionFiscalYear))];
  const { path } = await buildWarehouse(
    editions.map((edition) => [
      sourceFile(`${edition}.txt`, { editionFiscalYear: edition }),
      fileRecords(sheets.filter(({ editionFiscalYear }) => editionFiscalYear === edition)),
    ]),
  );
  const rows = await rowsOf(
    path,
    `select programme_name, fiscal_year from
     (select * from watch_list union all select * from claim_conflicts)
     where rule = '${rule}' order by programme_name, fiscal_year`,
  );
  return rows.map((row) => `${row.programme_name} ${row.fiscal_year}`);
}

it('a choice that merely includes a reduction marks no reduction', async () => {
  const ratings = ['縮小', '改革改善(縮小・統合含む)', '終了・廃止・休止'];
  const sheets = [2020, 2021].flatMap((edition) =>
    ratings.map((rating, at) =>
      sheet(
        { programmeName: `${'甲乙丙'[at]}事業`, rating },
        {
          editionFiscalYear: edition,
          row: at,
          costs: [cost(edition, { settlementYen: edition * 1000 })],
        },
      ),
    ),
  );
  expect(await signals('reduced_yet_grown', sheets)).toEqual(['丙事業 2020', '甲事業 2020']);
});
