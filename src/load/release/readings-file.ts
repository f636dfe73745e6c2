import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DuckDBBlobValue } from '@duckdb/node-api';
import { literal } from '../sql-text.ts';
import { withEngine } from '../with-engine.ts';
import { flush } from './flush.ts';
import { temporaryName } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';

/** What one file was read as: `key` names its content and the rules that it was read by. */
export interface KeptReading {
  readonly path: string;
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Writes readings one by one into a Parquet file, which is in its place when all of them are. */
export async function writeReadings(
  path: string,
  readings: AsyncIterable<KeptReading>,
): Promise<number> {
  await makeFolder(dirname(path));
  const aside = join(dirname(path), temporaryName(basename(path)));
  const count = await withEngine(':memory:', {}, async (connection) => {
    await connection.run('create table reading (path varchar, reading_key varchar, content blob)');
    let written = 0;
    for await (const { path: file, key, bytes } of readings) {
      await connection.run('insert into reading values ($1, $2, $3)', [
        file,
        key,
        new DuckDBBlobValue(bytes),
      ]);
      written++;
    }
    await connection.run(
      `copy (from reading order by path) to ${literal(aside)} (format parquet, row_group_size 2048)`,
    );
    return written;
  });
  await flush(aside);
  await rename(aside, path);
  return count;
}

/** Readings of all Parquet files of a folder. */
export interface Readings {
  /** Bytes of a file's reading under a key; null where there is none. */
  find(path: string, key: string): Promise<Uint8Array | null>;
}

/** Opens the readings of a folder for the time of `use`; null where it holds no Parquet file. */
export async function withReadings<Result>(
  folder: string,
  use: (readings: Readings | null) => Promise<Result>,
): Promise<Result> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.parquet'));
  if (files.length === 0) return use(null);
  const list = files.map((name) => literal(join(folder, name))).join(', ');
  return withEngine(':memory:', {}, (connection) =>
    use({
      async find(path, key) {
        const result = await connection.run(
          `select content from read_parquet([${list}]) where path = $1 and reading_key = $2 limit 1`,
          [path, key],
        );
        const [row] = await result.getRows();
        const content = row?.[0];
        return content instanceof DuckDBBlobValue ? content.bytes : null;
      },
    }),
  );
}
