import { beforeAll, expect, it } from 'vitest';
import { openBuild } from '../../src/load/build/build.ts';
import type { IdentityDecision } from '../../src/load/source-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { answersOf } from './answers-of.ts';
import { cost, fileRecords, reference, run, sheet, sourceFile } from './sample.ts';
import { rowsOf } from './warehouse.ts';

const figures = [
  ['2020', '道路', 40],
  ['2020', '橋', 10],
  ['2020', '公園', 30],
  ['2021', '道路', 50],
  ['2021', '広場', 17],
  ['2021', '緑地', 13],
] as const;

const merged: IdentityDecision = {
  municipalityCode: '990001',
  editionFiscalYear: 2021,
  programmeName: '道路',
  previousProgrammeName: '橋',
  decision: 'merged',
  reason: 'council paper',
  decidedBy: 'planning division',
};
const split = { ...merged, previousProgrammeName: '公園', decision: 'split' } as const;

let path: string;

/** Two editions whose costs are plans: one programme takes in another one, and one is divided in two. */
beforeAll(async () => {
  path = `${temporaryFolder()}/warehouse.duckdb`;
  const identities: IdentityDecision[] = [
    merged,
    { ...split, programmeName: '広場' },
    { ...split, programmeName: '緑　地' },
    { ...merged, programmeName: '道踏' },
    { ...merged, editionFiscalYear: 2012 },
  ];
  const warehouse = await openBuild(path, { ...reference, identities }, { threads: 1 });
  for (const edition of ['2020', '2021']) {
    const year = Number(edition);
    const records = figures
      .filter(([of]) => of === edition)
      .map(([, programmeName, yen]) =>
        sheet(
          { programmeName, startedFiscalYear: 2001 },
          {
            editionFiscalYear: year,
            costs: [cost(year, { phase: 'planned', plannedYen: yen, personnelCostYen: 1 })],
          },
        ),
      );
    const file = sourceFile(`${edition}.txt`, { editionFiscalYear: year });
    await warehouse.addFile(file, fileRecords(records));
  }
  await warehouse.finish(run);
});

it('splits and mergers that a person decided are changes, also of a programme that was there before', async () => {
  const rows = await rowsOf(
    path,
    `select change_kind, programme_name, previous_programme_name from programme_changes
     where change_kind in ('split', 'merged') order by all`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['merged', '道路', '橋'],
    ['split', '広場', '公園'],
    ['split', '緑地', '公園'],
  ]);
});

it('what follows another programme by a decision is not new', async () => {
  const rows = await rowsOf(
    path,
    `select programme_name from programme_changes where change_kind = 'new'
     union all select programme_name from cost_changes where comparability = 'new'`,
  );
  expect(rows).toEqual([]);
  const compared = await rowsOf(
    path,
    `select distinct comparability from cost_changes where programme_name in ('広場', '緑地')`,
  );
  expect(compared.map((row) => row.comparability)).toEqual(['incomplete']);
});

it('a decision that names no programme, or an edition before those that are loaded, is told', async () => {
  const [check] = await rowsOf(
    path,
    `select offenders, samples from etl.check_result where check_name = 'decision_unmatched'`,
  );
  expect(check).toMatchObject({ offenders: 2 });
  expect(String(check!.samples)).toContain('道踏');
  expect(String(check!.samples)).toContain('2012');
});

it('what cannot be compared names splits and mergers beside new and ended programmes', async () => {
  const rows = await answersOf(path, 'q03_not_comparable');
  const told = rows.filter(({ fiscal_year: year }) => year === 2021);
  expect(told.map((row) => [row.reason, row.programme_name, row.previous_programme_name])).toEqual(
    expect.arrayContaining([
      ['ended', '橋', null],
      ['ended', '公園', null],
      ['merged', '道路', '橋'],
      ['split', '広場', '公園'],
      ['split', '緑地', '公園'],
    ]),
  );
});

it('what rose most says by which part, also from plan to plan', async () => {
  const [first] = await answersOf(path, 'q02_rose_or_fell_most');
  expect(first).toMatchObject({
    programme_name: '道路',
    phase: 'planned',
    total_cost_change_yen: 10,
    from_spending_yen: 10,
    from_personnel_yen: 0,
  });
});
