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
import { type PackedChunk, rowsPerChunkMax } from './packed.ts';
import { StageMismatch } from './stage-mismatch.ts';
import {
  type ColumnType,
  type StagingColumn,
  type StagingTable,
  stagingDatabase,
} from './staging-table.ts';
import { WaitingRows } from './waiting-rows.ts';
import { writeColumn } from './write-vector.ts';

const columnTypes = {
  text: VARCHAR,
  whole: INTEGER,
  small: SMALLINT,
  number: DOUBLE,
  flag: BOOLEAN,
};

/** A staging table, whatever its rows are made from. */
export type AnyStagingTable = StagingTable<never>;

/** A chunk of at least so many rows is handed over as it is. */
const LARGE_ROWS = rowsPerChunkMax / 2;

/** Hands packed chunks of one staging table over to the database, small ones together. */
export class StagingWriter {
  readonly tableName: string;
  readonly #appender: DuckDBAppender;
  readonly #types: readonly DuckDBType[];
  readonly #waiting: WaitingRows;

  constructor(tableName: string, appender: DuckDBAppender, types: readonly ColumnType[]) {
    this.tableName = tableName;
    this.#appender = appender;
    this.#types = types.map((type) => columnTypes[type]);
    this.#waiting = new WaitingRows(types);
  }

  /** Takes a chunk whose long texts are numbers in `texts`; rows stay in their order. */
  append(chunk: PackedChunk, texts: readonly string[]): void {
    const isLarge = chunk.rowCount >= LARGE_ROWS;
    if (isLarge || !this.#waiting.hasRoomFor(chunk.rowCount)) this.#handOverWaiting();
    if (isLarge) this.#handOver(chunk, texts);
    else this.#waiting.add(chunk, texts);
  }

  /** Hands everything over to the database, which can put it aside where memory is short. */
  flush(): void {
    this.#handOverWaiting();
    this.#appender.flushSync();
  }

  /** Hands everything over to the database and releases the appender. */
  close(): void {
    this.#handOverWaiting();
    this.#appender.closeSync();
  }

  #handOverWaiting(): void {
    const waiting = this.#waiting.take();
    if (waiting) this.#handOver(waiting.chunk, waiting.texts);
  }

  #handOver({ rowCount, columns }: PackedChunk, texts: readonly string[]): void {
    const chunk = DuckDBDataChunk.create(this.#types, rowCount);
    for (const [index, column] of columns.entries()) writeColumn(chunk, index, column, texts);
    this.#appender.appendDataChunk(chunk);
  }
}

/** Makes the staging tables that are not there yet; throws `StageMismatch` where another has the name of one. */
export async function makeStagingTables(
  connection: DuckDBConnection,
  tables: readonly AnyStagingTable[],
): Promise<void> {
  await connection.run(tables.map(stagingDdl).join(';\n'));
  const looks = tables.map(
    ({ name }) =>
      `select '${name}', list(name || ' ' || type order by cid)
       from pragma_table_info('${stagingDatabase}.${name}')`,
  );
  const result = await connection.run(looks.join(' union all '));
  const rows = await result.getRowsJS();
  const found = new Map(rows.map(([name, columns]) => [name, (columns as string[]).join()]));
  for (const { name, columns } of tables) {
    const expected = Object.entries(columns).map(([column, one]) => `${column} ${typeOf(one)}`);
    if (found.get(name) !== expected.join())
      throw new StageMismatch(`The stage has another table ${name}`);
  }
}

/** Opens a writer for a staging table that is there. */
export async function openStagingTable(
  connection: DuckDBConnection,
  table: AnyStagingTable,
): Promise<StagingWriter> {
  const appender = await connection.createAppender(table.name, 'main', stagingDatabase);
  return new StagingWriter(
    table.name,
    appender,
    Object.values(table.columns).map(({ type }) => type),
  );
}

function stagingDdl({ name, columns }: AnyStagingTable): string {
  const list = Object.entries(columns).map(
    ([column, one]) => `"${column}" ${typeOf(one)}${compressionOf(one)}`,
  );
  return `create table if not exists ${stagingDatabase}."${name}" (${list.join(', ')})`;
}

/** To try every method of the engine on texts that are soon read back takes longer than a larger file costs. */
function compressionOf({ type }: Pick<StagingColumn<never>, 'type'>): string {
  return type === 'text' ? ' using compression dictionary' : '';
}

function typeOf({ type }: Pick<StagingColumn<never>, 'type'>): DuckDBType {
  return columnTypes[type];
}
