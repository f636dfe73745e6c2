import { beforeAll, expect, it } from 'vitest';
import type { CostYear } from '../../src/normalize/record.ts';
import { REPORT_TABLES } from '../../src/report/report-tables.ts';
import { answersOf } from '../load/answers-of.ts';
import { cost, fileRecords, indicator, sheet, sourceFile, year } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

let path: string;

/** The sheet of one edition with targets of 80 for 2020, of which results say whether they are met. */
function edition(
  of: number,
  programmeName: string,
  department: string,
  results: readonly (number | null)[],
  costs: readonly CostYear[] = [],
) {
  const indicators = results.flatMap((actual, at) =>
    actual === null
      ? []
      : [indicator([year(2020, 80, actual)], { no: at + 1, name: `割合${at + 1}` })],
  );
  return sheet({ programmeName, department }, { editionFiscalYear: of, indicators, costs });
}

beforeAll(async () => {
  const planned = cost(2020, { phase: 'planned', plannedYen: 1000 });
  const budget = cost(2019, { budgetYen: 1000 });
  const filesOf = (of: number, ...sheets: ReturnType<typeof sheet>[]) =>
    [sourceFile(`${of}.txt`, { editionFiscalYear: of }), fileRecords(sheets)] as const;
  ({ path } = await buildWarehouse([
    filesOf(2019, edition(2019, '計画だけの事業', '土木課', [], [planned])),
    filesOf(
      2020,
      edition(2020, '移った事業', '市民課', [70, 90]),
      edition(2020, '計画だけの事業', '土木課', [90], [budget]),
    ),
    filesOf(2021, edition(2021, '移った事業', '企画課', [90, null])),
  ]));
});

/** What departments have for 2020, in the report or a ready-made question. */
async function of2020(rows: Promise<Record<string, unknown>[]>) {
  const columns = ['department_name', 'phase', 'programmes', 'met', 'unmet'];
  return (await rows)
    .filter((row) => row.fiscal_year === 2020)
    .map((row) => columns.map((name) => row[name]))
    .map((row) => row.map((one) => (typeof one === 'bigint' ? Number(one) : one)))
    .sort();
}

it('targets count with the department that states them last', async () => {
  const moved = ['企画課', null, 0, 2, 0];
  expect(await of2020(rowsOf(path, REPORT_TABLES.departments!.sql))).toContainEqual(moved);
  expect(await of2020(answersOf(path, 'q21_by_organisation'))).toContainEqual(moved);
});

it('targets count also where only a plan is stated of the year', async () => {
  const inReport = await of2020(rowsOf(path, REPORT_TABLES.departments!.sql));
  expect(inReport).toContainEqual(['土木課', 'planned', 1, 1, 0]);
  const answer = await of2020(answersOf(path, 'q21_by_organisation'));
  expect(answer).toContainEqual(['土木課', 'planned', 0, 1, 0]);
});

it('a programme that states a budget alone counts nowhere', async () => {
  for (const table of ['totals', 'departments', 'policies']) {
    const rows = await rowsOf(path, REPORT_TABLES[table]!.sql);
    expect(
      rows.filter((row) => row.fiscal_year === 2019),
      table,
    ).toEqual([]);
  }
});
