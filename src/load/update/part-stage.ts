import type { DuckDBConnection } from '@duckdb/node-api';
import type { SqlFile } from '../sql-files.ts';
import { attachStage } from '../staging/attach-stage.ts';
import { stagingDatabase } from '../staging/staging-table.ts';
import { stagingTables } from '../staging/staging-tables.ts';
import { isOfTouched, replaceRows } from './replace-rows.ts';
import { isOneOf } from './stage-change.ts';

/** Name of the stage's file while a part of it stands in its place. */
export const wholeStage = 'whole_stage';

/** A database in memory that stands in the place of the stage and holds what an update looks at. */
export class PartStage {
  readonly #connection: DuckDBConnection;
  readonly #isTouched: string;
  readonly #taken = new Set<string>();

  private constructor(connection: DuckDBConnection, touchedFiles: readonly number[]) {
    this.#connection = connection;
    this.#isTouched = isOneOf(touchedFiles);
  }

  /** Puts one without tables in the place of the stage's file, which is reached as `whole_stage` from then on. */
  static async open(connection: DuckDBConnection, path: string): Promise<PartStage> {
    await connection.run(`detach ${stagingDatabase}`);
    await attachStage(connection, path, wholeStage);
    await connection.run(`attach ':memory:' as ${stagingDatabase}`);
    const result = await connection.run(
      `select file_no from ${wholeStage}.source_file where municipality_code in (from touched)`,
    );
    return new PartStage(
      connection,
      (await result.getRowsJS()).map(([fileNo]) => Number(fileNo)),
    );
  }

  /** Takes over what files of `sql/` read from the stage, as far as it belongs to touched municipalities or to none. */
  async takeMunicipalities(files: readonly SqlFile[]): Promise<void> {
    for (const { name, columns } of this.#missing(files))
      await this.#take(
        name,
        'file_no' in columns ? `where file_no is null or ${this.#isTouched}` : '',
      );
  }

  /** Keeps the sheets of changed programmes alone, and takes over what further files of `sql/` read of these. */
  async narrowToProgrammes(
    files: readonly SqlFile[],
    identityTables: readonly string[],
  ): Promise<void> {
    await this.#connection.run(
      `create temp table sheet_of_changed as
       select file_no, sheet_no from ${stagingDatabase}.programme_identity
       where programme_id in (from changed_programme)`,
    );
    const ofSheets = stagingTables
      .filter(({ columns }) => 'sheet_no' in columns)
      .map(({ name }) => name);
    const there = ofSheets.filter((name) => this.#taken.has(name));
    for (const table of [...there, ...identityTables]) {
      const name = `${stagingDatabase}."${table}"`;
      await this.#connection.run(
        `create or replace table ${name} as from ${name} semi join sheet_of_changed using (file_no, sheet_no)`,
      );
    }
    for (const { name, columns } of this.#missing(files)) {
      const rows = `semi join sheet_of_changed using (file_no, sheet_no) where ${this.#isTouched}`;
      await this.#take(name, 'sheet_no' in columns ? rows : '');
    }
  }

  /** Writes what was found out about the sheets of touched municipalities to the stage's file. */
  async returnIdentities(identityTables: readonly string[]): Promise<void> {
    for (const table of identityTables)
      await replaceRows(
        this.#connection,
        `${stagingDatabase}."${table}"`,
        `${wholeStage}."${table}"`,
        isOfTouched,
      );
  }

  #missing(files: readonly SqlFile[]) {
    const text = files.map((file) => file.text).join('\n');
    return stagingTables.filter(
      ({ name }) =>
        !this.#taken.has(name) && new RegExp(`\\b${stagingDatabase}\\.${name}\\b`).test(text),
    );
  }

  async #take(table: string, rows: string): Promise<void> {
    await this.#connection.run(
      `create table ${stagingDatabase}."${table}" as from ${wholeStage}."${table}" ${rows}`,
    );
    this.#taken.add(table);
  }
}
