import { join } from 'node:path';
import { issuesIn } from '../../src/load/list-issues.ts';
import { databaseOn } from '../../src/load/postgres/database.ts';
import { withMirror } from '../../src/load/postgres/mirror.ts';
import { queryPostgres } from '../../src/load/postgres/query-postgres.ts';
import { formatRows } from '../../src/load/query.ts';
import type { WarehouseSchema } from '../../src/load/schema/schema.ts';
import { traceIn } from '../../src/load/trace/trace.ts';
import { cacheFolder } from '../operate/stage.ts';
import type { Target } from './target.ts';
import { usePostgres } from './use-postgres.ts';

/** The database of the environment; reports and exports are made from a copy of its release, in a file below `out`. */
export function postgresTarget(out: string): Target {
  return {
    query: (sql, { format }) =>
      usePostgres(async (client) => formatRows(await queryPostgres(client, sql), format)),
    trace: (request) =>
      usePostgres((client) => traceIn(databaseOn<WarehouseSchema>(client), request)),
    issues: (request) =>
      usePostgres((client) => issuesIn(databaseOn<WarehouseSchema>(client), request)),
    withFile: (use) => usePostgres((client) => withMirror(client, join(out, cacheFolder), use)),
  };
}
