import { setImmediate } from 'node:timers/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Issue } from '../../issue.ts';
import type { FileRecords } from '../../normalize/record.ts';
import { allDone } from '../all-done.ts';
import type { ReferenceData, SourceFile } from '../source-file.ts';
import type { StageChange } from '../update/stage-change.ts';
import { appendRows } from './append-rows.ts';
import { attachStage } from './attach-stage.ts';
import { issueTable } from './issue-table.ts';
import { copyFiles, findSurplus, removeFiles } from './kept-files.ts';
import { loadReference } from './load-reference.ts';
import { bytesOf, type FileTable, fileTables, type PackedFile, packFile } from './pack-file.ts';
import type { PackedChunk } from './packed.ts';
import { kindWords, type ReadingKind, readingKindId, readingKindTable } from './reading-kind.ts';
import { StageMismatch } from './stage-mismatch.ts';
import { stagingDatabase } from './staging-table.ts';
import { makeStagingTables, openStagingTable, type StagingWriter } from './staging-writer.ts';
import { unpackTexts } from './text-dictionary.ts';

/** A database file of staging tables that an earlier build left, and the files whose rows in it still hold. */
export interface Stage {
  /** Path of the file that this build leaves for the next one. */
  readonly path: string;
  /** SHA-256 by path; rows of any other file are removed. */
  readonly kept: ReadonlyMap<string, string>;
  /** Where the kept rows are: `path` itself, which holds a copy to be changed, or an earlier stage to copy them from. */
  readonly earlierPath: string | null;
}

/** Rows wait in memory until there are so many of them; the engine alone would keep 200,000 rows of each table. */
const FLUSH_BYTES = 16_000_000;

type Writers = Readonly<Record<FileTable | 'readingKind', StagingWriter>>;

/** Records of many files on their way into SQL; keeps no record in JavaScript. */
export class Staging {
  readonly #writers: Writers;
  readonly #kinds: Map<number, string>;
  #nextFileNo: number;
  readonly #numbers = new Map<string, number>();
  readonly #forgotten: number[] = [];
  #unflushed = 0;

  /** Files whose rows were taken over from an earlier build. */
  readonly filesKept: number;

  /** What this build changes in a stage that it goes on with; nothing where it begins one. */
  readonly change: StageChange;

  private constructor(
    writers: Writers,
    kinds: Map<number, string>,
    filesKept: number,
    change: StageChange,
  ) {
    this.#writers = writers;
    this.filesKept = filesKept;
    this.change = change;
    this.#kinds = kinds;
    this.#nextFileNo = change.firstAdded;
  }

  /**
   * Attaches the staging database to a connection, in memory or with what a stage keeps; throws `StageMismatch`. Rows are
   * written on another connection, so that statements can run on the first meanwhile.
   */
  static async open(
    connection: DuckDBConnection,
    writing: DuckDBConnection,
    reference: ReferenceData,
    stage?: Stage,
  ): Promise<Staging> {
    await attach(connection, stage);
    const writers = await openWriters(connection, writing);
    const goneFiles = stage ? await takeOver(connection, stage) : [];
    await loadReference(connection, reference);
    const firstAdded = await nextFileNo(connection);
    return new Staging(writers, await knownKinds(connection), stage?.kept.size ?? 0, {
      goneFiles,
      firstAdded,
    });
  }

  addFile(file: SourceFile, records: FileRecords): void {
    this.addPacked(packFile(file, records));
  }

  /** Takes over a file that was packed, maybe by another thread. */
  addPacked(file: PackedFile): void {
    // Before a file, not after it: what the last one adds is written beside other work.
    if (this.#unflushed >= FLUSH_BYTES) {
      for (const writer of Object.values(this.#writers)) writer.flush();
      this.#unflushed = 0;
    }
    this.#append(file);
    this.#unflushed += bytesOf(file);
  }

  #append({ path, tables, texts, kinds }: PackedFile): void {
    const fileNo = this.#nextFileNo++;
    this.#numbers.set(path, fileNo);
    this.#addKinds(kinds);
    const unpacked = unpackTexts(texts);
    for (const [name, chunks] of Object.entries(tables)) {
      const writer = this.#writers[name as FileTable];
      for (const chunk of chunks) {
        setFileNo(chunk, fileNo);
        writer.append(chunk, unpacked);
      }
    }
  }

  /** Takes back a file that was added to this build; its rows go when the tables are completed. */
  forgetFile(path: string): void {
    const fileNo = this.#numbers.get(path);
    if (fileNo !== undefined) this.#forgotten.push(fileNo);
    this.#numbers.delete(path);
  }

  /** Findings of the run that belong to no file that was read. */
  addIssues(issues: readonly Issue[]): void {
    const rows = issues.map((issue) => ({
      fileNo: null,
      municipalityCode: null,
      path: issue.path ?? '',
      issue,
    }));
    appendRows(this.#writers.issue, issueTable, rows);
  }

  #addKinds(kinds: readonly ReadingKind[]): void {
    const added: ReadingKind[] = [];
    for (const kind of kinds) {
      const id = readingKindId(kind);
      const words = kindWords(kind);
      const known = this.#kinds.get(id);
      if (known === words) continue;
      if (known !== undefined) throw new Error(`'${words}' and '${known}' have one number`);
      this.#kinds.set(id, words);
      added.push(kind);
    }
    appendRows(this.#writers.readingKind, readingKindTable, added);
  }

  /** Completes the tables; nothing can be added after it. */
  async close(connection: DuckDBConnection): Promise<void> {
    for (const writer of Object.values(this.#writers)) writer.close();
    await removeFiles(connection, this.#forgotten);
  }

  /** Completes the tables that `work` reads, and the others beside it; nothing can be added after it. */
  async closeBeside(
    connection: DuckDBConnection,
    tablesRead: ReadonlySet<string>,
    work: () => Promise<void>,
  ): Promise<void> {
    if (this.#forgotten.length > 0) {
      await this.close(connection);
      return work();
    }
    const others: StagingWriter[] = [];
    for (const writer of Object.values(this.#writers)) {
      if (tablesRead.has(writer.tableName)) writer.close();
      else others.push(writer);
    }
    // Nobody may close the database before both have come to their end.
    await allDone([work(), closeInTurn(others)]);
  }
}

/** Closes one writer after another, and lets other work be begun in between. */
async function closeInTurn(writers: readonly StagingWriter[]): Promise<void> {
  for (const writer of writers) {
    await setImmediate();
    writer.close();
  }
}

/** The first column of every table of a file. */
function setFileNo({ columns: [first] }: PackedChunk, fileNo: number): void {
  const { data } = first!;
  new Int32Array(data.buffer, data.byteOffset, data.byteLength / 4).fill(fileNo);
}

/** Takes over what an earlier build read; numbers of files whose rows do not hold any more and are still there. */
async function takeOver(
  connection: DuckDBConnection,
  { path, kept, earlierPath }: Stage,
): Promise<readonly number[]> {
  if (earlierPath === path) {
    await connection.run(`delete from ${stagingDatabase}.issue where file_no is null`);
    return findSurplus(connection, kept);
  }
  if (earlierPath !== null) await copyFiles(connection, earlierPath, kept);
  return [];
}

async function attach(connection: DuckDBConnection, stage: Stage | undefined): Promise<void> {
  try {
    if (stage) await attachStage(connection, stage.path, stagingDatabase);
    else await connection.run(`attach ':memory:' as ${stagingDatabase}`);
  } catch (cause) {
    if (stage && stage.kept.size > 0)
      throw new StageMismatch('The stage cannot be opened', { cause });
    throw cause;
  }
}

async function knownKinds(connection: DuckDBConnection): Promise<Map<number, string>> {
  const result = await connection.run(
    `select kind_id, entity, field, rule, certainty from ${stagingDatabase}.reading_kind`,
  );
  const rows = await result.getRowObjectsJS();
  return new Map(
    rows.map(({ kind_id, ...kind }) => [
      Number(kind_id),
      kindWords(kind as unknown as ReadingKind),
    ]),
  );
}

async function nextFileNo(connection: DuckDBConnection): Promise<number> {
  const result = await connection.run(
    `select coalesce(max(file_no) + 1, 0) from ${stagingDatabase}.source_file`,
  );
  const [row] = await result.getRowsJS();
  return Number(row?.[0]);
}

async function openWriters(
  connection: DuckDBConnection,
  writing: DuckDBConnection,
): Promise<Writers> {
  const tables = { readingKind: readingKindTable, ...fileTables };
  await makeStagingTables(connection, Object.values(tables));
  const writers: Record<string, StagingWriter> = {};
  for (const [name, table] of Object.entries(tables))
    writers[name] = await openStagingTable(writing, table);
  return writers as Writers;
}
