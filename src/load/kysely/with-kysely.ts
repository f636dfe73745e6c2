import type { DuckDBConnection } from '@duckdb/node-api';
import { Kysely } from 'kysely';
import type { WarehouseSchema } from '../schema/schema.ts';
import { DuckDbDialect } from './duckdb-dialect.ts';

/** Hands `use` typed queries on a connection of their own, which is closed whatever happens. */
export async function withKysely<Result>(
  connect: () => Promise<DuckDBConnection>,
  use: (db: Kysely<WarehouseSchema>) => Promise<Result>,
): Promise<Result> {
  const db = new Kysely<WarehouseSchema>({ dialect: new DuckDbDialect({ connect }) });
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}
