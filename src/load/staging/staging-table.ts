import {
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { StageMismatch } from './stage-mismatch.ts';

/** Types of staging columns. Amounts of yen travel as DOUBLE, exact to 2^53, and become BIGINT in the star. */
export const columnTypes = { text: VARCHAR, whole: INTEGER, number: DOUBLE, flag: BOOLEAN };

type ColumnType = keyof typeof columnTypes;

/** One column: its type and the cell that a row puts there. */
export interface StagingColumn<Row> {
  readonly type: ColumnType;
  readonly cell: (row: Row) => string | number | boolean | null;
}

/** A table of the staging database, its columns in order; one definition makes the table and fills it. */
export interface StagingTable<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, StagingColumn<Row>>>;
}

/** Name of the attached database that holds the staging tables. */
export const stagingDatabase = 'stg';

/** Statement that creates a staging table where it is not there yet. */
export function stagingDdl<Row>({ name, columns }: StagingTable<Row>): string {
  const list = Object.entries(columns).map(
    ([column, { type }]) => `"${column}" ${columnTypes[type]}`,
  );
  return `create table if not exists ${stagingDatabase}."${name}" (${list.join(', ')})`;
}

const rowsPerChunkMax = 2_048;

/** Collects rows column by column and appends them a chunk at a time; holds at most one chunk of rows. */
export class StagingWriter<Row> {
  readonly #appender: DuckDBAppender;
  readonly #types: readonly DuckDBType[];
  readonly #cells: readonly StagingColumn<Row>['cell'][];
  #buffers: DuckDBValue[][];
  #rowCount = 0;

  constructor(appender: DuckDBAppender, table: StagingTable<Row>) {
    const columns = Object.values(table.columns);
    this.#appender = appender;
    this.#types = columns.map(({ type }) => columnTypes[type]);
    this.#cells = columns.map(({ cell }) => cell);
    this.#buffers = columns.map(() => []);
  }

  append(row: Row): void {
    for (let column = 0; column < this.#cells.length; column++) {
      this.#buffers[column]!.push(this.#cells[column]!(row));
    }
    this.#rowCount += 1;
    if (this.#rowCount === rowsPerChunkMax) this.#flushChunk();
  }

  /** Hands everything over to the database and releases the appender. */
  close(): void {
    this.#flushChunk();
    this.#appender.closeSync();
  }

  #flushChunk(): void {
    if (this.#rowCount === 0) return;
    const chunk = DuckDBDataChunk.create(this.#types, this.#rowCount);
    this.#buffers.forEach((buffer, column) => {
      chunk.setColumnValues(column, buffer);
    });
    this.#appender.appendDataChunk(chunk);
    this.#buffers = this.#buffers.map(() => []);
    this.#rowCount = 0;
  }
}

/** Opens a writer for a staging table, which is created where it is not there yet; throws `StageMismatch` where another has its name. */
export async function openStagingTable<Row>(
  connection: DuckDBConnection,
  table: StagingTable<Row>,
): Promise<StagingWriter<Row>> {
  await connection.run(stagingDdl(table));
  await requireColumns(connection, table);
  const appender = await connection.createAppender(table.name, 'main', stagingDatabase);
  return new StagingWriter(appender, table);
}

async function requireColumns<Row>(
  connection: DuckDBConnection,
  { name, columns }: StagingTable<Row>,
): Promise<void> {
  const reader = await connection.runAndReadAll(`describe ${stagingDatabase}."${name}"`);
  const found = reader.getRowsJson().map(([column, type]) => `${column} ${type}`);
  const expected = Object.entries(columns).map(
    ([column, { type }]) => `${column} ${columnTypes[type]}`,
  );
  if (found.join() !== expected.join())
    throw new StageMismatch(`The stage has another table ${name}`);
}
