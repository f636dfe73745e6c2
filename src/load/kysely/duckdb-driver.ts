import type { DuckDBConnection } from '@duckdb/node-api';
import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely';
import { DuckDbConnection } from './duckdb-connection.ts';
import type { ValuePolicy } from './duckdb-value.ts';

/** One connection handed out to one user at a time; the others wait in line. DuckDB has no savepoints: Kysely refuses them. */
export class DuckDbDriver implements Driver {
  readonly #connect: () => Promise<DuckDBConnection>;
  readonly #policy: ValuePolicy;
  #raw: DuckDBConnection | undefined;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(connect: () => Promise<DuckDBConnection>, policy: ValuePolicy) {
    this.#connect = connect;
    this.#policy = policy;
  }

  async init(): Promise<void> {
    this.#raw = await this.#connect();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const turn = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await turn;
    this.#release = release;
    if (this.#raw === undefined) throw new Error('The DuckDB driver is closed or was never opened');
    return new DuckDbConnection(this.#raw, this.#policy);
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin transaction'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#raw?.closeSync();
    this.#raw = undefined;
  }
}
