import type { Client } from 'pg';
import { BLANK, isEmpty, QueryError, type QueryRows } from '../query.ts';
import type { Cell } from '../text-table.ts';

const READS = new RegExp(`^(?:${BLANK}|\\()*(?:select|with|values|table|explain|show)\\b`, 'i');

/** Runs one reading statement in a transaction that cannot write; SQL reaches no further than the connection's role does. */
export async function queryPostgres(
  client: Client,
  sql: string,
): Promise<Pick<QueryRows, 'columns' | 'rows'>> {
  if (isEmpty(sql)) throw new QueryError('The query is empty');
  if (!READS.test(sql)) {
    throw new QueryError(
      'Only reading statements are allowed: SELECT, WITH, VALUES, TABLE, SHOW, EXPLAIN',
    );
  }
  await client.query('begin read only');
  try {
    // The extended protocol takes one statement at a time, whatever the text holds.
    const query = { text: sql, rowMode: 'array' as const, queryMode: 'extended' };
    const { fields, rows } = await client.query<Cell[]>(query);
    return { columns: distinct(fields.map(({ name }) => name)), rows: rows.map(plain) };
  } catch (cause) {
    throw new QueryError((cause as Error).message, { cause });
  } finally {
    await client.query('rollback').catch(() => {});
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
