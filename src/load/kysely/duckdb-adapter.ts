import { DialectAdapterBase, type Kysely, type MigrationLockOptions, sql } from 'kysely';

/** What DuckDB can do: DDL inside transactions, `returning`, `create … if not exists`. */
export class DuckDbAdapter extends DialectAdapterBase {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  override get supportsReturning(): boolean {
    return true;
  }

  /** Writes the lock row: a second migration at the same time fails on a write conflict instead of waiting. */
  override async acquireMigrationLock(
    db: Kysely<unknown>,
    options: MigrationLockOptions,
  ): Promise<void> {
    await setLock(db, options, 1);
  }

  override async releaseMigrationLock(
    db: Kysely<unknown>,
    options: MigrationLockOptions,
  ): Promise<void> {
    await setLock(db, options, 0);
  }
}

async function setLock(
  db: Kysely<unknown>,
  { lockTable, lockTableSchema, lockRowId }: MigrationLockOptions,
  locked: 0 | 1,
): Promise<void> {
  const table = lockTableSchema === undefined ? [lockTable] : [lockTableSchema, lockTable];
  await sql`update ${sql.id(...table)} set is_locked = ${locked} where id = ${lockRowId}`.execute(
    db,
  );
}
