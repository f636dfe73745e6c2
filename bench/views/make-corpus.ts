import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { loadSignals } from '../../pipelines/rules/load-signals.ts';
import { openBuild } from '../../src/load/build/build.ts';
import { storedRows, storedTable } from '../../src/load/build/stored-view.ts';
import { readSqlFolders, viewFolders } from '../../src/load/sql-files.ts';
import { withEngine } from '../../src/load/with-engine.ts';

/** How large a made-up warehouse is; the same numbers give the same rows. */
export interface CorpusSize {
  readonly programmes: number;
  readonly editions: number;
  readonly municipalities: number;
  /** The newest edition. */
  readonly newest: number;
  readonly seed: number;
}

const SQL = fileURLToPath(new URL('./sql/', import.meta.url));

/** Builds an empty warehouse with the project's own SQL, and fills its star with made-up rows by SQL. */
export async function makeCorpus(path: string, size: CorpusSize): Promise<void> {
  const reference = { municipalities: [], sdgGoals: goals, thresholds: loadSignals() };
  const build = await openBuild(path, reference);
  await build.finish({
    runId: 'bench',
    releaseId: 'bench',
    startedAt: new Date(0),
    now: () => new Date(0),
    version: 'bench',
  });
  await withEngine(path, {}, async (connection) => {
    for (const name of readdirSync(SQL).sort()) {
      const text = readFileSync(`${SQL}${name}`, 'utf8');
      await connection.run(
        Object.entries(size).reduce(
          (sql, [parameter, value]) => sql.replaceAll(`$${parameter}`, String(value)),
          text,
        ),
      );
    }
    await storeRows(connection);
    await connection.run('checkpoint');
  });
}

/** Computes stored views from the star as it is now. */
async function storeRows(connection: DuckDBConnection): Promise<void> {
  const files = readSqlFolders(viewFolders);
  for (const file of files.filter(({ storedBy }) => storedBy !== null)) {
    const startedAt = performance.now();
    await connection.run(`insert into etl.${storedTable(file.name)} ${storedRows(file)}`);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.error(`${file.name} stored in ${seconds} s`);
  }
}

const goals = Array.from({ length: 17 }, (_, at) => ({
  goalNo: at + 1,
  nameJa: `目標${at + 1}`,
  nameEn: `Goal ${at + 1}`,
}));
