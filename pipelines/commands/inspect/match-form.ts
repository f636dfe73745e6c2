import type { Grid } from '../../../src/extract/grid.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import type { LoadedBlockForm } from '../../rules/loaded-form.ts';
import type { FormMatch } from './inspection.ts';

/** Counts the labels of a form that stand in a file, by the spelling that the form declares. */
export function matchForm(grids: readonly Grid[], { form, labels }: LoadedBlockForm): FormMatch {
  const declared = new Map<string, string>();
  for (const label of [
    ...form.fields.flatMap((field) => field.labels),
    ...form.page_header.flat(),
  ]) {
    const key = declaredLabelKey(label);
    if (!declared.has(key)) declared.set(key, label);
  }
  const counts = new Map<string, number>();
  for (const { rows } of grids) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const match = labels.match(cell.trim());
        if (match) counts.set(match.key, (counts.get(match.key) ?? 0) + 1);
      }
    }
  }
  return {
    id: form.id,
    title: form.title,
    labels: [...counts]
      .map(([key, count]) => ({ label: declared.get(key) ?? key, count }))
      .sort((a, b) => b.count - a.count),
    labelsDeclared: declared.size,
    labelsNeeded: form.recognise.distinct_labels,
  };
}
