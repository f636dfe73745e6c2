import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Issue } from '../../issue.ts';
import type { FileRecords } from '../../normalize/record.ts';
import { allDone } from '../all-done.ts';
import { withKysely } from '../kysely/with-kysely.ts';
import type { ReferenceData, SourceFile } from '../source-file.ts';
import { identityFolder, readSqlFolder, runFolder, wordsOf } from '../sql-files.ts';
import type { PackedFile } from '../staging/pack-file.ts';
import { type Stage, Staging } from '../staging/staging.ts';
import { stagingDatabase } from '../staging/staging-table.ts';
import { updateWarehouse } from '../update/update-warehouse.ts';
import { putBlankWarehouse } from './blank-warehouse.ts';
import { type BuildDatabase, openBuildDatabase } from './build-database.ts';
import { type Census, takeCensus } from './census.ts';
import { BlockedByCheck, type CheckResult, runChecks } from './checks.ts';
import { fillTables } from './fill-tables.ts';
import { lacksMemory } from './lacks-memory.ts';
import { countLoaded, type LoadSummary } from './load-summary.ts';
import { prelude } from './prelude.ts';
import { type RunInfo, recordRun } from './record-run.ts';

/** Limits of the engine while it builds; absent ones are DuckDB's own defaults. */
export interface BuildOptions {
  /** E.g. '400MB'; what does not fit spills to `temporaryFolder`. */
  readonly memoryLimit?: string;
  /** Memory of the engine as long as files are added, while readers need theirs; `memoryLimit` where absent. */
  readonly memoryWhileAdding?: string;
  readonly temporaryFolder?: string;
  readonly threads?: number;
  /** What an earlier build read; without it, staging is in memory and gone afterwards. */
  readonly stage?: Stage;
  /** True where the file is a copy of the release that the stage belongs to, of which only changed programmes are made anew; the stage is changed in place. */
  readonly isUpdate?: boolean;
  /** Where a warehouse without rows is kept from one build to the next; each build makes its own where absent. */
  readonly blankPath?: string;
}

/** A finished build: what it holds for people, and for the process that verifies it. */
export interface BuiltWarehouse {
  readonly summary: LoadSummary;
  readonly census: Census;
}

/** A warehouse file in the making: files are added in any order, then it is finished or given up. */
export interface WarehouseBuild {
  /** Takes over all records of a file; nothing of them is kept in JavaScript afterwards. */
  addFile(file: SourceFile, records: FileRecords): Promise<void>;
  /** Takes over a file that was read and packed by another thread. */
  addPacked(file: PackedFile): Promise<void>;
  /** Takes back a file that was added before, e.g. because it changed in the meantime. */
  forgetFile(path: string): void;
  /** Takes over findings that belong to no file that was read. */
  addIssues(issues: readonly Issue[]): Promise<void>;
  /** Builds star, views, comments and checks, and closes the file; on `BlockedByCheck` or a defect the file is deleted. */
  finish(run: RunInfo): Promise<BuiltWarehouse>;
  /** Closes and deletes the file. */
  abort(): Promise<void>;
}

/** Opens a new warehouse file at a path where none is, ready to take records; throws `StageMismatch` and leaves no file. */
export async function openBuild(
  databasePath: string,
  reference: ReferenceData,
  options: BuildOptions = {},
): Promise<WarehouseBuild> {
  const database = await openFile(databasePath, options);
  const { connection } = database;
  let writing: DuckDBConnection | undefined;
  const close = () => {
    writing?.closeSync();
    database.close();
  };
  const abort = async () => {
    close();
    await Promise.all(
      [databasePath, ...(options.stage ? [options.stage.path] : [])]
        .flatMap((path) => [path, `${path}.wal`])
        .map((path) => rm(path, { force: true })),
    );
  };
  const open = async () => {
    writing = await database.connect();
    await connection.run(prelude);
    return Staging.open(connection, writing, reference, options.stage);
  };
  const staging = await open().catch(async (error) => {
    await abort();
    throw error;
  });
  await limitMemory(connection, options.memoryWhileAdding);
  return {
    abort,
    addFile: async (file, records) => staging.addFile(file, records),
    addPacked: async (file) => staging.addPacked(file),
    forgetFile: (path) => staging.forgetFile(path),
    addIssues: async (issues) => staging.addIssues(issues),
    finish: async (run) => {
      try {
        await limitMemory(connection, options.memoryLimit);
        if (options.isUpdate && options.stage) {
          await staging.close(connection);
          await updateWarehouse(connection, options.stage.path, staging.change);
        } else await fillWarehouse(database, staging);
        const built = await complete(database, run, staging.filesKept);
        close();
        return built;
      } catch (error) {
        await abort();
        throw error;
      }
    },
  };
}

async function openFile(databasePath: string, options: BuildOptions): Promise<BuildDatabase> {
  const { isUpdate, blankPath } = options;
  if (!isUpdate) await putBlankWarehouse(databasePath, blankPath);
  return openBuildDatabase(databasePath, options).catch(async (error) => {
    if (isUpdate || blankPath === undefined) throw error;
    // What is kept may be damaged.
    for (const path of [databasePath, blankPath]) await rm(path, { force: true });
    await putBlankWarehouse(databasePath, blankPath);
    return openBuildDatabase(databasePath, options);
  });
}

/** Changes the limit; one below what is in use stays as it was. */
async function limitMemory(connection: DuckDBConnection, limit: string | undefined): Promise<void> {
  if (limit === undefined) return;
  await connection.run(`set memory_limit = '${limit}'`).catch((error: Error) => {
    if (!lacksMemory(error)) throw error;
  });
}

/** Makes everything from the stage, and closes it. Identities need few of its tables: the others are completed meanwhile. */
async function fillWarehouse(database: BuildDatabase, staging: Staging): Promise<void> {
  const { connection } = database;
  const read = new Set(readSqlFolder(identityFolder).flatMap((file) => [...wordsOf(file)]));
  await staging.closeBeside(connection, read, async () => {
    await runFolder(connection, identityFolder);
  });
  await fillTables(database);
  await connection.run(`detach ${stagingDatabase}`);
}

async function complete(
  database: BuildDatabase,
  run: RunInfo,
  filesKept: number,
): Promise<BuiltWarehouse> {
  const { connection } = database;
  const summary = await checkAndRecord(database, run, filesKept);
  const other = await database.connect();
  const [census] = await allDone([takeCensus(other), connection.run('checkpoint')]).finally(() =>
    other.closeSync(),
  );
  return { summary, census };
}

async function checkAndRecord(
  { connection, connect }: BuildDatabase,
  run: RunInfo,
  filesKept: number,
): Promise<LoadSummary> {
  return withKysely(connect, async (db) => {
    const [checks, counts] = await allDone([runChecks(connection), countLoaded(db)]);
    const failed = objecting(checks, 'blocking');
    if (failed.length > 0) throw new BlockedByCheck(failed);
    const warnings = objecting(checks, 'warning');
    const summary = { ...counts, releaseId: run.releaseId, filesKept, warnings };
    await recordRun(db, run, summary, checks);
    return summary;
  });
}

function objecting(
  checks: readonly CheckResult[],
  severity: CheckResult['severity'],
): CheckResult[] {
  return checks.filter((check) => check.severity === severity && check.offenders > 0);
}
