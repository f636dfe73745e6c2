import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import { StageMismatch } from './stage-mismatch.ts';
import { stagingDatabase } from './staging-table.ts';

/** Tables whose rows belong to a file by `file_no`. */
const fileTables = [
  'source_file',
  'sheet',
  'cost',
  'indicator',
  'indicator_result',
  'activity',
  'sheet_sdg',
  'note',
  'reading',
  'issue',
] as const;

/** Keeps the rows of files with these digests (SHA-256 by path) and removes those of all others; throws `StageMismatch` where one is missing. */
export async function keepFiles(
  connection: DuckDBConnection,
  kept: ReadonlyMap<string, string>,
): Promise<void> {
  const result = await connection.run(
    `select file_no, path, sha256 from ${stagingDatabase}.source_file`,
  );
  const surplus: number[] = [];
  let found = 0;
  for (const [fileNo, path, sha256] of await result.getRowsJS()) {
    if (kept.get(String(path)) === sha256) found++;
    else surplus.push(Number(fileNo));
  }
  if (found !== kept.size) {
    throw new StageMismatch(
      `The stage holds ${found} of the ${kept.size} files that an earlier run read`,
    );
  }
  await connection.run(`delete from ${stagingDatabase}.issue where file_no is null`);
  await removeFiles(connection, surplus);
}

/** Removes all rows of files by their numbers. */
export async function removeFiles(
  connection: DuckDBConnection,
  fileNos: readonly number[],
): Promise<void> {
  if (fileNos.length === 0) return;
  for (const table of fileTables) {
    await connection.run(
      `delete from ${stagingDatabase}."${table}" where list_contains($1, file_no)`,
      [listValue(fileNos)],
    );
  }
}
