import { expect, it } from 'vitest';
import type { IdentityDecision } from '../../src/load/source-file.ts';
import { cost } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';
import { filesOf, quietProgramme, type YearsProgramme } from '../support/years/model.ts';

async function build(programmes: readonly YearsProgramme[], identities: IdentityDecision[] = []) {
  return (await buildWarehouse(filesOf(programmes), { identities })).path;
}

const decide = (overrides: Partial<IdentityDecision>): IdentityDecision => ({
  municipalityCode: '990001',
  editionFiscalYear: 2021,
  programmeName: '来庁者満足向上の取組',
  previousProgrammeName: '窓口改善事業',
  decision: 'renamed',
  reason: 'council paper',
  decidedBy: 'planning division',
  ...overrides,
});

const renamed = [
  quietProgramme(1),
  quietProgramme(37, { name: () => '窓口改善事業', last: 2020 }),
  quietProgramme(37, { name: () => '来庁者満足向上の取組', first: 2021 }),
];

const candidatesIn = (path: string) => rowsOf(path, 'from etl.identity_candidate');

it('leaves a likely rename apart until a person decides it', async () => {
  const undecided = await build(renamed);
  expect(await rowsOf(undecided, 'select suggestion, reason from etl.identity_candidate')).toEqual([
    { suggestion: 'renamed', reason: 'figures' },
  ]);
  const ids = await rowsOf(
    undecided,
    `select distinct programme_id from dim_programme
     where programme_name in ('窓口改善事業', '来庁者満足向上の取組')`,
  );
  expect(ids.length).toBe(2);
});

it('joins it by the decision, with one version for each name', async () => {
  const path = await build(renamed, [decide({})]);
  const versions = await rowsOf(
    path,
    `select programme_name, valid_from_edition, valid_to_edition, is_current from dim_programme
     where programme_id in (select programme_id from dim_programme where programme_name = '窓口改善事業')
     order by valid_from_edition`,
  );
  expect(versions.map((row) => Object.values(row))).toEqual([
    ['窓口改善事業', 2018, 2020, false],
    ['来庁者満足向上の取組', 2021, null, true],
  ]);
  expect(await candidatesIn(path)).toEqual([]);
  expect(await rowsOf(path, 'select change_kind from programme_changes')).toEqual([
    { change_kind: 'renamed' },
  ]);
  const [change] = await rowsOf(
    path,
    `select comparability, previous_settlement_yen from cost_changes
     where fiscal_year = 2021 and programme_name = '来庁者満足向上の取組'`,
  );
  expect(change?.previous_settlement_yen).toBeGreaterThan(0);
});

it('keeps apart what a person calls different, and asks no more', async () => {
  const path = await build(renamed, [decide({ decision: 'different' })]);
  expect(await candidatesIn(path)).toEqual([]);
  expect(
    await rowsOf(path, 'select distinct change_kind from programme_changes order by 1'),
  ).toEqual([{ change_kind: 'ended' }, { change_kind: 'new' }]);
});

it.each([
  ['different', '計画策定事業'],
  ['ended', null],
] as const)('parts one name in two where a person decided %s', async (decision, programmeName) => {
  const named = { name: () => '計画策定事業', department: () => '企画課', section: () => '第1節' };
  const programmes = [
    quietProgramme(1, { section: () => '第1節' }),
    quietProgramme(2, { ...named, last: 2020 }),
    quietProgramme(3, { ...named, first: 2021 }),
  ];
  const idsIn = async (path: string) =>
    await rowsOf(
      path,
      `select min(edition_fiscal_year) as first, max(edition_fiscal_year) as last from programme_sheets
       where programme_name = '計画策定事業' group by programme_id order by first`,
    );
  expect(await idsIn(await build(programmes))).toEqual([{ first: 2018, last: 2023 }]);
  const path = await build(programmes, [
    decide({ decision, programmeName, previousProgrammeName: '計画策定事業' }),
  ]);
  expect(await idsIn(path)).toEqual([
    { first: 2018, last: 2020 },
    { first: 2021, last: 2023 },
  ]);
  expect(await candidatesIn(path)).toEqual([]);
  expect(
    await rowsOf(
      path,
      `select change_kind, edition_fiscal_year from programme_changes order by change_kind`,
    ),
  ).toEqual([
    { change_kind: 'ended', edition_fiscal_year: 2021 },
    { change_kind: 'new', edition_fiscal_year: 2021 },
  ]);
  expect(await rowsOf(path, 'from restatements')).toEqual([]);
});

it('does not join one name with other figures in another section and department', async () => {
  const elsewhere = { department: () => '別の課', section: () => '第9節' };
  const path = await build([
    quietProgramme(1),
    quietProgramme(2, { name: () => '計画策定事業', last: 2020 }),
    quietProgramme(3, { name: () => '計画策定事業', first: 2021, ...elsewhere }),
  ]);
  expect(
    await rowsOf(
      path,
      'select suggestion, reason, previous_programme_name from etl.identity_candidate',
    ),
  ).toEqual([{ suggestion: 'same', reason: 'name', previous_programme_name: '計画策定事業' }]);
});

it('takes a code that comes again beside other figures for no proof', async () => {
  const coded = (no: number, name: string, years: Partial<YearsProgramme>) =>
    quietProgramme(no, {
      name: () => name,
      ...years,
      restate: (sheet) => ({
        ...sheet,
        evaluation: { ...sheet.evaluation, programmeCode: '17' },
      }),
    });
  const path = await build([
    quietProgramme(1),
    coded(4, '水質検査', { last: 2020 }),
    coded(19, '若者の居場所', { first: 2021 }),
  ]);
  expect(await rowsOf(path, 'select reason from etl.identity_candidate')).toEqual([
    { reason: 'code' },
  ]);
});

it.each([
  ['another name and department', '観光PR', '商工課', 1],
  ['another name of the same department', '若者の居場所', undefined, 0],
  ['a like name of another department', '水質の検査', '商工課', 0],
])('weighs an equal code without any figure: %s', async (_, name, department, candidates) => {
  const coded = (no: number, years: Partial<YearsProgramme>, home?: string) =>
    quietProgramme(no, {
      ...years,
      restate: (sheet) => ({
        ...sheet,
        costs: sheet.costs.filter(({ fiscalYear }) => fiscalYear === sheet.editionFiscalYear),
        evaluation: {
          ...sheet.evaluation,
          programmeCode: '17',
          department: home ?? '環境課',
        },
      }),
    });
  const path = await build([
    quietProgramme(1),
    coded(4, { name: () => '水質検査', last: 2020 }),
    coded(19, { name: () => name, first: 2021 }, department),
  ]);
  const found = await rowsOf(
    path,
    "select reason from etl.identity_candidate where reason = 'code'",
  );
  expect(found).toHaveLength(candidates);
  const ids = await rowsOf(
    path,
    `select distinct programme_id from dim_programme where programme_name in ('水質検査', '${name}')`,
  );
  expect(ids).toHaveLength(candidates + 1);
});

it.each([
  [
    'an equal personnel cost beside another budget and settlement',
    '若者の居場所',
    [300, 200, 70],
    1,
  ],
  ['nothing spent before, and an amount now', '若者の居場所', [0, 0, 70], 1],
  [
    'an equal budget and personnel cost beside another settlement',
    '若者の居場所',
    [400, 200, 70],
    0,
  ],
  ['a like name', '水質の検査', [300, 200, 70], 0],
])('weighs an equal code of one department: %s', async (_, name, figures, candidates) => {
  const coded = (no: number, years: Partial<YearsProgramme>, of: readonly number[]) =>
    quietProgramme(no, {
      ...years,
      restate: (sheet) => ({
        ...sheet,
        costs: [2020, 2021].map((fiscalYear) =>
          cost(fiscalYear, {
            budgetYen: of[0]! * 1000,
            settlementYen: of[1]! * 1000,
            personnelCostYen: of[2]! * 1000,
          }),
        ),
        evaluation: { ...sheet.evaluation, programmeCode: '17', department: '環境課' },
      }),
    });
  const path = await build([
    quietProgramme(1),
    coded(4, { name: () => '水質検査', last: 2020 }, figures),
    coded(19, { name: () => name, first: 2021 }, [400, 300, 70]),
  ]);
  const found = await rowsOf(
    path,
    "select reason from etl.identity_candidate where reason = 'code'",
  );
  expect(found).toHaveLength(candidates);
});

it('joins indicators by a decision, keeps apart what is called different, and asks no more', async () => {
  const pair = (from: string, to: string) => (edition: number) => (edition < 2020 ? from : to);
  const programme = (no: number, name: string, indicator: (edition: number) => string) =>
    quietProgramme(no, {
      name: () => name,
      restate: (sheet) => ({
        ...sheet,
        indicators: sheet.indicators.map((one) => ({
          ...one,
          name: indicator(sheet.editionFiscalYear),
        })),
      }),
    });
  const programmes = [
    programme(1, '相談事業', pair('相談の受付件数', '窓口に来た人')),
    programme(2, '講座事業', pair('講座の回数', '学んだ日数')),
  ];
  const decideIndicator = (programmeName: string, decision: 'renamed' | 'different') =>
    decide({
      editionFiscalYear: 2020,
      programmeName,
      previousProgrammeName: programmeName,
      indicatorName: programmeName === '相談事業' ? '窓口に来た人' : '学んだ日数',
      previousIndicatorName: programmeName === '相談事業' ? '相談の受付件数' : '講座の回数',
      decision,
    });
  const indicators = (path: string) =>
    rowsOf(
      path,
      `select programme_name, count(distinct indicator_id) as ids
       from indicator_results group by programme_name order by programme_name`,
    );

  const undecided = await build(programmes);
  expect(await rowsOf(undecided, 'select reason from etl.indicator_candidate')).toEqual([
    { reason: 'figures' },
    { reason: 'figures' },
  ]);
  const path = await build(programmes, [
    decideIndicator('相談事業', 'renamed'),
    decideIndicator('講座事業', 'different'),
  ]);
  expect(await rowsOf(path, 'from etl.indicator_candidate')).toEqual([]);
  expect(await candidatesIn(path)).toEqual([]);
  expect(await indicators(path)).toEqual([
    { programme_name: '相談事業', ids: 1 },
    { programme_name: '講座事業', ids: 2 },
  ]);
  expect(await rowsOf(path, 'select 1 from programme_changes')).toEqual([]);
});
