import { expect, it } from 'vitest';
import type { CostYear, SheetRecord } from '../../src/normalize/record.ts';
import { activity, cost, fileRecords, measure, reading, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** A workbook's sheet of an edition that states 2020. */
function edition(year: number, parts: Partial<SheetRecord>, personnelBasis = '正規職員') {
  return [
    sourceFile(`${year}.xlsx`, { editionFiscalYear: year, personnelBasis, format: 'xlsx' }),
    fileRecords([sheet({}, { editionFiscalYear: year, sheet: '個票', ...parts })]),
  ] as const;
}

async function restated(files: readonly ReturnType<typeof edition>[], columns: string) {
  const { path } = await buildWarehouse(files);
  const rows = await rowsOf(path, `select ${columns} from restatements order by all`);
  return rows.map((row) => Object.values(row));
}

const FIGURES = {
  regularStaffFte: 'regular_staff_fte',
  otherStaffFte: 'other_staff_fte',
  specialStaffFte: 'special_staff_fte',
  regularStaffPersons: 'regular_staff_persons',
  workHours: 'work_hours',
  nationalSubsidyYen: 'national_subsidy_yen',
  prefecturalSubsidyYen: 'prefectural_subsidy_yen',
  localBondYen: 'local_bond_yen',
  otherFundingYen: 'other_funding_yen',
  generalFundYen: 'general_fund_yen',
  personnelCostYen: 'personnel_cost_yen',
  budgetYen: 'budget_yen',
  settlementYen: 'settlement_yen',
} as const;

const stating = (no: number, phase: CostYear['phase']) => ({
  costs: [
    cost(2020, { phase, ...Object.fromEntries(Object.keys(FIGURES).map((key) => [key, no])) }),
  ],
  readings: Object.values(FIGURES).map((field, at) => reading({ field, row: no, column: at + 1 })),
});

it('lists every figure of the costs that two editions state differently, with sheet and cell of both', async () => {
  const rows = await restated(
    [edition(2020, stating(4, 'estimated')), edition(2021, stating(6, 'settled'))],
    `measure, restatement_kind, earlier_value, later_value,
     earlier_source_path || ' ' || earlier_source_sheet || ' ' || regexp_extract(earlier_cell_ref, '[0-9]+') as earlier,
     later_source_path || ' ' || later_source_sheet || ' ' || regexp_extract(later_cell_ref, '[0-9]+') as later`,
  );
  const isSpending = (name: string) => /settlement|subsidy|bond|funding|fund_/u.test(name);
  expect(rows).toEqual(
    Object.values(FIGURES)
      .sort()
      .map((name) => [
        name,
        isSpending(name) ? 'estimate_settled' : 'restated',
        4,
        6,
        '2020.xlsx 個票 4',
        '2021.xlsx 個票 6',
      ]),
  );
});

it('compares neither a plan with what came nor staff of another basis', async () => {
  const planned = { ...stating(4, 'planned').costs[0]!, settlementYen: null, plannedYen: 4 };
  expect(
    await restated(
      [edition(2020, { costs: [planned] }), edition(2021, stating(6, 'settled'))],
      'measure',
    ),
  ).toEqual([['budget_yen']]);
  const ofOtherBasis = await restated(
    [
      edition(2020, stating(4, 'settled')),
      edition(2021, stating(6, 'settled'), '会計年度任用職員を含む'),
    ],
    'measure',
  );
  expect(ofOtherBasis.flat().filter((name) => /staff|hours|personnel/u.test(String(name)))).toEqual(
    [],
  );
});

it('knows an activity by its name, not by its number, and leaves out names that two share', async () => {
  const costs = [cost(2020)];
  const done = (no: number, itemName: string, count: number, unit = '回') =>
    activity(no, { itemName, result: measure(count, unit) });
  const earlier = [done(1, '講座', 3), done(2, '訪問', 5), done(3, '会議', 1), done(4, '相談', 2)];
  const later = [
    done(1, '訪問', 6),
    done(2, '講座', 3),
    done(3, '会議', 7),
    done(4, '会議', 8),
    done(5, '相談', 9, '人'),
  ];
  const rows = await restated(
    [
      edition(2020, {
        costs,
        activities: earlier,
        readings: [reading({ entity: 'activity', field: 'result_value', no: 2, row: 12 })],
      }),
      edition(2021, {
        costs,
        activities: later,
        readings: [reading({ entity: 'activity', field: 'result_value', no: 1, row: 21 })],
      }),
    ],
    'measure, item_name, earlier_value, later_value, earlier_cell_ref, later_cell_ref',
  );
  expect(rows).toEqual([['result_value', '訪問', 5, 6, 'D12', 'D21']]);
});
