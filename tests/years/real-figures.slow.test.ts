import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { sourceFile } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

/** The dump to look at: the sample that the project ships, or the one that HYOKA_DUMP names. */
const shipped = new URL(
  '../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);
const dump = process.env.HYOKA_DUMP ?? fileURLToPath(shipped);
let path: string;

beforeAll(async () => {
  const read = await readFile(readFileSync(dump), dump, await loadForms());
  path = (await buildWarehouse([[sourceFile('dump.txt'), read]])).path;
});

const conflicts = async (rule: string) =>
  (
    await rowsOf(
      path,
      `select programme_name, fiscal_year, observed_value, compared_value from claim_conflicts
       where rule = '${rule}' order by observed_value`,
    )
  ).map((row) => Object.values(row));

it('finds the best rating beside a missed target', async () => {
  expect(await conflicts('rating_against_target')).toEqual([
    ['地方版総合戦略推進事業', 2020, 90.9, 100],
    ['行政情報化推進事業', 2020, 98.3, 100],
    ['全庁ネットワーク及び統合仮想化基盤運用管理事業', 2020, 99.493, 100],
    ['全庁ネットワークパソコン整備事業', 2020, 99.8, 100],
  ]);
});

it('finds a target nearly reached in words and missed in figures', async () => {
  expect(await conflicts('words_against_numbers')).toEqual([
    ['行政情報化推進事業', 2020, 98.3, 100],
  ]);
});

it('finds the reason that is copied from another field', async () => {
  const names = (await conflicts('text_copied_within_sheet')).map(([name]) => name);
  expect(names).toContain('「未来(あす)を見つめ、今を動く」政策形成事業');
});

it('finds the personnel cost that fits no staff rate', async () => {
  const [found, ...others] = await conflicts('personnel_cost_without_rate');
  expect(found?.slice(0, 3)).toEqual([
    '「未来(あす)を見つめ、今を動く」政策形成事業',
    2020,
    6_634_000,
  ]);
  expect(others).toEqual([]);
});

it('finds the execution ratio that was computed otherwise, and none within rounding', async () => {
  expect(await conflicts('execution_ratio_mismatch')).toEqual([
    ['「未来(あす)を見つめ、今を動く」政策形成事業', 2020, 10, 10.2],
  ]);
});
