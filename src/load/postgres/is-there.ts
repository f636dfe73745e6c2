import type { Client } from 'pg';

/** True where a database has this table, named with its schema. */
export async function isThere(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ is_there: boolean }>(
    'select to_regclass($1) is not null as is_there',
    [table],
  );
  return rows[0]!.is_there;
}
