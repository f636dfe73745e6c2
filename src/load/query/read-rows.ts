import {
  type DuckDBConnection,
  type DuckDBResult,
  type DuckDBType,
  DuckDBTypeId,
} from '@duckdb/node-api';
import { fromDuckDb } from '../kysely/duckdb-value.ts';
import { beginReading, endReading, wholeRows } from '../whole-rows.ts';
import { withWarehouse } from './open-warehouse.ts';
import type { Cell } from './text-table.ts';

/** What the values of a column are, for readers that know only a few kinds. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp';

/** A column of a result. */
export interface ResultColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Rows of a statement, dates as 'YYYY-MM-DD'. */
export interface RowSet {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads from one open warehouse with the program's own statements, one after the other: a connection holds one stream. */
export interface WarehouseReader {
  /** All rows at once. */
  readonly read: (sql: string) => Promise<RowSet>;
  /** Rows in batches of the engine's size, so that a large result never stands in memory as a whole. */
  readonly stream: (sql: string) => AsyncIterable<RowSet>;
}

/** Opens a warehouse in the sandbox for the time of `use`, with settings of the engine. */
export async function withReader<Result>(
  databasePath: string,
  use: (reader: WarehouseReader) => Promise<Result>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return withWarehouse(databasePath, (connection) => use(readerOf(connection)), settings);
}

function readerOf(connection: DuckDBConnection): WarehouseReader {
  const stream = (sql: string) => batches(connection, sql);
  return {
    stream,
    async read(sql) {
      let columns: readonly ResultColumn[] = [];
      const rows: (readonly Cell[])[] = [];
      for await (const batch of stream(sql)) {
        columns = batch.columns;
        for (const row of batch.rows) rows.push(row);
      }
      return { columns, rows };
    },
  };
}

/** At least one batch, so that a result without rows has its columns. */
async function* batches(connection: DuckDBConnection, sql: string): AsyncGenerator<RowSet> {
  await beginReading(connection);
  try {
    const result = await connection.stream(sql);
    const columns = columnsOf(result);
    yield { columns, rows: [] };
    const convert = fromDuckDb({ bigint: 'number', decimal: 'number' });
    const all = wholeRows(connection, result.yieldConvertedRows(convert), () =>
      connection.run(sql),
    );
    for await (const rows of all) yield { columns, rows: rows as Cell[][] };
  } finally {
    await endReading(connection);
  }
}

function columnsOf(result: DuckDBResult): ResultColumn[] {
  const types = result.columnTypes();
  return result.columnNames().map((name, at) => ({ name, kind: kindOf(types[at] as DuckDBType) }));
}

const kinds: Readonly<Partial<Record<DuckDBTypeId, ColumnKind>>> = {
  [DuckDBTypeId.BOOLEAN]: 'boolean',
  [DuckDBTypeId.TINYINT]: 'integer',
  [DuckDBTypeId.SMALLINT]: 'integer',
  [DuckDBTypeId.INTEGER]: 'integer',
  [DuckDBTypeId.BIGINT]: 'integer',
  [DuckDBTypeId.UTINYINT]: 'integer',
  [DuckDBTypeId.USMALLINT]: 'integer',
  [DuckDBTypeId.UINTEGER]: 'integer',
  [DuckDBTypeId.UBIGINT]: 'integer',
  [DuckDBTypeId.HUGEINT]: 'integer',
  [DuckDBTypeId.FLOAT]: 'number',
  [DuckDBTypeId.DOUBLE]: 'number',
  [DuckDBTypeId.DECIMAL]: 'number',
  [DuckDBTypeId.DATE]: 'date',
  [DuckDBTypeId.TIMESTAMP]: 'timestamp',
};

function kindOf(type: DuckDBType): ColumnKind {
  return kinds[type.typeId] ?? 'text';
}
