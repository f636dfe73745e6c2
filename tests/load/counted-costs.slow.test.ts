import { expect, it } from 'vitest';
import type { IdentityDecision } from '../../src/load/source-file.ts';
import { cost, sheet } from './sample.ts';
import { rowsOf, warehouseOf } from './warehouse.ts';

type Amounts = Readonly<Record<string, readonly [before: number | null, now: number]>>;

const edition = (fiscalYear: number, amounts: Amounts) =>
  Object.entries(amounts).map(([programmeName, [before, now]], at) =>
    sheet(
      { programmeName },
      {
        row: at,
        editionFiscalYear: fiscalYear,
        costs: [
          cost(fiscalYear - 1, { settlementYen: before }),
          cost(fiscalYear, { settlementYen: now }),
        ],
      },
    ),
  );

const decide = (
  decision: 'split' | 'merged',
  previousProgrammeName: string,
  programmeName: string,
): IdentityDecision => ({
  municipalityCode: '990001',
  editionFiscalYear: 2021,
  programmeName,
  previousProgrammeName,
  decision,
  reason: 'council paper',
  decidedBy: 'planning division',
});

async function sums(earlier: Amounts, later: Amounts, identities: IdentityDecision[]) {
  const sheets = [...edition(2020, earlier), ...edition(2021, later)];
  const rows = await rowsOf(
    await warehouseOf(sheets, { identities }),
    `select fiscal_year, cast(sum(settlement_yen) as integer) as yen from counted_costs group by all order by 1`,
  );
  return rows.map((row) => Object.values(row));
}

it('counts a year once that a merged programme prints anew', async () => {
  const earlier = { 東事業: [100, 110], 西事業: [200, 210], 他の事業: [5, 6] } as const;
  const later = { 両事業: [320, 330], 他の事業: [6, 7] } as const;
  const merged = [decide('merged', '東事業', '両事業'), decide('merged', '西事業', '両事業')];
  expect(await sums(earlier, later, merged)).toEqual([
    [2019, 305],
    [2020, 326],
    [2021, 337],
  ]);
});

it('counts it once where one of them goes on under its name', async () => {
  const earlier = { 東事業: [100, 110], 西事業: [200, 210] } as const;
  expect(
    await sums(earlier, { 東事業: [320, 330] }, [decide('merged', '西事業', '東事業')]),
  ).toEqual([
    [2019, 300],
    [2020, 320],
    [2021, 330],
  ]);
});

it('counts a split programme with its parts where all of them print the year, else by itself', async () => {
  const split = [decide('split', '両事業', '東事業'), decide('split', '両事業', '西事業')];
  const earlier = { 両事業: [300, 320] } as const;
  expect(await sums(earlier, { 東事業: [110, 115], 西事業: [210, 215] }, split)).toEqual([
    [2019, 300],
    [2020, 320],
    [2021, 330],
  ]);
  expect(await sums(earlier, { 東事業: [null, 115], 西事業: [null, 215] }, split)).toEqual([
    [2019, 300],
    [2020, 320],
    [2021, 330],
  ]);
});
