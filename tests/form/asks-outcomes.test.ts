import { expect, it } from 'vitest';
import { asksOutcomes } from '../../src/form/asks-outcomes.ts';
import { form } from '../support/form.ts';
import { smallForm } from '../support/small-table.ts';

it('a form asks for outcomes where it declares a place for one', () => {
  const without = form.fields.filter(({ field }) => field !== 'indicator_name');
  expect(asksOutcomes(form)).toBe(true);
  expect(asksOutcomes({ ...form, fields: without })).toBe(false);
  expect(
    asksOutcomes(smallForm(['field: outcome_name, no: 1, kind: name, labels: [成果指標]'])),
  ).toBe(true);
  expect(
    asksOutcomes(smallForm(['field: activity_name, no: 1, kind: name, labels: [活動指標]'])),
  ).toBe(false);
});
