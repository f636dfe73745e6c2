import { join } from 'node:path';
import { issueQuery } from '../../src/load/list-issues.ts';
import { databaseOn } from '../../src/load/postgres/database.ts';
import { withMirror } from '../../src/load/postgres/mirror.ts';
import { queryPostgres } from '../../src/load/postgres/query-postgres.ts';
import { rowStream, slices } from '../../src/load/row-stream.ts';
import type { WarehouseSchema } from '../../src/load/schema/schema.ts';
import { traceIn } from '../../src/load/trace/trace.ts';
import { cacheFolder } from '../operate/stage.ts';
import type { Target } from './target.ts';
import { usePostgres } from './use-postgres.ts';

/** The database of the environment; reports and exports are made from a copy of its release, in a file below `out`. */
export function postgresTarget(out: string): Target {
  return {
    query: (sql, use) =>
      usePostgres(async (client) => {
        const { columns, rows } = await queryPostgres(client, sql);
        return use(rowStream(columns, rows));
      }),
    trace: (request) =>
      usePostgres((client) => traceIn(databaseOn<WarehouseSchema>(client), request)),
    issues: (request, use) =>
      usePostgres(async (client) => {
        const found = await issueQuery(databaseOn<WarehouseSchema>(client), request).execute();
        return use(slices(found));
      }),
    withFile: (use) => usePostgres((client) => withMirror(client, join(out, cacheFolder), use)),
  };
}
