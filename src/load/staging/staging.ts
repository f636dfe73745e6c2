import type { DuckDBConnection } from '@duckdb/node-api';
import type { Issue } from '../../issue.ts';
import type { FileRecords, Reading, SheetRecord } from '../../normalize/record.ts';
import type { ReferenceData, SourceFile } from '../source-file.ts';
import { activityTable } from './activity-table.ts';
import { costTable } from './cost-table.ts';
import { indicatorResultTable, indicatorTable } from './indicator-tables.ts';
import { issueTable } from './issue-table.ts';
import { copyFiles, findSurplus, removeFiles } from './kept-files.ts';
import { noteTable } from './note-table.ts';
import { readingKindTable, readingTable } from './reading-table.ts';
import {
  identityDecisionTable,
  municipalityTable,
  sdgGoalTable,
  signalThresholdTable,
} from './reference-tables.ts';
import { sheetSdgTable } from './sheet-sdg-table.ts';
import { sheetTable } from './sheet-table.ts';
import { sourceFileTable } from './source-file-table.ts';
import { StageMismatch } from './stage-mismatch.ts';
import { openStagingTable, stagingDatabase } from './staging-table.ts';

/** A database file of staging tables that an earlier build left, and the files whose rows in it still hold. */
export interface Stage {
  /** Path of the file that this build leaves for the next one. */
  readonly path: string;
  /** SHA-256 by path; rows of any other file are removed. */
  readonly kept: ReadonlyMap<string, string>;
  /** Where the kept rows are: `path` itself, which holds a copy to be changed, or an earlier stage to copy them from. */
  readonly earlierPath: string | null;
}

type Writers = Awaited<ReturnType<typeof openWriters>>;

/** Records of many files on their way into SQL; keeps no record in JavaScript beyond a chunk of rows a table. */
export class Staging {
  readonly #writers: Writers;
  readonly #kinds: Map<string, number>;
  #nextFileNo: number;
  readonly #numbers = new Map<string, number>();
  readonly #forgotten: number[] = [];

  /** Files whose rows were taken over from an earlier build. */
  readonly filesKept: number;

  private constructor(
    writers: Writers,
    kinds: Map<string, number>,
    nextFileNo: number,
    filesKept: number,
  ) {
    this.#writers = writers;
    this.filesKept = filesKept;
    this.#kinds = kinds;
    this.#nextFileNo = nextFileNo;
  }

  /** Attaches the staging database to a connection, in memory or with what a stage keeps; throws `StageMismatch`. */
  static async open(
    connection: DuckDBConnection,
    reference: ReferenceData,
    stage?: Stage,
  ): Promise<Staging> {
    await attach(connection, stage);
    await connection.run(
      referenceTables.map((name) => `drop table if exists ${stagingDatabase}.${name}`).join(';'),
    );
    const writers = await openWriters(connection);
    if (stage) await takeOver(connection, stage);
    for (const municipality of reference.municipalities) writers.municipality.append(municipality);
    for (const goal of reference.sdgGoals) writers.sdgGoal.append(goal);
    for (const decision of reference.identities ?? []) writers.identityDecision.append(decision);
    for (const threshold of reference.thresholds ?? []) writers.threshold.append(threshold);
    return new Staging(
      writers,
      await knownKinds(connection),
      await nextFileNo(connection),
      stage?.kept.size ?? 0,
    );
  }

  addFile(file: SourceFile, records: FileRecords): void {
    const fileNo = this.#nextFileNo++;
    this.#numbers.set(file.path, fileNo);
    this.#writers.sourceFile.append({ fileNo, file, records });
    for (const issue of records.issues)
      this.#writers.issue.append({
        fileNo,
        municipalityCode: file.municipalityCode,
        path: file.path,
        issue,
      });
    records.records.forEach((sheet, sheetNo) => {
      this.#addSheet(fileNo, sheetNo, sheet);
    });
  }

  /** Takes back a file that was added to this build; its rows go when the tables are completed. */
  forgetFile(path: string): void {
    const fileNo = this.#numbers.get(path);
    if (fileNo !== undefined) this.#forgotten.push(fileNo);
    this.#numbers.delete(path);
  }

  /** Findings of the run that belong to no file that was read. */
  addIssues(issues: readonly Issue[]): void {
    for (const issue of issues)
      this.#writers.issue.append({
        fileNo: null,
        municipalityCode: null,
        path: issue.path ?? '',
        issue,
      });
  }

  #addSheet(fileNo: number, sheetNo: number, sheet: SheetRecord): void {
    const writers = this.#writers;
    const part = <Value>(value: Value) => ({ fileNo, sheetNo, value });
    writers.sheet.append(part(sheet));
    for (const cost of sheet.costs) writers.cost.append(part(cost));
    for (const indicator of sheet.indicators) {
      writers.indicator.append(part(indicator));
      for (const year of indicator.years) writers.indicatorResult.append(part({ indicator, year }));
    }
    for (const activity of sheet.activities) writers.activity.append(part(activity));
    for (const goal of sheet.sdgGoals) writers.sheetSdg.append(part(goal));
    for (const note of sheet.notes ?? []) writers.note.append(part(note));
    for (const reading of sheet.readings) {
      writers.reading.append({ ...part(reading), kindNo: this.#kindOf(reading) });
    }
  }

  #kindOf({ entity, field, rule, certainty }: Reading): number {
    const key = [entity, field, rule, certainty].join('|');
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const kindNo = this.#kinds.size;
    this.#kinds.set(key, kindNo);
    this.#writers.readingKind.append({ kindNo, entity, field, rule, certainty });
    return kindNo;
  }

  /** Completes the tables; nothing can be added after it. */
  async close(connection: DuckDBConnection): Promise<void> {
    for (const writer of Object.values(this.#writers)) writer.close();
    await removeFiles(connection, this.#forgotten);
  }
}

const referenceTables = ['municipality', 'sdg_goal', 'identity_decision', 'signal_threshold'];

async function takeOver(
  connection: DuckDBConnection,
  { path, kept, earlierPath }: Stage,
): Promise<void> {
  if (earlierPath === null) return;
  if (earlierPath !== path) return copyFiles(connection, earlierPath, kept);
  const surplus = await findSurplus(connection, kept);
  await connection.run(`delete from ${stagingDatabase}.issue where file_no is null`);
  await removeFiles(connection, surplus);
}

async function attach(connection: DuckDBConnection, stage: Stage | undefined): Promise<void> {
  const path = (stage?.path ?? ':memory:').replaceAll("'", "''");
  try {
    await connection.run(`attach '${path}' as ${stagingDatabase}`);
  } catch (cause) {
    if (stage && stage.kept.size > 0)
      throw new StageMismatch('The stage cannot be opened', { cause });
    throw cause;
  }
}

async function knownKinds(connection: DuckDBConnection): Promise<Map<string, number>> {
  const result = await connection.run(
    `select kind_no, entity, field, rule, certainty from ${stagingDatabase}.reading_kind`,
  );
  const rows = await result.getRowsJS();
  return new Map(rows.map(([kindNo, ...words]) => [words.join('|'), Number(kindNo)]));
}

async function nextFileNo(connection: DuckDBConnection): Promise<number> {
  const result = await connection.run(
    `select coalesce(max(file_no) + 1, 0) from ${stagingDatabase}.source_file`,
  );
  const [row] = await result.getRowsJS();
  return Number(row?.[0]);
}

async function openWriters(connection: DuckDBConnection) {
  return {
    municipality: await openStagingTable(connection, municipalityTable),
    sdgGoal: await openStagingTable(connection, sdgGoalTable),
    identityDecision: await openStagingTable(connection, identityDecisionTable),
    threshold: await openStagingTable(connection, signalThresholdTable),
    sourceFile: await openStagingTable(connection, sourceFileTable),
    sheet: await openStagingTable(connection, sheetTable),
    cost: await openStagingTable(connection, costTable),
    indicator: await openStagingTable(connection, indicatorTable),
    indicatorResult: await openStagingTable(connection, indicatorResultTable),
    activity: await openStagingTable(connection, activityTable),
    sheetSdg: await openStagingTable(connection, sheetSdgTable),
    note: await openStagingTable(connection, noteTable),
    reading: await openStagingTable(connection, readingTable),
    readingKind: await openStagingTable(connection, readingKindTable),
    issue: await openStagingTable(connection, issueTable),
  };
}
