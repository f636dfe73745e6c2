import type { Block } from '../../../clean/cell.ts';
import type { BlockForm, FormField } from '../../../form/block-form.ts';
import type { LabelMatch } from '../../../form/label-index.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import { oncePer } from '../../../text/memo.ts';

const currentLabels = oncePer(
  (form: BlockForm) => new Set(form.edition_labels.current.map(declaredLabelKey)),
);

/**
 * Groups of figures whose labels were not brought up to date, so that nobody can say whose year their figures are of: no label of
 * the group has the edition's year, and what the form prints of the current year alone, such as 決算額(見込み), has the year before,
 * or staff has the year before that; or targets begin two years before the edition and end with its own, where the form has the next,
 * and results are printed but none of the edition's year.
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
  const outdated = groupsOf(rows, isOld);
  const early = groupsOf(
    rows,
    ({ year, fields }) => year === edition - 2 && fields.some(isOfNextToo),
  );
  if (outdated.size === 0 && early.size === 0) return outdated;
  const dated = groupsOf(rows, ({ year, yearsAfter }) => year === edition || yearsAfter === 0);
  const withResults = groupsOf(
    rows,
    ({ year, fields }) => year !== null && fields.some((field) => !isOfNextToo(field)),
  );
  const notStale = groupsOf(rows, ({ year, yearsAfter, fields }) => {
    const after = year === null ? yearsAfter : year - edition;
    if (after === null) return false;
    return after < -2 || after > 0 || (after === 0 && fields.some((field) => !isOfNextToo(field)));
  });
  return new Set([
    ...[...outdated].filter((group) => !dated.has(group)),
    ...[...early].filter((group) => withResults.has(group) && !notStale.has(group)),
  ]);
}

/** True for what a form prints of the next year as well: targets, and no results. */
function isOfNextToo({ years }: FormField): boolean {
  return years?.includes('next') ?? false;
}

/** The groups of figures that some labels of a block head. */
function groupsOf(rows: Block['rows'], isMeant: (label: LabelMatch) => boolean): Set<string> {
  const groups = new Set<string>();
  for (const cells of rows) {
    for (const { label } of cells) {
      if (!label || !isMeant(label)) continue;
      for (const { group } of label.fields) if (group !== undefined) groups.add(group);
    }
  }
  return groups;
}
