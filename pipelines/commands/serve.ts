import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { readQuestions } from '../../src/load/query/questions.ts';
import { currentReleaseId } from '../../src/load/release/publish.ts';
import { EXIT, Failure } from '../failure.ts';
import { outOption } from '../out-option.ts';
import { bundleClient } from '../reports/bundle-client.ts';
import { reportRelease } from '../reports/report-release.ts';
import { requireWarehouse } from '../require-warehouse.ts';
import { serveApp } from '../serve/app.ts';
import { sqlPage } from '../serve/sql-page.ts';
import { together } from '../together.ts';
import { type Command, FOLDER_OPTIONS } from './command.ts';
import { wholeOption } from './option-value.ts';

const PORT_MAX = 65_535;
/** A day; what counts milliseconds takes no more than 24 of them. */
const SECONDS_MAX = 86_400;

/** Shows the report and a page for SQL in the browser, until it is interrupted. */
export const serve: Command = {
  help: `Usage: npm run etl -- serve [--port 8620] [--host 127.0.0.1] [--out data/out]

The report at /, built before with npm run etl -- report, and SQL on the published release at /sql:
reading only, no files, no network. A new release is seen with the next query. Ctrl+C ends it.

  --port N            port, 8620 unless told; 0 takes a free one
  --host HOST         address to listen on; 127.0.0.1 unless told, which only this machine reaches
  --max-rows N        rows of a result, 10000 unless told
  --max-seconds N     time of a query, 20 unless told
  --out FOLDER        where the warehouse is published`,
  options: {
    out: FOLDER_OPTIONS.out,
    port: { type: 'string', default: '8620' },
    host: { type: 'string', default: '127.0.0.1' },
    'max-rows': { type: 'string', default: '10000' },
    'max-seconds': { type: 'string', default: '20' },
  },
  async run(options) {
    const out = String(options.out);
    const { port, maxRows, maxSeconds } = together({
      port: () => wholeOption(options, 'port', 0, PORT_MAX)!,
      maxRows: () => wholeOption(options, 'max-rows', 1)!,
      maxSeconds: () => wholeOption(options, 'max-seconds', 1, SECONDS_MAX)!,
    });
    await requireWarehouse(out);
    if (!existsSync(join(out, 'report', 'index.html')))
      throw new Failure(
        EXIT.usage,
        `There is no report in ${out} yet; build it with npm run etl -- report${outOption(out)}`,
      );
    const [shown, current] = [await reportRelease(out), await currentReleaseId(out)];
    const old =
      shown === null || shown === current
        ? ''
        : `The report shows release ${shown}, SQL answers from ${current}: npm run etl -- report${outOption(out)} makes the report anew.\n`;
    const host = String(options.host);
    const app = serveApp({
      out,
      limits: {
        maxRows,
        timeoutMs: maxSeconds * 1000,
        memoryLimit: '1GB',
      },
      sqlPage: sqlPage(readQuestions(), await bundleClient('sql.ts')),
      hosts: [host, 'localhost', '127.0.0.1', '[::1]'],
    });
    const server = listen({ fetch: app.fetch, hostname: host, port });
    server.once('listening', () => {
      const address = server.address();
      const own = typeof address === 'object' && address !== null ? address.port : port;
      process.stdout.write(`http://${host}:${own}/  (SQL: http://${host}:${own}/sql)\n${old}`);
    });
    process.once('SIGINT', () => server.close());
    process.once('SIGTERM', () => server.close());
    await once(server, 'close').catch((cause: NodeJS.ErrnoException) => {
      const place = `port ${port} of ${host}`;
      throw new Failure(
        EXIT.usage,
        `Nobody can be served at ${place} (${cause.code ?? cause.message}); name another with --port or --host`,
        { cause },
      );
    });
    return EXIT.done;
  },
};
