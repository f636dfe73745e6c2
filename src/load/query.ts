import {
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  StatementType,
} from '@duckdb/node-api';
import { csvText } from './csv-text.ts';
import { fromDuckDb } from './kysely/duckdb-value.ts';
import { withWarehouse } from './open-warehouse.ts';
import { type Cell, textTable } from './text-table.ts';

/** How the rows of a query are written. */
export type QueryFormat = 'table' | 'csv' | 'json';

/** How a query is run and its rows are written. */
export interface QueryOptions {
  readonly format: QueryFormat;
  /** Rows beyond this number are left out; all rows when absent. */
  readonly maxRows?: number;
}

/** How far a query may go. */
export interface QueryLimits {
  readonly maxRows: number;
  /** Milliseconds after which a query is stopped. */
  readonly timeoutMs: number;
  /** Memory of the engine, e.g. 1GB. */
  readonly memoryLimit: string;
}

/** Rows of a query. */
export interface QueryRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** True when `maxRows` left rows out. */
  readonly isTruncated: boolean;
}

/** Rows of a query as text. */
export interface QueryOutput {
  readonly text: string;
  readonly rowCount: number;
  /** True when `maxRows` left rows out. */
  readonly isTruncated: boolean;
}

/** The user's SQL cannot be run; the message is one line. */
export class QueryError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.split('\n', 1)[0], options);
    this.name = 'QueryError';
  }
}

/** Runs one reading statement on a warehouse, without files, network or settings in its reach, and formats its rows. */
export async function runQuery(
  databasePath: string,
  sql: string,
  { format, maxRows = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<QueryOutput> {
  const { columns, rows, isTruncated } = await withWarehouse(databasePath, (connection) =>
    explained(read(connection, sql, maxRows)),
  );
  return formatRows({ columns, rows, isTruncated }, format);
}

/** Rows as text. */
export function formatRows(
  { columns, rows, isTruncated }: QueryRows,
  format: QueryFormat,
): QueryOutput {
  return { text: formats[format](columns, rows), rowCount: rows.length, isTruncated };
}

/** Runs one reading statement like `runQuery`, within limits of time, rows and memory, and gives its rows. */
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
        return await explained(read(connection, sql, maxRows));
      } catch (cause) {
        if (!isLate) throw cause;
        throw new QueryError(`The query was stopped after ${timeoutMs / 1000} s`, { cause });
      } finally {
        clearTimeout(timer);
      }
    },
    settings,
  );
}

/** What the engine objects to is the user's to mend. */
async function explained<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (cause) {
    if (cause instanceof QueryError) throw cause;
    throw new QueryError((cause as Error).message, { cause });
  }
}

async function read(
  connection: DuckDBConnection,
  sql: string,
  maxRows: number,
): Promise<QueryRows> {
  const statement = await prepareOne(connection, sql);
  try {
    const result = await statement.stream();
    const columns = result.deduplicatedColumnNames();
    const convert = fromDuckDb({ bigint: 'string', decimal: 'string' });
    const rows: Cell[][] = [];
    for await (const chunk of result.yieldConvertedRows(narrowIntegers(convert))) {
      for (const row of chunk) rows.push(row as Cell[]);
      if (rows.length > maxRows) break;
    }
    return { columns, rows: rows.slice(0, maxRows), isTruncated: rows.length > maxRows };
  } finally {
    statement.destroySync();
  }
}

/** An integer stays a number while JavaScript can hold it, and becomes text beyond. */
function narrowIntegers(convert: ReturnType<typeof fromDuckDb>): ReturnType<typeof fromDuckDb> {
  return (value, type, converter) => {
    const isSafe = typeof value === 'bigint' && Number.isSafeInteger(Number(value));
    return isSafe ? Number(value) : convert(value, type, converter);
  };
}

async function prepareOne(
  connection: DuckDBConnection,
  sql: string,
): Promise<DuckDBPreparedStatement> {
  if (isEmpty(sql)) throw new QueryError('The query is empty');
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) {
    throw new QueryError(`One statement at a time, please; this text has ${statements.count}`);
  }
  const statement = await statements.prepare(0);
  const { statementType } = statement;
  if (statementType !== StatementType.SELECT && statementType !== StatementType.EXPLAIN) {
    statement.destroySync();
    throw new QueryError(
      'Only reading statements are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN',
    );
  }
  return statement;
}

/** True for a text without a statement; the engines have no message of their own for it. */
export function isEmpty(sql: string): boolean {
  return /^(\s|;|--.*(\n|$)|\/\*[\s\S]*?\*\/)*$/.test(sql);
}

const formats: Record<
  QueryFormat,
  (columns: readonly string[], rows: QueryRows['rows']) => string
> = {
  table: textTable,
  csv: csvText,
  json: (columns, rows) => {
    const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    return `${JSON.stringify(objects, null, 2)}\n`;
  },
};
