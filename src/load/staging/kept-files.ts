import { type DuckDBConnection, listValue } from '@duckdb/node-api';
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
  'reading',
  'issue',
] as const;

/** The stage does not hold what an earlier run is said to have left there; it has to be read again from the files. */
export class StageMismatch extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StageMismatch';
  }
}

/** Keeps the rows of files with these digests (SHA-256 by path) and removes those of all others; throws `StageMismatch` where one is missing. */
export async function keepFiles(connection: DuckDBConnection, kept: ReadonlyMap<string, string>): Promise<void> {
  const result = await connection.run(`select file_no, path, sha256 from ${stagingDatabase}.source_file`);
  const surplus: number[] = [];
  let found = 0;
  for (const [fileNo, path, sha256] of await result.getRowsJS()) {
    if (kept.get(String(path)) === sha256) found++;
    else surplus.push(Number(fileNo));
  }
  if (found !== kept.size) {
    throw new StageMismatch(`The stage holds ${found} of the ${kept.size} files that an earlier run read`);
  }
  for (const table of fileTables) {
    const isOfRun = table === 'issue' ? ' or file_no is null' : '';
    await connection.run(
      `delete from ${stagingDatabase}."${table}" where list_contains($1, file_no)${isOfRun}`,
      [listValue(surplus)],
    );
  }
}
