import { type DuckDBConnection, INTEGER, LIST, listValue } from '@duckdb/node-api';
import { readSqlFolder } from '../sql-files.ts';
import { literal } from '../sql-text.ts';
import { StageMismatch } from './stage-mismatch.ts';
import { stagingDatabase } from './staging-table.ts';

/** Numbers of the staged files whose rows do not hold any more, given the SHA-256 by path of those that do; throws `StageMismatch` where one of these is not staged. */
export async function findSurplus(
  connection: DuckDBConnection,
  kept: ReadonlyMap<string, string>,
): Promise<number[]> {
  const result = await connection.run(
    `select file_no, path, sha256 from ${stagingDatabase}.source_file`,
  );
  const surplus: number[] = [];
  let found = 0;
  for (const [fileNo, path, sha256] of await result.getRowsJS()) {
    if (kept.get(String(path)) === sha256) found++;
    else surplus.push(Number(fileNo));
  }
  if (found === kept.size) return surplus;
  throw new StageMismatch(
    `The stage holds ${found} of the ${kept.size} files that an earlier run read`,
  );
}

/** Removes all rows of files by their numbers. */
export async function removeFiles(
  connection: DuckDBConnection,
  fileNos: readonly number[],
): Promise<void> {
  if (fileNos.length === 0) return;
  for (const table of await fileTables(connection)) {
    await connection.run(
      `delete from ${stagingDatabase}."${table}" where list_contains($1, file_no)`,
      [listValue(fileNos)],
    );
  }
}

/** Copies all rows of the staged files of these digests from an earlier stage into the empty tables of this one. */
export async function copyFiles(
  connection: DuckDBConnection,
  earlierPath: string,
  kept: ReadonlyMap<string, string>,
): Promise<void> {
  try {
    await connection.run(`attach ${literal(earlierPath)} as earlier (read_only)`);
    await connection.run(`insert into ${stagingDatabase}.source_file from earlier.source_file`);
    const surplus = listValue(await findSurplus(connection, kept));
    await connection.run(
      `delete from ${stagingDatabase}.source_file where list_contains($1, file_no)`,
      [surplus],
      [LIST(INTEGER)],
    );
    await connection.run(`insert into ${stagingDatabase}.reading_kind from earlier.reading_kind`);
    for (const table of await fileTables(connection)) {
      if (table === 'source_file') continue;
      await connection.run(
        `insert into ${stagingDatabase}."${table}" from earlier."${table}"
         where file_no is not null and not list_contains($1, file_no)`,
        [surplus],
        [LIST(INTEGER)],
      );
    }
  } catch (cause) {
    if (cause instanceof StageMismatch) throw cause;
    throw new StageMismatch(`The stage cannot be taken over: ${(cause as Error).message}`, {
      cause,
    });
  } finally {
    await connection.run('detach database if exists earlier');
  }
}

/** Tables of read rows, which belong to a file by `file_no`; what was found out about sheets is not among them. */
async function fileTables(connection: DuckDBConnection): Promise<string[]> {
  const foundOut = new Set(readSqlFolder('10-identity').map(({ name }) => name));
  const result = await connection.run(
    `select table_name from duckdb_columns()
     where database_name = '${stagingDatabase}' and column_name = 'file_no' order by table_name`,
  );
  const tables = (await result.getRowsJS()).map(([table]) => String(table));
  return tables.filter((table) => !foundOut.has(table));
}
