import { type DuckDBConnection, INTEGER, LIST, listValue } from '@duckdb/node-api';
import { literal } from '../sql-text.ts';
import { fileTables } from './pack-file.ts';
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
  for (const { name } of Object.values(fileTables)) {
    await connection.run(
      `delete from ${stagingDatabase}."${name}" where list_contains($1, file_no)`,
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
    for (const { name } of Object.values(fileTables)) {
      if (name === 'source_file') continue;
      await connection.run(
        `insert into ${stagingDatabase}."${name}" from earlier."${name}"
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
