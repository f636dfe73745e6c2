import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { serveApp } from '../../pipelines/serve/app.ts';
import { launch, watchedPage } from '../../tests/support/browser.ts';

/** What a person waits for, in milliseconds; medians of several tries. */
export interface BrowseTimes {
  readonly overview: number;
  readonly programme: number;
  readonly costs: number;
  /** From a key to the list of names found. */
  readonly search: number;
}

const TRIES = 5;

/** Opens the report of OUT from a server on this machine, each time with an empty cache. */
export async function browse(out: string): Promise<BrowseTimes> {
  const limits = { maxRows: 1, timeoutMs: 1000, memoryLimit: '100MB' };
  const app = serveApp({ out, limits, sqlPage: '', hosts: ['127.0.0.1'] });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launch();
  try {
    const opened = async (address: string) => {
      const times: number[] = [];
      for (let no = 0; no < TRIES; no++) {
        const { page, faults } = await watchedPage(browser);
        times.push(await open(page, `${origin}${address}`));
        if (faults.length > 0) throw new Error(faults.join('\n'));
        await page.context().close();
      }
      return median(times);
    };
    const { page } = await watchedPage(browser);
    await open(page, origin);
    const search = await searching(page);
    const link = await page.locator('#found a').first().getAttribute('href');
    return {
      overview: await opened(''),
      programme: await opened(link!),
      costs: await opened('#/costs'),
      search,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function open(page: Page, address: string): Promise<number> {
  const startedAt = performance.now();
  await page.goto(address);
  await page.waitForSelector('main:not([aria-busy]) h1');
  return performance.now() - startedAt;
}

/** Types a word letter by letter; the slowest letter counts, as the page itself sees it. */
async function searching(page: Page): Promise<number> {
  await page.focus('#find');
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#find')!;
    const list = document.querySelector('#found')!;
    const times: number[] = [];
    for (const text of ['推', '推進', '推進事', '推進事業', '推進事業 9', '推進事業 99']) {
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { childList: true });
      });
      const startedAt = performance.now();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      times.push(performance.now() - startedAt);
    }
    return Math.max(...times.slice(1));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
