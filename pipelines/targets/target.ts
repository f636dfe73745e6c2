import type { IssueRequest } from '../../src/load/query/list-issues.ts';
import type { RowStream } from '../../src/load/query/row-stream.ts';
import type { IssueRow } from '../../src/load/schema/etl-tables.ts';
import type { Trace, TraceRequest } from '../../src/load/trace/trace.ts';
import type { OptionValues } from '../commands/command.ts';
import { TARGET_WORDS, wordOption } from '../commands/option-value.ts';

/** Where a release is read: the file that OUT publishes, or a PostgreSQL database. */
export interface Target {
  /** Hands the rows of a reading statement over as they come; throws `QueryError`. */
  query<Result>(sql: string, use: (rows: RowStream) => Promise<Result>): Promise<Result>;
  trace(request: TraceRequest): Promise<Trace>;
  /** Hands findings over as they come. */
  issues<Result>(
    request: IssueRequest,
    use: (chunks: AsyncIterable<readonly IssueRow[]>) => Promise<Result>,
  ): Promise<Result>;
  /** Hands over the path of a file that holds the release; it may be gone afterwards. */
  withFile<Result>(use: (path: string) => Promise<Result>): Promise<Result>;
}

/** Option of every verb that reads or writes a release. */
export const TARGET_OPTION = { target: { type: 'string', default: 'duckdb' } } as const;

/** Help on it. */
export const TARGET_HELP =
  '  --target WORD       duckdb (default), or postgres: the database of HYOKA_POSTGRES_URL or the PG… variables';

/** True where the verb is to work with PostgreSQL. */
export function isPostgres(options: OptionValues): boolean {
  return wordOption(options, 'target', TARGET_WORDS) === 'postgres';
}

/** The release that a verb reads. */
export async function targetOf(options: OptionValues): Promise<Target> {
  const out = String(options.out);
  if (isPostgres(options)) return (await import('./postgres-target.ts')).postgresTarget(out);
  return (await import('./file-target.ts')).fileTarget(out);
}
