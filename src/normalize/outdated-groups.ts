import type { Block } from '../clean/cell.ts';
import type { BlockForm } from '../form/form.ts';
import type { LabelMatch } from '../form/label-index.ts';
import { declaredLabelKey } from '../form/label-key.ts';
import { oncePer } from '../text/memo.ts';

const NONE: ReadonlySet<string> = new Set();

const currentLabels = oncePer(
  (form: BlockForm) => new Set(form.edition_labels.current.map(declaredLabelKey)),
);

/**
 * Groups of figures whose labels were not brought up to date, so that nobody can say whose year their figures are of: no label of
 * the group has the edition's year, and what the form prints of the current year alone, such as 決算額(見込み), has the year before,
 * or staff has the year before that.
 */
export function outdatedGroups(
  { rows }: Block,
  edition: number,
  form: BlockForm,
): ReadonlySet<string> {
  const current = currentLabels(form);
  const isOld = (label: LabelMatch) =>
    (label.year === edition - 1 && current.has(label.key)) ||
    (label.year === edition - 2 && label.fields.some(({ kind }) => kind === 'staff'));
  let outdated: Set<string> | null = null;
  for (const cells of rows) {
    for (const { label } of cells) {
      if (!label?.year || !isOld(label)) continue;
      outdated ??= new Set();
      for (const { group } of label.fields) if (group !== undefined) outdated.add(group);
    }
  }
  if (!outdated) return NONE;
  for (const cells of rows) {
    for (const { label } of cells) {
      if (label?.year !== edition && label?.yearsAfter !== 0) continue;
      for (const { group } of label.fields) if (group !== undefined) outdated.delete(group);
    }
  }
  return outdated;
}
