import { beforeAll, expect, it } from 'vitest';
import { fileRecords, indicator, measure, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

type Slot = number | string;
type Stated = readonly [target: Slot, actual: Slot];

/** What two editions in a row print of fiscal year 2020, and the edition and status that stand for it. */
const cases: readonly (readonly [Stated, Stated, number, string])[] = [
  [[80, 70], [80, 70], 2021, 'unmet'],
  [[80, 70], ['', 70], 2020, 'unmet'],
  [[80, 70], ['', ''], 2020, 'unmet'],
  [[80, 70], [80, ''], 2020, 'unmet'],
  [[80, 70], [80, '集計中'], 2020, 'unmet'],
  [[80, '集計中'], ['', 70], 2021, 'no_target'],
  [[80, '集計中'], [80, 70], 2021, 'unmet'],
  [['', 70], ['', 75], 2021, 'no_target'],
  [[80, 70], ['-', 70], 2021, 'no_target'],
  [[80, 70], [80, '-'], 2021, 'no_actual'],
  [[80, 70], ['-', ''], 2021, 'no_target'],
  [[80, 70], ['', 85], 2021, 'no_target'],
  [[80, 70], [90, ''], 2021, 'no_actual'],
  [[80, 70], ['', 'lost'], 2020, 'unmet'],
];

let rows: Record<string, unknown>[];
let unmet: Record<string, unknown>[];

beforeAll(async () => {
  const edition = (fiscalYear: number, pick: (stated: readonly [Stated, Stated]) => Stated) => {
    const indicators = cases.map(([earlier, later], at) => {
      const [target, actual] = pick([earlier, later]);
      const printed = {
        fiscalYear: 2020,
        target: measure(target),
        actual: {
          ...measure(actual),
          ...(actual === '集計中' ? { detail: 'pending' as const } : {}),
        },
      };
      return indicator(fiscalYear === 2021 ? [printed, year(2021, 80, 60)] : [printed], {
        no: at + 1,
        name: `指標${at + 1}`,
      });
    });
    return fileRecords([sheet({}, { editionFiscalYear: fiscalYear, indicators })]);
  };
  const { path } = await buildWarehouse([
    [sourceFile('r2.txt'), edition(2020, ([earlier]) => earlier)],
    [sourceFile('r3.txt', { editionFiscalYear: 2021 }), edition(2021, ([, later]) => later)],
  ]);
  rows = await rowsOf(
    path,
    'from newest_indicator_results where fiscal_year = 2020 order by indicator_no',
  );
  unmet = await rowsOf(path, 'from unmet_targets where fiscal_year = 2021 order by indicator_no');
});

it.each(cases.map((entry, at) => [at, ...entry] as const))(
  'case %i: of %j and then %j, edition %i stands with %s',
  (at, _earlier, _later, edition, status) => {
    expect(rows[at]).toMatchObject({ edition_fiscal_year: edition, target_status: status });
  },
);

it('counts a miss that a newer edition does not take back', () => {
  const running = cases.map(([, , , status]) => (status === 'unmet' ? 2 : 1));
  expect(unmet.map((row) => row.years_unmet_running)).toEqual(running);
});
