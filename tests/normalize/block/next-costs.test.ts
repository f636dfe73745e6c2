import { expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import type { BlockForm } from '../../../src/form/block-form.ts';
import { LabelIndex } from '../../../src/form/label-index.ts';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { form } from '../../support/form.ts';

/** The shipped form with what the next year is to cost, as other cities' sheets print it. */
const withPlan: BlockForm = {
  ...form,
  fields: [
    ...form.fields,
    {
      field: 'planned_yen',
      kind: 'money',
      labels: ['{year}計画額'],
      group: 'cost',
      years: ['next'],
      rows_below: 1,
      optional: false,
    },
  ],
};

const SHEET = [
  '経営企画課\t実施計画ランク',
  '\t重要',
  '\t窓口改善事業\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)\tR3計画額',
  '\t\t10千円\t9千円\t12千円\t11千円\t13千円',
];

it('reads what the year after the edition is to cost, where the form prints it', () => {
  const rows = SHEET.map((line, at) => ({ number: at + 1, cells: line.split('\t') }));
  const sheet = clean({ sheet: null, rows }, withPlan, new LabelIndex(withPlan));
  const { records } = readRecords([sheet], withPlan);
  expect(records[0]?.costs).toMatchObject([
    { fiscalYear: 2019, phase: 'settled', budgetYen: 10_000, settlementYen: 9_000 },
    { fiscalYear: 2020, budgetYen: 12_000, settlementYen: 11_000, plannedYen: null },
    { fiscalYear: 2021, phase: 'planned', budgetYen: null, plannedYen: 13_000 },
  ]);
});
