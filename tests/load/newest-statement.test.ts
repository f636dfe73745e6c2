import { expect, it } from 'vitest';
import { newestStatements } from '../../src/load/trace/newest-statement.ts';

const of = (field: string, edition: number, hasValue = true) => ({
  field,
  no: 0,
  fiscalYear: 2020,
  edition,
  hasValue,
});

it('of a year that was planned and then settled, the settled cell is the newest statement', () => {
  const [plan, settled, budget] = [
    of('planned_yen', 2020),
    of('settlement_yen', 2021),
    of('budget_yen', 2020),
  ];
  expect(newestStatements([settled!, plan!, budget!])).toEqual([settled, budget]);
});

it('a statement without a value gives way to an older one that has it', () => {
  const [value, none] = [of('budget_yen', 2020), of('budget_yen', 2021, false)];
  expect(newestStatements([none!, value!])).toEqual([value]);
  expect(newestStatements([none!, { ...none!, edition: 2020 }])).toEqual([none]);
});
