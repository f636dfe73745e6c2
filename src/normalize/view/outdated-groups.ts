import type { Block } from '../../clean/cell.ts';
import type { BlockForm, FormField } from '../../form/form.ts';
import type { LabelMatch } from '../../form/label-index.ts';
import { declaredLabelKey } from '../../form/label-key.ts';
import { oncePer } from '../../text/memo.ts';

const currentLabels = oncePer(
  (form: BlockForm) => new Set(form.edition_labels.current.map(declaredLabelKey)),
);

/**
 * Groups of figures whose labels were not brought up to date, so that nobody can say whose year their figures are of: no label of
 * the group has the edition's year, and what the form prints of the current year alone, such as 決算額(見込み), has the year before,
 * or staff has the year before that; or targets begin two years before the edition and end with its own, where the form has the next,
 * and no result of the edition's year is printed.
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
  const late = withNextYear(form);
  const early = groupsOf(rows, ({ year }) => year === edition - 2);
  if (outdated.size === 0 && ![...early].some((group) => late.has(group))) return outdated;
  const dated = groupsOf(rows, ({ year, yearsAfter }) => year === edition || yearsAfter === 0);
  const next = groupsOf(rows, ({ year, yearsAfter }) => year === edition + 1 || yearsAfter === 1);
  const measured = groupsOf(
    rows,
    ({ year, yearsAfter, fields }) =>
      (year === edition || yearsAfter === 0) && fields.some(isOfPast),
  );
  return new Set([
    ...[...outdated].filter((group) => !dated.has(group)),
    ...[...early].filter((group) => late.has(group) && !next.has(group) && !measured.has(group)),
  ]);
}

/** True for what a form never prints of the next year: results, where targets are. */
function isOfPast({ years }: FormField): boolean {
  return years !== undefined && !years.includes('next');
}

/** The groups of which a form prints a figure of the next year. */
const withNextYear = oncePer(
  (form: BlockForm) =>
    new Set<string>(
      form.fields.flatMap(({ group, years }) => (group && years?.includes('next') ? [group] : [])),
    ),
);

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
