import { isNumbered, isYearly, type TableFieldName } from '../../../src/form/table-field-name.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { DraftNote } from '../fields/draft-note.ts';

const MOST_OF_SHEET = 4;
const MOST_LABELS = 6;
/** A form has to have so many. */
const FEWEST_LABELS = 3;
/** What every table of programmes has; a text such as 課題 may be dropped or renamed next year. */
const OF_EVERY_YEAR: readonly TableFieldName[] = ['programme_code', 'programme_name', 'department'];
const ENOUGH_LABELS = 4;

/**
 * Labels that the file of another year has as well: those of the programme, which other forms have too, and some of figures and
 * of what stands above them, those without a year first; where these are too few, notes.
 */
export function recognising(fields: readonly DraftField[], notes: readonly DraftNote[]): string[] {
  const textsOf = ({ labels, under, numbers }: DraftField) =>
    [labels[0]!, ...under].map((text) => text.replace('{no}', numbers[0] ?? ''));
  const isFigure = ({ field }: DraftField) => isYearly(field) || isNumbered(field);
  const figures = fields.filter(isFigure).flatMap(textsOf);
  const lasting = fields.filter(({ field }) => OF_EVERY_YEAR.includes(field)).flatMap(textsOf);
  const texts = fields.filter((one) => !isFigure(one)).flatMap(textsOf);
  const isEnough = new Set([...lasting, ...figures]).size >= ENOUGH_LABELS;
  const sheet = (isEnough ? lasting : [...lasting, ...texts]).slice(0, MOST_OF_SHEET);
  const dated = figures.filter((label) => label.includes('{year}'));
  const plain = figures.filter((label) => !dated.includes(label));
  const labels = [...new Set([...sheet, ...plain, ...dated])].slice(0, MOST_LABELS);
  const others = notes.map(({ label }) => label).filter((label) => !label.includes('{year}'));
  return labels.concat(others.slice(0, Math.max(0, FEWEST_LABELS - labels.length)));
}
