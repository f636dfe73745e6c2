import { expect, it } from 'vitest';
import { unjudgedText } from '../../src/report/client/pages/unjudged-text.ts';
import { REPORT_TABLES } from '../../src/report/report-tables.ts';
import { fileRecords, sheet, sourceFile } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

/** An edition of one sheet, of a file that holds so many more which could not be read. */
function edition(fiscalYear: number, unread: number) {
  const records = [sheet({ programmeName: '見守り事業' }, { editionFiscalYear: fiscalYear })];
  return [
    sourceFile(`990001-test/${fiscalYear}.txt`, { editionFiscalYear: fiscalYear }),
    fileRecords(records, { blocks: 1 + unread }),
  ] as const;
}

/** What the overview says of the city, and what the check does. */
async function toldOf(files: readonly ReturnType<typeof edition>[]) {
  const { path } = await buildWarehouse(files);
  const rows = await rowsOf(path, REPORT_TABLES.unjudged!.sql);
  const [check] = await rowsOf(
    path,
    "select offenders from etl.check_result where check_name = 'changes_not_judged'",
  );
  const editions = rows.map((row) => Number(row.edition_fiscal_year));
  return [unjudgedText(editions), check!.offenders];
}

it('names the editions that prove no programme ended or new', async () => {
  const [text, offenders] = await toldOf([edition(2019, 0), edition(2020, 2)]);
  expect(text).toContain('2020(R2)年度版にないことを理由に終了や新規と判断していない');
  expect(offenders).toBe(1);
});

it('says nothing where all could be read, or one edition alone is there', async () => {
  expect(await toldOf([edition(2019, 0), edition(2020, 0)])).toEqual([null, 0]);
  expect(await toldOf([edition(2020, 2)])).toEqual([null, 0]);
});
