import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { skipping } from './skipping.ts';

const PATHS = [
  process.env.HYOKA_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine; null where there is none. */
const browserPath: string | null = PATHS.find((path) => path !== '' && existsSync(path)) ?? null;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** False where tests of pages cannot run, which is said; with HYOKA_NO_SKIPS=1 that is an error. */
export function hasBrowser(): boolean {
  if (browserPath !== null) return true;
  const remedy = 'no Chromium found: apt-get install chromium, or name one in HYOKA_CHROMIUM';
  return skipping('Tests of pages', remedy);
}

/** Starts the browser with a fresh profile. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath!, args: FLAGS });
}

/** A page that notes what it should never do: complain on its console, throw, or ask another machine. */
export async function watchedPage(
  browser: Browser,
  width = 1200,
  height = 900,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isHere = ['file:', 'data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
    if (!isHere) faults.push(`asked for ${request.url()}`);
  });
  return { page, faults };
}
