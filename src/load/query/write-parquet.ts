import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../release/make-folder.ts';
import { literal } from '../sql-text.ts';
import { withEngine } from '../with-engine.ts';

/** One Parquet file: the rows of a statement, and texts that stand in its metadata. */
export interface ParquetFile {
  readonly path: string;
  readonly sql: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Writes Parquet files from a warehouse; one thread, so that the same warehouse gives the same bytes. */
export async function writeParquet(
  databasePath: string,
  files: readonly ParquetFile[],
): Promise<void> {
  const settings = { access_mode: 'READ_ONLY', threads: '1' };
  await withEngine(await realpath(databasePath), settings, async (connection) => {
    for (const file of files) {
      await makeFolder(dirname(file.path));
      await connection.run(copyStatement(file));
    }
  });
}

function copyStatement({ path, sql, metadata }: ParquetFile): string {
  const pairs = Object.entries(metadata).map(
    ([key, value]) => `${literal(key)}: ${literal(value)}`,
  );
  return `copy (${sql}) to ${literal(path)}
    (format parquet, compression snappy, kv_metadata {${pairs.join(', ')}})`;
}
