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
  options: QueryOptions,
): Promise<QueryOutput> {
  return withWarehouse(databasePath, async (connection) => {
    try {
      return await read(connection, sql, options);
    } catch (cause) {
      if (cause instanceof QueryError) throw cause;
      throw new QueryError((cause as Error).message, { cause });
    }
  });
}

async function read(
  connection: DuckDBConnection,
  sql: string,
  { format, maxRows = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<QueryOutput> {
  const statement = await prepareOne(connection, sql);
  try {
    const result = await statement.stream();
    const columns = result.deduplicatedColumnNames();
    const convert = fromDuckDb({ bigint: 'string', decimal: 'string' });
    const rows: Cell[][] = [];
    for await (const chunk of result.yieldConvertedRows(narrowIntegers(convert))) {
      rows.push(...(chunk as Cell[][]));
      if (rows.length > maxRows) break;
    }
    const shown = rows.slice(0, maxRows);
    const isTruncated = rows.length > shown.length;
    return { text: formats[format](columns, shown), rowCount: shown.length, isTruncated };
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

/** The engine has no message of its own for a text without a statement. */
function isEmpty(sql: string): boolean {
  return /^(\s|;|--.*(\n|$)|\/\*[\s\S]*?\*\/)*$/.test(sql);
}

const formats: Record<QueryFormat, (columns: readonly string[], rows: Cell[][]) => string> = {
  table: textTable,
  csv: csvText,
  json: (columns, rows) => {
    const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    return `${JSON.stringify(objects, null, 2)}\n`;
  },
};
