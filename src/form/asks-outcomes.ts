import type { Form } from './form-schema.ts';

/** True where a form has places for outcome indicators (成果指標): a sheet of another form has none because nobody asked. */
export function asksOutcomes(form: Form): boolean {
  return form.layout === 'table'
    ? form.fields.some(({ field }) => field.startsWith('outcome_'))
    : form.fields.some(({ field }) => field === 'indicator_name');
}
