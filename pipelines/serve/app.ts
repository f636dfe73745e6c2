import { basename } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import pLimit from 'p-limit';
import * as z from 'zod';
import { QueryError, type QueryLimits, queryRows } from '../../src/load/query/query.ts';
import { currentWarehouse } from '../../src/load/release/current-release.ts';
import { releaseIdOf } from '../../src/load/release/publish.ts';
import { reportRelease } from '../reports/report-release.ts';

/** What the server hands out. */
export interface ServeOptions {
  readonly out: string;
  readonly limits: QueryLimits;
  /** The page at `/sql`. */
  readonly sqlPage: string;
  /** Names by which a browser may call this server; another name is a foreign page that reaches for it. */
  readonly hosts: readonly string[];
}

const QuerySchema = z.strictObject({ sql: z.string().max(20_000) });
const QUERY_BYTES_MAX = 100_000;
const QUERIES_AT_ONCE = 2;

/** The report of the output folder at `/`, the SQL page at `/sql`, its answers at `/api/query`. */
export function serveApp({ out, limits, sqlPage, hosts }: ServeOptions): Hono {
  const app = new Hono();
  const turn = pLimit(QUERIES_AT_ONCE);
  app.use(async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (!hosts.includes(host)) return context.text('Unknown host', 403);
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('x-frame-options', 'DENY');
    context.header('cache-control', 'no-store');
    return undefined;
  });
  app.get('/sql', (context) => context.html(sqlPage));
  app.post('/api/query', bodyLimit({ maxSize: QUERY_BYTES_MAX }), async (context) => {
    // A form of a foreign page cannot send this type without being asked first.
    if (!context.req.header('content-type')?.startsWith('application/json'))
      return context.json({ refusal: 'Send JSON' }, 415);
    const body = QuerySchema.safeParse(await context.req.json().catch(() => null));
    if (!body.success)
      return context.json({ refusal: 'Send {"sql": "…"} of at most 20,000 characters' }, 400);
    const warehouse = await currentWarehouse(out);
    if (warehouse === null)
      return context.json({ refusal: 'No release is published; load one with npm run etl' }, 503);
    try {
      const answer = await turn(() => queryRows(warehouse, body.data.sql, limits));
      const release = releaseIdOf(basename(warehouse));
      return context.json({ ...answer, release, reportRelease: await reportRelease(out) });
    } catch (error) {
      if (error instanceof QueryError) return context.json({ refusal: error.message }, 422);
      throw error;
    }
  });
  app.use('/*', serveStatic({ root: out, rewriteRequestPath: (path) => `/report${path}` }));
  return app;
}
