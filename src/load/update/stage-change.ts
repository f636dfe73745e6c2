import type { DuckDBConnection } from '@duckdb/node-api';
import { stagingDatabase } from '../staging/staging-table.ts';

/** What a build changed in the stage that it went on from. */
export interface StageChange {
  /** Numbers of files whose rows do not hold any more and are still there. */
  readonly goneFiles: readonly number[];
  /** Files from this number on were added. */
  readonly firstAdded: number;
}

/**
 * Notes in temporary tables the municipalities that lost or got a file (`touched`), and the numbers that a file which was
 * read again had before and has now (`renumbered`).
 */
export async function noteStageChange(
  connection: DuckDBConnection,
  { goneFiles, firstAdded }: StageChange,
): Promise<void> {
  const files = `${stagingDatabase}.source_file`;
  await connection.run(`
    create temp table touched as
      select distinct municipality_code from ${files}
      where file_no >= ${firstAdded} or ${isOneOf(goneFiles)};
    create temp table renumbered as
      select gone.file_no as before_no, added.file_no
      from (select * from ${files} where ${isOneOf(goneFiles)}) as gone
      inner join (select * from ${files} where file_no >= ${firstAdded}) as added using (path)`);
}

/** Condition that a row belongs to one of some files. */
export function isOneOf(fileNos: readonly number[]): string {
  return fileNos.length === 0 ? 'false' : `file_no in (${fileNos.join(', ')})`;
}
