import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../pipelines/reports/write-report.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { cost, fileRecords, indicator, sheet, sourceFile, year } from '../load/sample.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { hasBrowser, launch, watchedPage } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A second city whose two forms count different things as personnel cost, a year earlier than the first city. */
const otherCity = ['正規職員', '正規職員と会計年度任用職員'].map(
  (personnelBasis, no) =>
    [
      sourceFile(`990002-mihon/form-${no}.txt`, {
        municipalityCode: '990002',
        editionFiscalYear: 2019,
        personnelBasis,
      }),
      fileRecords([
        sheet(
          { programmeName: `見本事業${no}`, department: `見本課${no}`, rating: 'B' },
          {
            editionFiscalYear: 2019,
            costs: [
              cost(2018, { settlementYen: 1_000_000, personnelCostYen: 100_000 + no }),
              cost(2019, {
                budgetYen: 3_000_000,
                settlementYen: 2_000_000,
                personnelCostYen: 200_000 + no,
                phase: 'estimated',
              }),
            ],
            indicators: [indicator([year(2019, 80, 60)])],
            sdgGoals: [3, 11],
          },
        ),
      ]),
    ] as const,
);

let browser: Browser;
let page: Page;
let faults: string[];
let report: string;
let warehouse: string;

describe.skipIf(!hasBrowser())('choices in the report of two cities', () => {
  beforeAll(async () => {
    warehouse = (await buildWarehouse([...questionCorpus, ...otherCity])).path;
    const out = temporaryFolder();
    report = pathToFileURL((await writeReport(warehouse, { raw: out, out })).page).href;
    browser = await launch();
    ({ page, faults } = await watchedPage(browser));
  }, 120_000);

  afterAll(() => browser?.close());
  afterEach(() => expect(faults).toEqual([]));

  const read = (sql: string) =>
    withReader(warehouse, async (reader) => (await reader.read(sql)).rows);
  async function open(address: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${report}#/${address}`);
    await page.waitForSelector('main:not([aria-busy]) h1');
  }
  const choice = (label: string) =>
    page.locator('label:not(.sort-choice)', { hasText: label }).locator('select');
  const columnTexts = (name: string) =>
    page.locator(`tbody td[data-label="${name}"]`).allTextContents();

  it.each(['', 'costs', 'unmet', 'departments', 'policies', 'sdgs', 'signals', 'quality'])(
    'page "%s" is rendered and accessible',
    async (address) => {
      await open(address);
      expect(await page.locator('h1').textContent()).not.toBe('表示できません');
      expect(await seriousFaults(page)).toEqual([]);
    },
  );

  it('never sums personnel costs of different bases, nor estimates with settlements', async () => {
    await open('');
    const sums = await read(`select cast(sum(personnel_cost_yen) as bigint) from newest_costs
      where municipality_code = '990002'
      group by fiscal_year, phase, personnel_basis order by fiscal_year, phase desc, personnel_basis`);
    expect(sums).toEqual([[100_000], [100_001], [200_000], [200_001]]);
    const table = page.getByRole('region', { name: '見本町: 年度ごとの合計' });
    expect(await table.locator('td[data-label="人件費(千円)"]').allTextContents()).toEqual([
      '100',
      '100.001',
      '200',
      '200.001',
    ]);
    await expect(
      page.getByText('人件費は算定の基準が複数あるため、図では合計していません。').count(),
    ).resolves.toBe(1);
    await open('departments?');
    const mixed = await read(`select municipality_code, department_name, fiscal_year
      from newest_costs group by all having count(distinct phase) > 1`);
    const rows = await read(`select 1 from newest_costs
      group by municipality_code, department_name, fiscal_year, phase, personnel_basis`);
    expect(mixed.length).toBeGreaterThan(0);
    expect(await page.locator('tbody tr').count()).toBe(rows.length);
  });

  it('offers what the choices before leave, and goes to the newest year there is', async () => {
    await open('costs');
    expect(await choice('対象年度').inputValue()).toBe('2021(R3)');
    await choice('自治体名').selectOption('見本町');
    expect(await choice('対象年度').inputValue()).toBe('2019(R1)');
    expect(await choice('所属名').locator('option').allTextContents()).toEqual([
      'すべて',
      '見本課0',
      '見本課1',
    ]);
    expect(await columnTexts('決算増減額(千円)')).toEqual(['1,000', '1,000']);
    expect(await page.locator('.chart').count()).toBe(3);
    await page.reload();
    await page.waitForSelector('main:not([aria-busy]) h1');
    expect(await choice('自治体名').inputValue()).toBe('見本町');
  });

  it('filters misses by department, goal and rating', async () => {
    await open('unmet?');
    const all = (await read('select programme_name from unmet_targets')).flat();
    expect(await page.locator('tbody tr').count()).toBe(all.length);
    await choice('SDGs目標').selectOption('11 目標11');
    const named = (
      await read(`select unmet.programme_name from unmet_targets as unmet
        inner join programme_sdgs as goal using (programme_id, edition_fiscal_year) where goal_no = 11`)
    ).flat();
    expect((await columnTexts('事務事業名')).toSorted()).toEqual(named.toSorted());
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(all.length);
    await choice('所属名').selectOption('見本課1');
    expect(await columnTexts('事務事業名')).toEqual(['見本事業1']);
    await open('unmet?');
    await choice('総合評価').selectOption('B');
    expect((await columnTexts('事務事業名')).toSorted()).toEqual(['見本事業0', '見本事業1']);
  });

  it("leads from a department's sum to the programmes that it is made of", async () => {
    await open('departments?');
    const row = page.locator('tbody tr', { hasText: '見本課0' }).filter({ hasText: '2019(R1)' });
    const sum = await row.locator('td[data-label="事業費(千円)"]').textContent();
    await row.locator('a').click();
    await page.waitForFunction(() => document.title.startsWith('事業費の増減'));
    expect(await columnTexts('決算額(千円)')).toEqual([sum]);
  });
});
