import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../pipelines/reports/write-report.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { hasBrowser, launch, watchedPage } from '../support/browser.ts';
import { Workplace } from '../support/etl.ts';

const SAMPLE = '112089-tokorozawa/r02-chapter7-section4.txt';
const PAGES = [
  '',
  'costs',
  'unmet',
  'programmes',
  'departments',
  'policies',
  'sdgs',
  'restatements',
  'signals',
  'quality',
  'glossary',
];

const place = new Workplace();
let browser: Browser;
let report: string;
let warehouse: string;
let page: Page;
let faults: string[];

describe.skipIf(!hasBrowser())('the report in a browser', () => {
  beforeAll(async () => {
    mkdirSync(join(place.raw, '112089-tokorozawa'));
    copyFileSync(join('data/raw', SAMPLE), join(place.raw, SAMPLE));
    await place.load();
    warehouse = join(place.out, 'warehouse.duckdb');
    const written = await writeReport(warehouse, { raw: place.raw, out: place.out });
    report = pathToFileURL(written.page).href;
    browser = await launch();
    ({ page, faults } = await watchedPage(browser));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    place.dispose();
  });

  afterEach(() => expect(faults).toEqual([]));

  const read = (sql: string) =>
    withReader(warehouse, async (reader) => (await reader.read(sql)).rows);

  async function open(address: string, where = page): Promise<void> {
    await where.goto('about:blank');
    await where.goto(`${report}#/${address}`);
    await where.waitForSelector('main:not([aria-busy]) h1');
  }
  const columnTexts = async (name: string, where = page): Promise<string[]> =>
    where.locator(`tbody td[data-label="${name}"]`).allTextContents();

  async function anyProgramme(): Promise<{
    id: number;
    name: string;
    year: number;
    settlement: number;
  }> {
    const [row] = await read(`select programme_id, programme_name, fiscal_year, settlement_yen
      from cost_lines inner join cell_lineage as cell using (programme_id, fiscal_year)
      where cell.field = 'settlement_yen' and settlement_yen > 0 order by settlement_yen desc limit 1`);
    const [id, name, year, settlement] = row!;
    return {
      id: Number(id),
      name: String(name),
      year: Number(year),
      settlement: Number(settlement),
    };
  }

  it.each(PAGES)(
    'page "%s" is rendered, accessible on a desk and on a telephone',
    async (address) => {
      for (const width of [1200, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await open(address);
        expect(await page.title()).toContain(await textOf(page.locator('h1')));
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth).toBeLessThanOrEqual(width);
        expect(await seriousFaults(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 1200, height: 900 });
    },
  );

  it.each(PAGES)(
    'page "%s" keeps its charts and its link in sight on a telephone',
    async (address) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(address);
      const beyond = await page.evaluate(() => {
        const right = (one: Element) => one.getBoundingClientRect().right;
        const figures = [...document.querySelectorAll('.chart svg')].flatMap((svg) =>
          [...svg.querySelectorAll('text')].filter((text) => right(text) > right(svg) + 1),
        );
        const link = document.querySelector('nav a[aria-current]')!;
        const isHidden = right(link) > innerWidth || link.getBoundingClientRect().left < 0;
        return [...figures, ...(isHidden ? [link] : [])].map((one) => one.textContent);
      });
      expect(beyond).toEqual([]);
      await page.setViewportSize({ width: 1200, height: 900 });
    },
  );

  it("a programme's page is accessible and shows its figures as the view has them", async () => {
    const { id, name } = await anyProgramme();
    await open(`programme/${id}`);
    expect(await textOf(page.locator('h1'))).toBe(name);
    expect(await textOf(page.locator('.lead'))).toMatch(/^所沢市 \/ /);
    expect(await page.locator('.chart svg').count()).toBeGreaterThan(0);
    expect(await seriousFaults(page)).toEqual([]);
    const stated = await read(`select settlement_yen from cost_lines
      where programme_id = ${id} order by fiscal_year, edition_fiscal_year`);
    expect(await columnTexts('決算額(千円)')).toEqual(stated.map(([yen]) => inThousands(yen)));
  });

  it('totals, misses and changes are those of the views', async () => {
    await open('');
    const totals =
      await read(`select cast(sum(coalesce(settlement_yen, planned_yen)) as bigint) from newest_costs
      where coalesce(settlement_yen, planned_yen, personnel_cost_yen) is not null
      group by municipality_code, fiscal_year, phase order by municipality_code, fiscal_year, phase`);
    expect(await columnTexts('事業費(千円)')).toEqual(totals.map(([yen]) => inThousands(yen)));
    await open('unmet?');
    const missed = await read('select gap from unmet_targets');
    expect(missed.length).toBeGreaterThan(5);
    expect((await columnTexts('不足')).toSorted()).toEqual(
      missed.map(([gap]) => Number(gap).toLocaleString('ja-JP')).toSorted(),
    );
    await open('costs?');
    const [[count]] = (await read('select count(*) from cost_changes')) as [[number]];
    expect(await textOf(page.locator('.count'))).toContain(`${count.toLocaleString('ja-JP')} 件`);
  });

  it('leads from a figure to its cell, marked in the grid of its file', async () => {
    const { id, year, settlement } = await anyProgramme();
    await open(`programme/${id}`);
    const table = page.getByRole('region', { name: '事業費と人件費' });
    const yearCell = page.locator('td[data-label="対象年度"]', { hasText: `${year}(` });
    const row = table.locator('tbody tr', { has: yearCell }).first();
    await row.locator('td[data-label="決算額(千円)"] .figure').click();
    const dialog = page.locator('dialog');
    const marked = await textOf(dialog.locator('td.marked').first());
    expect(marked.replaceAll(',', '')).toContain(String(settlement / 1000));
    const [[ref]] = (await read(`select cell_ref from cell_lineage where programme_id = ${id}
      and field = 'settlement_yen' and fiscal_year = ${year}`)) as [[string]];
    expect(await textOf(dialog)).toContain(`${ref}(`);
    expect(await textOf(dialog)).toContain(SAMPLE);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('says which data file is missing where a figure is asked for its cell', async () => {
    const copy = join(place.out, 'copy');
    cpSync(join(place.out, 'report'), copy, {
      recursive: true,
      filter: (path) => !/grid-[^/]*$/.test(path),
    });
    const { id } = await anyProgramme();
    const { page: partial } = await watchedPage(browser);
    await partial.goto(`${pathToFileURL(join(copy, 'index.html')).href}#/programme/${id}`);
    await partial.locator('.figure').first().click();
    const dialog = partial.locator('dialog');
    await dialog.waitFor();
    expect(await textOf(dialog)).toMatch(
      /出所を表示できません: data\/grid-\S+\.js を読み込めません/,
    );
    await partial.close();
  });

  it('searches while typing, filters, sorts, and saves what is shown', async () => {
    const { name } = await anyProgramme();
    await open('programmes');
    await page.fill('input[type=search]', name);
    expect(await columnTexts('事務事業名')).toContain(name);
    await open('costs');
    const years = page
      .locator('label:not(.sort-choice)', { hasText: '対象年度' })
      .locator('select');
    const year = (await years.locator('option').allTextContents())[1]!;
    await years.selectOption(year);
    expect(new Set(await columnTexts('対象年度'))).toEqual(new Set([year]));
    await page.click('th button:text-is("決算額(千円)")');
    const shown = (await columnTexts('決算額(千円)')).filter((text) => text !== '－');
    const values = shown.map((text) => Number(text.replaceAll(',', '')));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('button.csv')]);
    const text = readFileSync(await saved.path(), 'utf8');
    const lines = parse(text, { bom: true }) as string[][];
    const place = lines[0]!.indexOf('決算額(円)');
    const yen = lines
      .slice(1)
      .map((line) => line[place]!)
      .filter((one) => one !== '');
    expect(yen.map((one) => Number(one) / 1000)).toEqual(values);
  });

  it('leads from every figure of a programme to a marked cell that states it', async () => {
    const { id } = await anyProgramme();
    await open(`programme/${id}`);
    const figures = page.locator('.figure');
    const count = await figures.count();
    expect(count).toBeGreaterThan(30);
    for (let at = 0; at < count; at++) {
      await figures.nth(at).click();
      const dialog = page.locator('dialog');
      await dialog.waitFor();
      const marked = await dialog.locator('td.marked').allTextContents();
      expect(marked.length, await textOf(dialog)).toBeGreaterThan(0);
      const raw = await dialog.locator('dt:text-is("原文") + dd').allTextContents();
      expect(raw).toEqual(marked);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  it('finds a programme from the head of any page, with the keyboard alone', async () => {
    const { id, name } = await anyProgramme();
    await open('glossary');
    await page.focus('#find');
    await page.keyboard.type(name.slice(0, 6).toUpperCase());
    await page.locator('#found a', { hasText: name }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.fill('#find', name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction((to) => location.hash === `#/programme/${to}`, id);
    await page.locator('main h1', { hasText: name }).waitFor();
    await page.fill('#find', '事業');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.title.startsWith('事務事業を探す'));
    const [[matching]] = (await read(
      "select count(distinct programme_id) from programme_sheets where programme_name like '%事業%'",
    )) as [[number]];
    expect(await textOf(page.locator('.count'))).toContain(`${matching} 件`);
  });

  it('leaves the focus to whoever types while a page is being drawn', async () => {
    await open('costs');
    await page.evaluate(() => {
      const type = () => document.querySelector<HTMLInputElement>('#find')!.focus();
      addEventListener('hashchange', type, { once: true });
      location.hash = '#/glossary';
    });
    await page.waitForFunction(() => document.title.startsWith('用語'));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  });

  it('prints the page without what only a screen can use', async () => {
    await open('costs');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').first().isVisible()).toBe(false);
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.chart svg').first().isVisible()).toBe(true);
    expect(await textOf(page.locator('footer'))).toMatch(/データの作成: \d+年\d+月\d+日/);
    await page.emulateMedia({ media: 'screen' });
  });

  it('works as one file without its folder', async () => {
    const single = report.replace('index.html', 'hyoka-report.html');
    const alone = await watchedPage(browser);
    const { id, name } = await anyProgramme();
    await alone.page.goto(`${single}#/programme/${id}`);
    await alone.page.waitForSelector('main:not([aria-busy]) h1');
    expect(await textOf(alone.page.locator('h1'))).toBe(name);
    expect(await alone.page.locator('script[src]').count()).toBe(0);
    expect(alone.faults).toEqual([]);
  });
});

async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? '';
}

function inThousands(yen: unknown): string {
  return yen === null
    ? '－'
    : (Number(yen) / 1000).toLocaleString('ja-JP', { maximumFractionDigits: 3 });
}
