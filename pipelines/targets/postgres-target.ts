import { join } from 'node:path';
import { databaseOn } from '../../src/load/postgres/database.ts';
import { withMirror } from '../../src/load/postgres/mirror.ts';
import { withPostgresQuery } from '../../src/load/postgres/query-postgres.ts';
import { streamRows } from '../../src/load/postgres/stream-rows.ts';
import { issueQuery } from '../../src/load/query/list-issues.ts';
import { inChunks } from '../../src/load/query/row-stream.ts';
import type { IssueRow } from '../../src/load/schema/etl-tables.ts';
import type { WarehouseSchema } from '../../src/load/schema/schema.ts';
import { traceIn } from '../../src/load/trace/trace.ts';
import { cacheFolder } from '../operate/release/stage.ts';
import type { Target } from './target.ts';
import { usePostgres } from './use-postgres.ts';

/** The database of the environment; reports and exports are made from a copy of its release, in a file below `out`. */
export function postgresTarget(out: string): Target {
  return {
    query: (sql, use) => usePostgres((client) => withPostgresQuery(client, sql, use)),
    trace: (request) =>
      usePostgres((client) => traceIn(databaseOn<WarehouseSchema>(client), request)),
    issues: (request, use) =>
      usePostgres(async (client) => {
        const db = databaseOn<WarehouseSchema>(client);
        const { sql: text, parameters } = issueQuery(db, request).compile();
        const { rows } = await streamRows<IssueRow>(client, { text, values: [...parameters] });
        return use(inChunks(rows));
      }),
    withFile: (use) => usePostgres((client) => withMirror(client, join(out, cacheFolder), use)),
  };
}
