import { expect, it } from 'vitest';
import { sheet } from './sample.ts';
import { rowsOf, warehouseOf } from './warehouse.ts';

const decision = (municipalityCode: string, programmeName: string) => ({
  municipalityCode,
  programmeName,
  indicatorName: '件数',
  direction: 'lower' as const,
});

it('keeps decisions about directions, and tells those whose programme no sheet has', async () => {
  const directions = [
    decision('990001', '道路 事業'),
    decision('990001', '道露事業'),
    decision('990002', '読み込んでいない市の事業'),
  ];
  const path = await warehouseOf([sheet({ programmeName: '道路事業' })], { directions });
  const kept = await rowsOf(path, 'select programme_name, programmes from etl.indicator_direction');
  expect(kept.map((row) => Object.values(row))).toEqual([
    ['道路 事業', 1],
    ['道露事業', 0],
    ['読み込んでいない市の事業', 0],
  ]);
  const check = `select offenders, samples from etl.check_result where check_name = 'direction_unmatched'`;
  const [told] = await rowsOf(path, check);
  expect(told).toMatchObject({ offenders: 1, samples: expect.stringContaining('道露事業') });
});
