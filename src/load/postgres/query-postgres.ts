import type { Client } from 'pg';
import { BLANK, isEmpty } from '../query/query.ts';
import { QueryError } from '../query/query-error.ts';
import { inChunks, type RowStream } from '../query/row-stream.ts';
import type { Cell } from '../query/text-table.ts';
import { streamRows } from './stream-rows.ts';

const READS = new RegExp(`^(?:${BLANK}|\\()*(?:select|with|values|table|explain|show)\\b`, 'i');

/**
 * Runs one reading statement in a transaction that cannot write, and hands its rows to `use` as they come; SQL reaches no further than
 * the connection's role does.
 */
export async function withPostgresQuery<Result>(
  client: Client,
  sql: string,
  use: (rows: RowStream) => Promise<Result>,
): Promise<Result> {
  if (isEmpty(sql)) throw new QueryError({ kind: 'empty' });
  if (!READS.test(sql)) {
    const allowed = 'SELECT, WITH, VALUES, TABLE, SHOW, EXPLAIN';
    throw new QueryError({ kind: 'writing', allowed });
  }
  // The extended protocol takes one statement at a time, whatever the text holds.
  const query = { text: sql, rowMode: 'array', queryMode: 'extended' } as const;
  await client.query('begin read only');
  let isOver = () => true;
  try {
    const found = await streamRows<unknown[]>(client, query).catch(explain);
    isOver = found.isOver;
    return await use({ columns: distinct(found.columns), chunks: chunksOf(found.rows) });
  } finally {
    // Rows that nobody takes any more hold the connection until it is closed.
    if (isOver()) await client.query('rollback').catch(() => {});
  }
}

/** What the server objects to is the user's to mend. */
function explain(cause: Error): never {
  throw new QueryError({ kind: 'engine', words: cause.message }, { cause });
}

async function* chunksOf(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<Cell[][]> {
  try {
    for await (const some of inChunks(rows)) yield some.map(plain);
  } catch (cause) {
    explain(cause as Error);
  }
}

/** Two columns of one name are told apart as in a release file: `name`, `name:1`. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}:${count}`;
  });
}

function plain(row: readonly unknown[]): Cell[] {
  return row.map((value) =>
    value !== null && typeof value === 'object' ? JSON.stringify(value) : (value as Cell),
  );
}
