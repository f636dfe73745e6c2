import type { DuckDBConnection } from '@duckdb/node-api';
import type { Issue } from '../../issue.ts';
import type { FileRecords, Reading, SheetRecord } from '../../normalize/record.ts';
import type { ReferenceData, SourceFile } from '../source-file.ts';
import { activityTable } from './activity-table.ts';
import { costTable } from './cost-table.ts';
import { indicatorResultTable, indicatorTable } from './indicator-tables.ts';
import { issueTable } from './issue-table.ts';
import { readingKindTable, readingTable } from './reading-table.ts';
import { municipalityTable, sdgGoalTable } from './reference-tables.ts';
import { sheetSdgTable } from './sheet-sdg-table.ts';
import { sheetTable } from './sheet-table.ts';
import { sourceFileTable } from './source-file-table.ts';
import { openStagingTable, stagingDatabase } from './staging-table.ts';

type Writers = Awaited<ReturnType<typeof openWriters>>;

/** Records of many files on their way into SQL; keeps no record in JavaScript beyond a chunk of rows a table. */
export class Staging {
  readonly #writers: Writers;
  readonly #kinds = new Map<string, number>();
  #fileCount = 0;

  private constructor(writers: Writers) {
    this.#writers = writers;
  }

  /** Attaches the in-memory staging database to a connection and makes its tables. */
  static async open(connection: DuckDBConnection, reference: ReferenceData): Promise<Staging> {
    await connection.run(`attach ':memory:' as ${stagingDatabase}`);
    const writers = await openWriters(connection);
    for (const municipality of reference.municipalities) writers.municipality.append(municipality);
    for (const goal of reference.sdgGoals) writers.sdgGoal.append(goal);
    return new Staging(writers);
  }

  addFile(file: SourceFile, records: FileRecords): void {
    const fileNo = this.#fileCount++;
    this.#writers.sourceFile.append({ fileNo, file, records });
    for (const issue of records.issues) this.#writers.issue.append({ municipalityCode: file.municipalityCode, path: file.path, issue });
    records.records.forEach((sheet, sheetNo) => {
      this.#addSheet(fileNo, sheetNo, sheet);
    });
  }

  /** Findings of the run that belong to no file that was read. */
  addIssues(issues: readonly Issue[]): void {
    for (const issue of issues) this.#writers.issue.append({ municipalityCode: null, path: issue.path ?? '', issue });
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
    for (const reading of sheet.readings) {
      writers.reading.append({ ...part(reading), kindNo: this.#kindOf(reading) });
    }
  }

  #kindOf({ entity, field, rule, certainty }: Reading): number {
    const key = `${entity}|${field}|${rule}|${certainty}`;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const kindNo = this.#kinds.size;
    this.#kinds.set(key, kindNo);
    this.#writers.readingKind.append({ kindNo, entity, field, rule, certainty });
    return kindNo;
  }

  /** Completes the tables; nothing can be added after it. */
  close(): void {
    for (const writer of Object.values(this.#writers)) writer.close();
  }
}

async function openWriters(connection: DuckDBConnection) {
  return {
    municipality: await openStagingTable(connection, municipalityTable),
    sdgGoal: await openStagingTable(connection, sdgGoalTable),
    sourceFile: await openStagingTable(connection, sourceFileTable),
    sheet: await openStagingTable(connection, sheetTable),
    cost: await openStagingTable(connection, costTable),
    indicator: await openStagingTable(connection, indicatorTable),
    indicatorResult: await openStagingTable(connection, indicatorResultTable),
    activity: await openStagingTable(connection, activityTable),
    sheetSdg: await openStagingTable(connection, sheetSdgTable),
    reading: await openStagingTable(connection, readingTable),
    readingKind: await openStagingTable(connection, readingKindTable),
    issue: await openStagingTable(connection, issueTable),
  };
}
