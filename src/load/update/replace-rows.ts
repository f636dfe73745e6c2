import type { DuckDBConnection } from '@duckdb/node-api';

/** Condition that a row belongs to a municipality whose files changed, or to none. */
export const isOfTouched = '(municipality_code is null or municipality_code in (from touched))';

/** Puts rows of one table in the place of those that another one has under the same condition. */
export async function replaceRows(
  connection: DuckDBConnection,
  from: string,
  to: string,
  condition: string,
): Promise<void> {
  await connection.run(
    `delete from ${to} where ${condition};
     insert into ${to} by name from ${from} where ${condition}`,
  );
}
