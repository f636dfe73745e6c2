import type { DraftField } from '../fields/draft-field.ts';
import type { DraftEdition } from './draft-edition.ts';

/**
 * Targets of a plan apart from those of the years around the edition, where labels of their own name them (最終目標値 beside 目標値): its
 * heads print the same year in every edition, theirs have to roll on.
 */
export function plansApart(fields: readonly DraftField[], { year }: DraftEdition): DraftField[] {
  return fields.flatMap((field) => {
    const isTarget = field.field.endsWith('_target') && field.year === 'label';
    if (year === null || !isTarget || field.labels.length < 2) return field;
    const ofLabel = (label: string) => field.columns.filter(({ template }) => template === label);
    const isOfPlan = (label: string) =>
      ofLabel(label).every(({ column }) => (column.year ?? year) > year + 1);
    const plans = field.labels.filter(isOfPlan);
    const others = field.labels.filter((label) => !isOfPlan(label));
    const isWhole = field.columns.every(({ template }) => field.labels.includes(template));
    if (plans.length === 0 || others.length === 0 || !isWhole) return field;
    return [others, plans].map((labels) => ({
      ...field,
      labels,
      columns: labels.flatMap(ofLabel),
    }));
  });
}
