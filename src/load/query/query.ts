import {
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  StatementType,
} from '@duckdb/node-api';
import { fromDuckDb } from '../kysely/duckdb-value.ts';
import { beginReading, endReading, wholeRows } from '../whole-rows.ts';
import { withWarehouse } from './open-warehouse.ts';
import { QueryError, type Refusal } from './query-error.ts';
import type { RowStream } from './row-stream.ts';
import type { Cell } from './text-table.ts';

/** How far a query may go. */
export interface QueryLimits {
  readonly maxRows: number;
  /** Milliseconds after which a query is stopped. */
  readonly timeoutMs: number;
  /** Memory of the engine, e.g. 1GB. */
  readonly memoryLimit: string;
}

const WRITING: Refusal = { kind: 'writing', allowed: 'SELECT, WITH, DESCRIBE, SHOW, EXPLAIN' };

/** Rows of a query. */
export interface QueryRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** True when `maxRows` left rows out. */
  readonly isTruncated: boolean;
}

/**
 * Runs one reading statement on a warehouse, without files, network or settings in its reach, and hands its rows to `use`
 * as they come.
 */
export async function withQuery<Result>(
  databasePath: string,
  sql: string,
  use: (rows: RowStream) => Promise<Result>,
): Promise<Result> {
  return withWarehouse(databasePath, (connection) => read(connection, sql, use));
}

/** Runs one reading statement like `withQuery`, within limits of time, rows and memory, and gives its rows. */
export async function queryRows(
  databasePath: string,
  sql: string,
  { maxRows, timeoutMs, memoryLimit }: QueryLimits,
): Promise<QueryRows> {
  const settings = { memory_limit: memoryLimit };
  return withWarehouse(
    databasePath,
    async (connection) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        connection.interrupt();
      }, timeoutMs);
      try {
        return await read(
          connection,
          sql,
          (rows) => firstRows(rows, maxRows),
          () => isLate,
        );
      } catch (cause) {
        if (!isLate) throw cause;
        throw new QueryError({ kind: 'stopped', seconds: timeoutMs / 1000 }, { cause });
      } finally {
        clearTimeout(timer);
      }
    },
    settings,
  );
}

async function read<Result>(
  connection: DuckDBConnection,
  sql: string,
  use: (rows: RowStream) => Promise<Result>,
  isStopped = () => false,
): Promise<Result> {
  const statement = await explained(() => prepareOne(connection, sql));
  const again = async () => {
    if (isStopped()) throw new QueryError({ kind: 'stopped', seconds: null });
    await statement.run();
  };
  try {
    await beginReading(connection);
    const result = await explained(() => statement.stream());
    const rows = wholeRows(connection, result.yieldConvertedRows(convertCell), again);
    return await use({ columns: result.deduplicatedColumnNames(), chunks: chunksOf(rows) });
  } finally {
    await endReading(connection);
    statement.destroySync();
  }
}

async function* chunksOf(rows: AsyncIterable<unknown[][]>): AsyncGenerator<Cell[][]> {
  try {
    yield* rows as AsyncIterable<Cell[][]>;
  } catch (cause) {
    throw explanation(cause);
  }
}

/** What the engine objects to is the user's to mend. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw explanation(cause);
  }
}

function explanation(cause: unknown): QueryError {
  if (cause instanceof QueryError) return cause;
  return new QueryError({ kind: 'engine', words: (cause as Error).message }, { cause });
}

async function firstRows({ columns, chunks }: RowStream, maxRows: number): Promise<QueryRows> {
  const rows: (readonly Cell[])[] = [];
  for await (const chunk of chunks) {
    for (const row of chunk) rows.push(row);
    if (rows.length > maxRows) break;
  }
  return { columns, rows: rows.slice(0, maxRows), isTruncated: rows.length > maxRows };
}

/** An integer stays a number while JavaScript can hold it, and becomes text beyond. */
function narrowIntegers(convert: ReturnType<typeof fromDuckDb>): ReturnType<typeof fromDuckDb> {
  return (value, type, converter) => {
    const isSafe = typeof value === 'bigint' && Number.isSafeInteger(Number(value));
    return isSafe ? Number(value) : convert(value, type, converter);
  };
}

const convertCell = narrowIntegers(fromDuckDb({ bigint: 'string', decimal: 'string' }));

async function prepareOne(
  connection: DuckDBConnection,
  sql: string,
): Promise<DuckDBPreparedStatement> {
  if (isEmpty(sql)) throw new QueryError({ kind: 'empty' });
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1)
    throw new QueryError({ kind: 'several', statements: statements.count });
  const statement = await statements.prepare(0).catch((cause) => {
    // That it writes comes before what else is wrong with it.
    throw WRITES.test(sql) ? new QueryError(WRITING, { cause }) : cause;
  });
  const { statementType } = statement;
  if (statementType !== StatementType.SELECT && statementType !== StatementType.EXPLAIN) {
    statement.destroySync();
    throw new QueryError(WRITING);
  }
  return statement;
}

/** What may stand around a statement. Each alternative begins and ends in one way: no text makes it try again and again. */
export const BLANK = String.raw`\s|--[^\n]*(?:\n|$)|/\*(?:[^*]|\*(?!/))*\*/`;

const WRITES = new RegExp(
  `^(?:${BLANK})*(?:insert|update|delete|merge|create|drop|alter|truncate)\\b`,
  'i',
);

const NOTHING = new RegExp(`^(?:${BLANK}|;)*$`);

/** True for a text without a statement; the engines have no message of their own for it. */
export function isEmpty(sql: string): boolean {
  return NOTHING.test(sql);
}
