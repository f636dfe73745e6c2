import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../pipelines/reports/write-report.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { HOSTILE_TEXTS, hostileFile } from '../load/hostile-corpus.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { hasBrowser, launch, watchedPage } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let browser: Browser;
let warehouse: string;
let files: readonly string[];

describe.skipIf(!hasBrowser())('hostile texts in the report', () => {
  beforeAll(async () => {
    warehouse = (await buildWarehouse([...questionCorpus, hostileFile])).path;
    const out = temporaryFolder();
    const { page, singleFile } = await writeReport(warehouse, { raw: out, out });
    files = [page, singleFile!].map((path) => pathToFileURL(path).href);
    browser = await launch();
  }, 120_000);

  afterAll(() => browser?.close());

  it.each(['as a folder', 'as one file'])('stay texts %s', async (form) => {
    const file = files[form === 'as a folder' ? 0 : 1]!;
    const { page, faults } = await watchedPage(browser, 390);
    const ids = await withReader(warehouse, async (reader) =>
      (
        await reader.read(
          "select programme_id from programme_sheets where municipality_code = '990002'",
        )
      ).rows.flat(),
    );
    expect(ids).toHaveLength(HOSTILE_TEXTS.length);
    const purposes: string[] = [];
    for (const address of [
      '',
      'costs',
      'unmet',
      'programmes',
      'quality',
      ...ids.map((id) => `programme/${id}`),
    ]) {
      await page.goto('about:blank');
      await page.goto(`${file}#/${address}`);
      await page.waitForSelector('main:not([aria-busy]) h1');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
      const purpose = page.locator('dt:has-text("目的及び内容") + dd');
      if (address.startsWith('programme/')) purposes.push((await purpose.textContent()) ?? '');
      expect(await page.evaluate(() => 'isHarmed' in globalThis)).toBe(false);
    }
    expect(purposes).toContain(HOSTILE_TEXTS[0]);
    expect(purposes).toContain(HOSTILE_TEXTS.at(-1));
    expect(purposes.join('')).not.toContain('\u202e');
    expect(faults).toEqual([]);
  });
});
