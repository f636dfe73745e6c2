import type { InspectedCell, Inspection, Reason, Use } from './inspection.ts';

/** Every use in the order of reports. */
export const USES: readonly Use[] = [
  'value',
  'doubtful',
  'unexplained',
  'duplicate',
  'label',
  'likely-label',
  'heading',
  'header',
];

/** What a use means, in a few English words. */
export const USE_WORDS: Readonly<Record<Use, string>> = {
  value: 'read as a value',
  doubtful: 'left out: fits several fields',
  unexplained: 'nothing explains it',
  duplicate: 'repeats a value',
  label: 'label of the form',
  'likely-label': 'perhaps a label',
  heading: 'chapter or section',
  header: 'page header',
};

const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'edition-unknown': 'no label of the block or file tells the edition, so nothing is read',
  'edition-doubtful': 'the labels print an older year than the page header, so nothing is read',
  'block-too-large': 'the block has more cells than a sheet can have, so nothing is read',
  'sheets-side-by-side':
    'another sheet stands beside this one in the same rows, so nothing is read',
  'block-without-head': 'the first rows of the sheet are lost, so nothing is read',
  'file-cut-off': 'the file ends in the middle of this block, so nothing is read',
  'maybe-elsewhere': 'loaded at its printed place, but could also be another field',
  'repeats-value': 'repeats a value that is read elsewhere in the block',
  'several-fields': 'fits these and other readings about as well',
  'no-field': 'every field that takes one has a better cell, or no label near this one',
  'left-in-matrix': 'stands in a matrix at this place, but is left out: see its issue',
  'unknown-in-matrix':
    'belongs to a head or row of a matrix that the form does not declare, or to a matrix that does not fit together',
  'fills-place': 'fills an empty place, as a program does',
  'heading-without-block': 'a heading without a block below it',
  'outside-blocks': 'stands outside every block',
  'form-unknown': 'no form was recognised, so nothing is read',
};

/** Why a cell is not loaded and what it looks like, in English; empty where there is nothing to say. */
export function reasonWords({ use, reason, kind }: InspectedCell): string {
  if (reason === null) return '';
  const words = REASON_WORDS[reason];
  return use === 'unexplained' && kind !== null ? `looks like ${kind}: ${words}` : words;
}

const MOST_SLOTS = 3;

/** Fields of a cell with number and fiscal year, e.g. `target 1 2020`; long lists are cut. */
export function slotWords({ slots }: InspectedCell): string {
  const words = slots
    .slice(0, MOST_SLOTS)
    .map(({ field, no, fiscalYear }) => [field, no > 0 ? no : null, fiscalYear])
    .map((parts) => parts.filter((part) => part !== null).join(' '));
  const more = slots.length > MOST_SLOTS ? [`${slots.length - MOST_SLOTS} more`] : [];
  return [...words, ...more].join(', ');
}

/** Format, encoding and size in one line. */
export function fileWords({ format, encoding, sheets, cells }: Inspection): string {
  const named = sheets.filter(({ sheet }) => sheet !== null).map(({ sheet }) => sheet);
  const tabs = named.length > 0 ? [`sheets ${named.join(', ')}`] : [];
  return [format, ...(encoding ? [encoding] : []), ...tabs, `${cells} non-empty cells`].join(', ');
}
