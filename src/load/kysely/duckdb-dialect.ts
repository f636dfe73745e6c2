import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';
import { DuckDbAdapter } from './duckdb-adapter.ts';
import { DuckDbDriver } from './duckdb-driver.ts';
import { DuckDbIntrospector } from './duckdb-introspector.ts';
import type { ValuePolicy } from './duckdb-value.ts';

/** How a dialect gets its one connection, and how wide numbers reach JavaScript. */
export interface DuckDbDialectConfig extends Partial<ValuePolicy> {
  /** Opens the connection that the dialect owns and closes; the instance stays the caller's. */
  readonly connect: () => Promise<DuckDBConnection>;
}

/** Kysely dialect for DuckDB over its own Node client; one connection, used by one query at a time. */
export class DuckDbDialect implements Dialect {
  readonly #config: DuckDbDialectConfig;

  constructor(config: DuckDbDialectConfig) {
    this.#config = config;
  }

  createDriver(): Driver {
    const { connect, bigint = 'number', decimal = 'string' } = this.#config;
    return new DuckDbDriver(connect, { bigint, decimal });
  }

  /** DuckDB takes PostgreSQL's grammar: double-quoted names, `$1` parameters, `returning`, `on conflict`. */
  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new DuckDbAdapter();
  }

  // biome-ignore lint/suspicious/noExplicitAny: the signature is Kysely's own.
  createIntrospector(db: Kysely<any>): DatabaseIntrospector {
    return new DuckDbIntrospector(db);
  }
}
