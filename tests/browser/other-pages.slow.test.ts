import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../pipelines/commands/inspect/html-page.ts';
import { inspectFile } from '../../pipelines/commands/inspect/inspect-file.ts';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { pageHtml } from '../../src/report/page-html.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { hasBrowser, launch } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAMPLE = 'data/raw/112089-tokorozawa/r02-chapter7-section4.txt';

describe.skipIf(!hasBrowser())('pages beside the report', () => {
  let browser: Browser;
  let page: Page;
  const inspected = join(temporaryFolder(), 'inspected.html');

  beforeAll(async () => {
    const inspection = await inspectFile(readFileSync(SAMPLE), SAMPLE, await loadForms());
    writeFileSync(inspected, htmlPage(inspection));
    browser = await launch();
    const viewport = { width: 360, height: 740 };
    page = await (await browser.newContext({ viewport, bypassCSP: true })).newPage();
  });

  afterAll(() => browser?.close());

  it.each([
    ['the data dictionary', 'docs/data-dictionary.html'],
    ['a file as it was read', inspected],
  ])('%s fits a telephone, and its wide tables can be reached by keyboard', async (_, path) => {
    await page.goto(pathToFileURL(path).href);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    const wide = await page.locator('.scroll').evaluateAll((all) => all.map((one) => one.tabIndex));
    expect(new Set(wide)).toEqual(new Set([0]));
  });

  it('the data dictionary has no serious fault of accessibility', async () => {
    await page.goto(pathToFileURL('docs/data-dictionary.html').href);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('the report says without JavaScript that it needs it, and promises nothing else', async () => {
    const path = join(temporaryFolder(), 'index.html');
    writeFileSync(path, pageHtml([], { script: '', style: '', data: [] }));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(pathToFileURL(path).href);
    expect(await plain.locator('main').innerText()).toMatch(
      /^このページの表示にはJavaScriptが必要/,
    );
    expect(await plain.locator('nav').isVisible()).toBe(false);
    await context.close();
  });
});
