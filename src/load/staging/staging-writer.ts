import {
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  INTEGER,
  SMALLINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { PackedChunk } from './packed.ts';
import { StageMismatch } from './stage-mismatch.ts';
import { type StagingColumn, type StagingTable, stagingDatabase } from './staging-table.ts';
import { writeColumn } from './write-vector.ts';

const columnTypes = {
  text: VARCHAR,
  whole: INTEGER,
  small: SMALLINT,
  number: DOUBLE,
  flag: BOOLEAN,
};

/** Hands packed chunks of one staging table over to the database. */
export class StagingWriter {
  readonly #appender: DuckDBAppender;
  readonly #types: readonly DuckDBType[];

  constructor(appender: DuckDBAppender, types: readonly DuckDBType[]) {
    this.#appender = appender;
    this.#types = types;
  }

  /** Appends a chunk whose long texts are numbers in `texts`. */
  append({ rowCount, columns }: PackedChunk, texts: readonly string[]): void {
    const chunk = DuckDBDataChunk.create(this.#types, rowCount);
    for (const [index, column] of columns.entries()) writeColumn(chunk, index, column, texts);
    this.#appender.appendDataChunk(chunk);
  }

  /** Hands everything over to the database and releases the appender. */
  close(): void {
    this.#appender.closeSync();
  }
}

/** Opens a writer for a staging table, which is created where it is not there yet; throws `StageMismatch` where another has its name. */
export async function openStagingTable<Row>(
  connection: DuckDBConnection,
  table: StagingTable<Row>,
): Promise<StagingWriter> {
  await connection.run(stagingDdl(table));
  await requireColumns(connection, table);
  const appender = await connection.createAppender(table.name, 'main', stagingDatabase);
  return new StagingWriter(appender, Object.values(table.columns).map(typeOf));
}

function stagingDdl<Row>({ name, columns }: StagingTable<Row>): string {
  const list = Object.entries(columns).map(([column, one]) => `"${column}" ${typeOf(one)}`);
  return `create table if not exists ${stagingDatabase}."${name}" (${list.join(', ')})`;
}

async function requireColumns<Row>(
  connection: DuckDBConnection,
  { name, columns }: StagingTable<Row>,
): Promise<void> {
  const reader = await connection.runAndReadAll(`describe ${stagingDatabase}."${name}"`);
  const found = reader.getRowsJson().map(([column, type]) => `${column} ${type}`);
  const expected = Object.entries(columns).map(([column, one]) => `${column} ${typeOf(one)}`);
  if (found.join() !== expected.join())
    throw new StageMismatch(`The stage has another table ${name}`);
}

function typeOf<Row>({ type }: StagingColumn<Row>): DuckDBType {
  return columnTypes[type];
}
