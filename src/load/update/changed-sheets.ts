import type { DuckDBConnection } from '@duckdb/node-api';
import { removeFiles } from '../staging/kept-files.ts';
import { fileTables } from '../staging/pack-file.ts';
import { stagingDatabase } from '../staging/staging-table.ts';
import { difference } from './difference.ts';
import { isOneOf, type StageChange } from './stage-change.ts';

/**
 * Notes in the temporary table `changed_sheet` the sheets of files read again of which some row is not as it was before,
 * wherever it stands, and removes the rows that do not hold any more.
 */
export async function findChangedSheets(
  connection: DuckDBConnection,
  { goneFiles, firstAdded }: StageChange,
): Promise<void> {
  await connection.run('create temp table changed_sheet (file_no integer, sheet_no integer)');
  for (const { name, columns } of Object.values(fileTables)) {
    if (!('sheet_no' in columns)) continue;
    const table = `${stagingDatabase}."${name}"`;
    const now = `select * from ${table} where file_no >= ${firstAdded}
      and file_no in (select file_no from renumbered)`;
    const then = `select gone.* replace (renumbered.file_no as file_no)
      from (select * from ${table} where ${isOneOf(goneFiles)}) as gone
      inner join renumbered on renumbered.before_no = gone.file_no`;
    await connection.run(
      `insert into changed_sheet select file_no, sheet_no from ${difference(now, then)}`,
    );
  }
  await connection.run(differentFiles);
  await removeFiles(connection, goneFiles);
}

/** All sheets of a file for which something was found out that all of them share; its digest and counts are not among it. */
const differentFiles = `
  insert into changed_sheet
  select sheet.file_no, sheet.sheet_no
  from renumbered
  inner join ${stagingDatabase}.source_file as gone on gone.file_no = renumbered.before_no
  inner join ${stagingDatabase}.source_file as now on now.file_no = renumbered.file_no
  inner join ${stagingDatabase}.sheet on sheet.file_no = now.file_no
  where (gone.municipality_code, gone.format, gone.encoding, gone.edition, gone.form, gone.personnel_basis, gone.asks_outcomes)
    is distinct from
    (now.municipality_code, now.format, now.encoding, now.edition, now.form, now.personnel_basis, now.asks_outcomes)`;
