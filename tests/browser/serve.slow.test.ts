import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleClient } from '../../pipelines/reports/bundle-client.ts';
import { serveApp } from '../../pipelines/serve/app.ts';
import { sqlPage } from '../../pipelines/serve/sql-page.ts';
import { readQuestions } from '../../src/load/query/questions.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { hasBrowser, launch, watchedPage } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const limits = { maxRows: 100, timeoutMs: 1500, memoryLimit: '300MB' };
const RELEASE = '20210401T000000Z-beef';
const OLDER = '20200401T000000Z-cafe';

let server: ServerType;
let meta: string;
let origin: string;
let out: string;
let warehouse: string;

beforeAll(async () => {
  out = temporaryFolder();
  warehouse = join(out, `wh-${RELEASE}.duckdb`);
  copyFileSync((await buildWarehouse(questionCorpus)).path, warehouse);
  symlinkSync(warehouse, join(out, 'warehouse.duckdb'));
  mkdirSync(join(out, 'report', 'data'), { recursive: true });
  meta = join(out, 'report', 'data', 'meta.js');
  writeFileSync(join(out, 'report', 'index.html'), '<h1>report</h1>');
  const page = sqlPage(readQuestions(), await bundleClient('sql.ts'));
  const app = serveApp({ out, limits, sqlPage: page, hosts: ['127.0.0.1'] });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      origin = `http://127.0.0.1:${port}`;
      resolve();
    });
  });
}, 120_000);

afterAll(() => server?.close());

async function ask(sql: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ sql }),
  });
  return { status: response.status, answer: await response.json() };
}

/** Status of a page that is asked for under a name; the path goes to the server as it stands, which `fetch` would not do. */
function statusOf(path: string, host: string): Promise<number | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = get({ hostname, port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
  });
}

describe('the server', () => {
  it('answers a query with rows, at most so many', async () => {
    const { status, answer } = await ask('select i from range(1000) as t(i)');
    expect(status).toBe(200);
    expect(answer.rows).toHaveLength(100);
    expect(answer).toMatchObject({ columns: ['i'], isTruncated: true });
  });

  it('says which release answers, and which one the report was built from', async () => {
    expect((await ask('select 1')).answer).toMatchObject({ release: RELEASE, reportRelease: null });
    writeFileSync(meta, `hyokaData("meta",{"releaseId":"${OLDER}"});\n`);
    expect((await ask('select 1')).answer).toMatchObject({
      release: RELEASE,
      reportRelease: OLDER,
    });
    rmSync(meta);
  });

  it.each([
    ['delete from dim_programme', '読むためのSQLだけ'],
    ["select * from read_csv('/etc/passwd')", 'ファイルやネットワークは使えません'],
    ["copy (select 1) to '/tmp/stolen.csv'", 'ファイルやネットワークは使えません'],
    ["attach '/tmp/other.duckdb'", '読むためのSQLだけ'],
    ['set enable_external_access = true', '読むためのSQLだけ'],
    ['select 1; select 2', '1つです'],
    ['selec 1', '「selec」の辺り'],
    [`select '${'長'.repeat(40_000)}'`, '20,000文字まで'],
  ])('refuses %s and says why', async (sql, reason) => {
    const { status, answer } = await ask(sql);
    expect([400, 413, 422]).toContain(status);
    expect(answer.refusal).toContain(reason);
  });

  it('stops a query that takes too long, and goes on serving', async () => {
    const { status, answer } = await ask(
      'select count(*) from range(1000000) a, range(1000000) b where a.range = b.range + 1 or a.range % 7 = b.range % 11',
    );
    expect(status).toBe(422);
    expect(answer.refusal).toContain('1.5秒たっても終わらないため');
    expect((await ask('select 1')).status).toBe(200);
  });

  it('answers only to its own name, and only to JSON', async () => {
    const text = await ask('select 1', { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    expect(text.answer.refusal).toContain('JSON');
    expect(await statusOf('/sql', 'elsewhere.example')).toBe(403);
    expect(await statusOf('/sql', '127.0.0.1')).toBe(200);
  });

  it.each(['/../warehouse.duckdb', '/%2e%2e/warehouse.duckdb', '/..%2fwarehouse.duckdb'])(
    'hands out nothing beside the report for %s',
    async (path) => {
      expect(await statusOf('/index.html', '127.0.0.1')).toBe(200);
      expect(await statusOf(path, '127.0.0.1')).toBe(404);
    },
  );

  it('says so where no release is published any more', async () => {
    const link = join(out, 'warehouse.duckdb');
    rmSync(link);
    const { status, answer } = await ask('select 1');
    symlinkSync(warehouse, link);
    expect(status).toBe(503);
    expect(answer.refusal).toContain('公開中のリリースがありません');
  });

  it('serves the report', async () => {
    expect(await (await fetch(`${origin}/`)).text()).toContain('report');
  });
});

describe.skipIf(!hasBrowser())('the SQL page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each([
    ['select * from cost_lines', 'edition_fiscal_year', 'programme_id'],
    ['select * from cost_lines_ja', '評価年度', '事務事業ID'],
  ])(
    '%s: years and keys are no amounts, and columns keep their names whole',
    async (sql, year, id) => {
      const { page } = await watchedPage(browser);
      await page.goto(`${origin}/sql?q=${encodeURIComponent(sql)}`);
      await page.waitForSelector('tbody tr');
      expect(await page.locator(`td[data-label="${year}"]`).first().textContent()).toBe('2020');
      expect(await page.locator(`td[data-label="${id}"]`).first().textContent()).toMatch(/^\d+$/);
      const heads = page.locator('thead th').filter({ hasText: /^\w+$/ });
      const heights = await heads.evaluateAll((all) => all.map((one) => one.clientHeight));
      expect(Math.max(...heights, 0)).toBeLessThan(50);
    },
  );

  it('runs a query from its address, as table and chart, and explains a refusal', async () => {
    const { page, faults } = await watchedPage(browser);
    const sql = 'select programme_name, settlement_yen from newest_costs order by 2 desc, 1';
    await page.goto(`${origin}/sql?q=${encodeURIComponent(sql)}`);
    await page.waitForSelector('tbody tr');
    const expected = await withReader(warehouse, async (reader) => (await reader.read(sql)).rows);
    expect(await page.locator('tbody td.number').allTextContents()).toEqual(
      expected.map(([, yen]) => (yen === null ? '－' : Number(yen).toLocaleString('ja-JP'))),
    );
    expect(await page.locator('.chart svg').count()).toBe(1);
    expect(await page.locator('#result').innerText()).not.toContain('別のリリース');
    expect(faults).toEqual([]);
    writeFileSync(meta, `hyokaData("meta",{"releaseId":"${OLDER}"});\n`);
    await page.click('form button');
    await page.getByText(`別のリリース ${OLDER} を示しています`).waitFor();
    rmSync(meta);
    await page.fill('textarea', 'drop table dim_programme');
    await page.click('form button');
    await page.waitForSelector('[role=alert]');
    expect(await page.locator('[role=alert]').textContent()).toContain('読むためのSQLだけ');
    expect(await page.locator('[role=alert] pre').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('drop table dim_programme');
    await page.fill('textarea', "select error('<b>strange</b>')");
    await page.click('form button');
    await page.locator('[role=alert] pre').waitFor();
    expect(await page.locator('[role=alert] pre').textContent()).toContain('<b>strange</b>');
    await page.fill('textarea', 'select * from range(1000)');
    await page.click('form button');
    await page.getByText('最初の 100 行だけを表示しています').waitFor();
    await page.route('**/api/query', (route) => route.abort());
    await page.click('form button');
    await page.waitForFunction(() =>
      document.querySelector('[role=alert]')?.textContent?.includes('答えがありません'),
    );
  });
});
