import { beforeAll, expect, it } from 'vitest';
import type { Direction } from '../../src/normalize/record.ts';
import { fileRecords, indicator, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

const edition = 2020;
type Slot = number | string;

const cases: readonly (readonly [string, number, Slot, Slot, Direction, number | null])[] = [
  ['met', edition, 80, 80, 'higher', 1],
  ['unmet', edition, 80, 64.6, 'higher', 0.8075],
  ['met', edition, 10, 8, 'lower', 1.25],
  ['unmet', edition, 8, 10, 'lower', 0.8],
  ['met', edition, 5, 5, 'keep', 1],
  ['unmet', edition, 5, 6, 'keep', 1.2],
  ['undecidable', edition, 100, 99.493, 'unknown', null],
  ['unmet', edition, 100, 99.493, 'higher', 0.99493],
  ['undecidable', edition, 100, 101, 'unknown', null],
  ['met', edition, 0, 0, 'higher', null],
  ['met', edition, -10, -5, 'higher', null],
  ['unmet', edition, -5, -10, 'higher', null],
  ['met', edition, -5, -10, 'lower', null],
  ['unmet', edition, 10, -5, 'higher', -0.5],
  ['no_target', edition, '-', 3, 'higher', null],
  ['no_target', edition, '', 3, 'higher', null],
  ['no_target', edition, '-', 'lost', 'higher', null],
  ['not_numeric', edition, '変更予定', 3, 'higher', null],
  ['no_actual', edition, 3, '-', 'higher', null],
  ['no_actual', edition, 3, '', 'higher', null],
  ['not_numeric', edition, 3, '中止', 'higher', null],
  ['lost', edition, 'lost', 3, 'higher', null],
  ['lost', edition, 3, 'lost', 'higher', null],
  ['lost', edition, 'lost', 'lost', 'higher', null],
  ['not_due', edition + 1, 3, '', 'higher', null],
  ['not_due', edition + 1, 'lost', 'lost', 'higher', null],
];

let rows: Record<string, unknown>[];
let unmet: Record<string, unknown>[];

beforeAll(async () => {
  const indicators = cases.map(([, fiscalYear, target, actual, direction], index) =>
    indicator([year(fiscalYear, target, actual)], {
      no: index + 1,
      name: `指標${index + 1}`,
      direction,
    }),
  );
  const { path } = await buildWarehouse([
    [sourceFile('a.txt'), fileRecords([sheet({}, { indicators })])],
  ]);
  rows = await rowsOf(path, 'from indicator_results order by indicator_no');
  unmet = await rowsOf(path, 'from unmet_targets order by indicator_no');
});

it.each(cases.map((entry, index) => [index, ...entry] as const))(
  'case %i is %s (fiscal year %i, target %s, actual %s, %s)',
  (index, status, _fiscalYear, _target, _actual, _direction, ratio) => {
    expect(rows[index]).toMatchObject({ target_status: status, achievement_ratio: ratio });
  },
);

it('lists exactly the missed targets, with the distance to the target', () => {
  const missed = cases.flatMap(([status], index) => (status === 'unmet' ? [index + 1] : []));
  expect(unmet.map((row) => row.indicator_no)).toEqual(missed);
  expect(unmet.map((row) => row.gap)).toEqual([15.4, 2, 1, 0.507, 5, 15]);
});

it('judges an indicator of unknown direction only where the words of the sheet agree', async () => {
  const statusOf = async (unmetReason: string, actual: number) => {
    const indicators = [indicator([year(edition, 10, actual)], { direction: 'unknown' })];
    const { path } = await buildWarehouse([
      [sourceFile('a.txt'), fileRecords([sheet({ unmetReason }, { indicators })])],
    ]);
    const [row] = await rowsOf(path, 'from indicator_results');
    return [row?.target_status, row?.achievement_ratio];
  };
  expect(await statusOf('目標達成', 12)).toEqual(['met', 1.2]);
  expect(await statusOf('参加者が少なかったため', 8)).toEqual(['unmet', 0.8]);
  expect(await statusOf('目標達成', 8)).toEqual(['undecidable', null]);
  expect(await statusOf('参加者が少なかったため', 12)).toEqual(['undecidable', null]);
});

it('does not take what a sheet with several indicators says for what it says of each', async () => {
  const statusesOf = async (unmetReason: string) => {
    const indicators = [
      indicator([year(edition, 10, 8)], { no: 1, name: '訪問件数', direction: 'higher' }),
      indicator([year(edition, 10, 8)], { no: 2, name: '職員数', direction: 'unknown' }),
      indicator([year(edition, 10, 12)], { no: 3, name: '経費', direction: 'unknown' }),
    ];
    const { path } = await buildWarehouse([
      [sourceFile('a.txt'), fileRecords([sheet({ unmetReason }, { indicators })])],
    ]);
    const found = await rowsOf(path, 'from indicator_results order by indicator_no');
    return found.map((row) => [row.target_status, row.achievement_ratio]);
  };
  const left = ['undecidable', null];
  expect(await statusesOf('参加者が少なかったため')).toEqual([['unmet', 0.8], left, left]);
  expect(await statusesOf('概ね達成')).toEqual([['unmet', 0.8], left, left]);
  expect(await statusesOf('目標達成')).toEqual([['unmet', 0.8], left, ['met', 1.2]]);
});

it('takes a result at an open bound for missed, and one at a closed bound for reached', async () => {
  const printed: readonly (readonly [string, number, Direction, string, number | null])[] = [
    ['90件未満', 90, 'lower', 'unmet', null],
    ['90件未満（年間）', 90, 'lower', 'unmet', null],
    ['90件未満', 80, 'lower', 'met', 1.125],
    ['90件以下', 90, 'lower', 'met', 1],
    ['90%超', 90, 'higher', 'unmet', null],
    ['90%超', 91, 'higher', 'met', 1.011111],
  ];
  const indicators = printed.map(([raw, actual, direction], index) => {
    const { target, ...rest } = year(edition, 90, actual);
    const years = [{ ...rest, target: { ...target, raw } }];
    return indicator(years, { no: index + 1, name: `指標${index + 1}`, direction });
  });
  const { path } = await buildWarehouse([
    [sourceFile('a.txt'), fileRecords([sheet({}, { indicators })])],
  ]);
  const judged = await rowsOf(path, 'from indicator_results order by indicator_no');
  expect(judged.map((row) => [row.target_status, row.achievement_ratio])).toEqual(
    printed.map(([, , , status, ratio]) => [status, ratio]),
  );
});

it('compares no figures whose units are scales of each other or that are measured otherwise, and does others', async () => {
  const judged = async (
    targetUnit: string | null,
    actualUnit: string | null,
    unit: string | null = null,
  ) => {
    const { target, actual, ...rest } = year(edition, 100, 1.2);
    const printed = {
      ...rest,
      target: { ...target, unit: targetUnit },
      actual: { ...actual, unit: actualUnit },
    };
    const { path } = await buildWarehouse([
      [
        sourceFile('a.txt'),
        fileRecords([sheet({}, { indicators: [indicator([printed], { unit })] })]),
      ],
    ]);
    const [row] = await rowsOf(path, 'from indicator_results');
    return [row?.target_status, row?.achievement_ratio];
  };
  expect(await judged('人', '万人')).toEqual(['undecidable', null]);
  expect(await judged('km', 'm')).toEqual(['undecidable', null]);
  expect(await judged('%', '人')).toEqual(['undecidable', null]);
  expect(await judged('人', '%')).toEqual(['undecidable', null]);
  expect(await judged('㎡', 'ha')).toEqual(['undecidable', null]);
  expect(await judged('日', '時間')).toEqual(['undecidable', null]);
  expect(await judged('t', 'kg')).toEqual(['undecidable', null]);
  expect(await judged(null, '千人', '人')).toEqual(['undecidable', null]);
  expect(await judged(null, '人', '人')).toEqual(['unmet', 0.012]);
  expect(await judged('円/人', '円')).toEqual(['unmet', 0.012]);
  expect(await judged('t', 'トン')).toEqual(['unmet', 0.012]);
  expect(await judged('人', '人')).toEqual(['unmet', 0.012]);
  expect(await judged('件', '回')).toEqual(['unmet', 0.012]);
});
