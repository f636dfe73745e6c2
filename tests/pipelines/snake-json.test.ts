import { expect, it } from 'vitest';
import { snakeJson } from '../../pipelines/commands/print-rows.ts';

it('JSON for programs has one style of keys at every depth, and leaves values alone', () => {
  const value = {
    age_hours: 1,
    holds: { unmetTargets: 2, facts: { fact_cost: 3 }, names: ['unmetTargets', { cellsAll: 4 }] },
    actions: { 'keep-vanished': 1 },
    none: null,
  };
  expect(JSON.parse(snakeJson(value))).toEqual({
    age_hours: 1,
    holds: {
      unmet_targets: 2,
      facts: { fact_cost: 3 },
      names: ['unmetTargets', { cells_all: 4 }],
    },
    actions: { 'keep-vanished': 1 },
    none: null,
  });
});
