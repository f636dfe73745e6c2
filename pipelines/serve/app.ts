import { basename } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import pLimit from 'p-limit';
import * as z from 'zod';
import { type QueryLimits, queryRows } from '../../src/load/query/query.ts';
import { QueryError } from '../../src/load/query/query-error.ts';
import { currentWarehouse } from '../../src/load/release/current-release.ts';
import { releaseIdOf } from '../../src/load/release/publish.ts';
import { reportRelease } from '../reports/report-release.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** What the server hands out. */
export interface ServeOptions {
  readonly out: string;
  readonly limits: QueryLimits;
  /** The page at `/sql`. */
  readonly sqlPage: string;
  /** Names by which a browser may call this server; another name is a foreign page that reaches for it. */
  readonly hosts: readonly string[];
}

const SQL_MAX = 20_000;
const QuerySchema = z.strictObject({ sql: z.string().max(SQL_MAX) });
const QUERY_BYTES_MAX = 100_000;
const QUERIES_AT_ONCE = 2;

const WORDS = {
  host: 'この名前ではこのサーバーを開けません。npm run etl -- serve が示したアドレスを開くか、serve --host に開きたい名前を指定してください。',
  page: 'このページはありません。レポートは / に、SQLのページは /sql にあります。',
  long: `SQLは${SQL_MAX.toLocaleString('ja-JP')}文字までです。短くして、もう一度実行してください。`,
  json: 'JSONで {"sql": "…"} を送ってください。',
  release:
    '公開中のリリースがありません。npm run etl でデータを取り込んでから、もう一度実行してください。',
  failure:
    'サーバーの中で失敗しました。もう一度実行してください。続くときは、serve を動かしている画面の記録を管理者に見せてください。',
} as const;

/** The report of the output folder at `/`, the SQL page at `/sql`, its answers at `/api/query`. */
export function serveApp({ out, limits, sqlPage, hosts }: ServeOptions): Hono {
  const app = new Hono();
  const turn = pLimit(QUERIES_AT_ONCE);
  app.use(async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (!hosts.includes(host)) return context.text(WORDS.host, 403);
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('x-frame-options', 'DENY');
    context.header('cache-control', 'no-store');
    return undefined;
  });
  app.get('/sql', (context) => context.html(sqlPage));
  const limit = bodyLimit({
    maxSize: QUERY_BYTES_MAX,
    onError: (context) => context.json({ refusal: WORDS.long }, 413),
  });
  app.post('/api/query', limit, async (context) => {
    // A form of a foreign page cannot send this type without being asked first.
    if (!context.req.header('content-type')?.startsWith('application/json'))
      return context.json({ refusal: WORDS.json }, 415);
    const body = QuerySchema.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ refusal: WORDS.long }, 400);
    const warehouse = await currentWarehouse(out);
    if (warehouse === null) return context.json({ refusal: WORDS.release }, 503);
    const { sql } = body.data;
    try {
      const answer = await turn(() => queryRows(warehouse, sql, limits));
      const release = releaseIdOf(basename(warehouse));
      return context.json({ ...answer, release, reportRelease: await reportRelease(out) });
    } catch (error) {
      if (error instanceof QueryError) return context.json(refusalAnswer(error, sql), 422);
      console.error(error);
      return context.json({ refusal: WORDS.failure }, 500);
    }
  });
  app.use('/*', serveStatic({ root: out, rewriteRequestPath: (path) => `/report${path}` }));
  app.notFound((context) => context.text(WORDS.page, 404));
  return app;
}
