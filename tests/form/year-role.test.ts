import { expect, it } from 'vitest';
import type { FormField } from '../../src/form/block-form.ts';
import {
  fiscalYearOf,
  YEAR_ROLES,
  YEARS_AFTER,
  yearRole,
  yearsOfField,
} from '../../src/form/year-role.ts';

it.each([...YEAR_ROLES])('finds the %s year again by its distance from the edition', (role) => {
  expect(yearRole(YEARS_AFTER[role])).toBe(role);
  expect(fiscalYearOf(role, 2020)).toBe(2020 + YEARS_AFTER[role]);
});

it('has no role for years farther away', () => {
  expect([yearRole(-2), yearRole(2)]).toEqual([undefined, undefined]);
});

it('prints a field for the years before and of the edition unless it says otherwise', () => {
  const field: FormField = {
    field: 'target',
    kind: 'measure',
    labels: ['目標'],
    rows_below: 1,
    optional: false,
  };
  expect(yearsOfField(field)).toEqual(['previous', 'current']);
  expect(yearsOfField({ ...field, years: ['next'] })).toEqual(['next']);
});
