import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { serveApp } from '../../pipelines/serve/app.ts';
import { launch, watchedPage } from '../../tests/support/browser.ts';
import { median } from './median.ts';

/** What a person waits for, in seconds. */
export interface BrowseTimes {
  readonly overview: number;
  readonly programme: number;
  readonly costs: number;
  /** From a key to the list of names found; the slowest of several. */
  readonly search: number;
}

const TRIES = 5;

/** Opens the report of OUT from a server on this machine, each time with an empty cache; medians of five. */
export async function browseReport(out: string): Promise<BrowseTimes> {
  const limits = { maxRows: 1, timeoutMs: 1000, memoryLimit: '100MB' };
  const app = serveApp({ out, limits, sqlPage: '', hosts: ['127.0.0.1'] });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launch();
  try {
    const { page } = await watchedPage(browser);
    await open(page, origin);
    const search = await searching(page);
    const programme = await page.locator('#found a').first().getAttribute('href');
    return {
      overview: await opened(browser, origin),
      programme: await opened(browser, `${origin}${programme}`),
      costs: await opened(browser, `${origin}#/costs`),
      search,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function opened(browser: Browser, address: string): Promise<number> {
  const times: number[] = [];
  for (let no = 0; no < TRIES; no++) {
    const { page, faults } = await watchedPage(browser);
    times.push(await open(page, address));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    await page.context().close();
  }
  return median(times);
}

async function open(page: Page, address: string): Promise<number> {
  const startedAt = performance.now();
  await page.goto(address);
  await page.waitForSelector('main:not([aria-busy]) h1');
  return (performance.now() - startedAt) / 1_000;
}

/** Types a word letter by letter, as the page itself sees it; the first letter waits for the names and is not counted. */
async function searching(page: Page): Promise<number> {
  await page.focus('#find');
  const times = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#find')!;
    const list = document.querySelector('#found')!;
    const found: number[] = [];
    for (const text of ['市', '推', '推進', '推進事', '推進事業']) {
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { childList: true });
      });
      const startedAt = globalThis.performance.now();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      found.push(globalThis.performance.now() - startedAt);
    }
    return found;
  });
  return Math.max(...times.slice(1)) / 1_000;
}
