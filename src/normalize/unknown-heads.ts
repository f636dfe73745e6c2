import type { FormField, YearRole } from '../form/form.ts';
import { labelKey } from '../form/label-key.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import type { Classifier, ValueKind } from './kinds.ts';

const FIGURES: ReadonlySet<ValueKind> = new Set(['money', 'staff', 'measure']);
/** How many rows above or below it in its column a head has a label of its kind. */
const FARTHEST_IN_COLUMN = 3;

type Value = Omit<PlacedValue, 'shift'>;

/** A value, by its index, right above a figure of a kind, as a label stands. */
export interface PossibleHead {
  readonly index: number;
  readonly figure: ValueKind;
}

/** Texts that could head a figure by their places alone. */
export function possibleHeads(
  values: readonly Value[],
  labels: readonly PlacedLabel[],
): PossibleHead[] {
  const heads: PossibleHead[] = [];
  for (const [index, value] of values.entries()) {
    if (value.kind !== 'text' || isBesideFigure(values, index)) continue;
    const figure = figureBelow(values, index);
    if (figure === null || labels.some((label) => isLeftOfFigure(label, value))) continue;
    heads.push({ index, figure });
  }
  return heads;
}

/**
 * Those of the possible heads that head a figure in place of a label: phrases that are like no label of the form, and print a
 * year, stand in a column of such labels, or beside one whose partner is not printed. What a head counts that the form does
 * not know, nobody can say.
 */
export function unknownHeadsOf<One extends Value>(
  possible: readonly PossibleHead[],
  values: readonly One[],
  labels: readonly PlacedLabel[],
  classifier: Classifier,
  roleOf: (year: number) => YearRole | undefined,
): One[] {
  return possible.flatMap(({ index, figure }) => {
    const value = values[index]!;
    const { year } = labelKey(value.cell.text);
    const likely = classifier.likelyFields(value.cell);
    const role = year === null ? null : (roleOf(year) ?? 'other');
    const isPrinted = (field: FormField) =>
      labels.some((label) => label.year === role && label.fields.includes(field));
    if (!likely || likely.some((field) => canHead(field, figure, role) && !isPrinted(field)))
      return [];
    const own = labels.flatMap((label) => ofFigures(label, figure));
    const isHead =
      year !== null ||
      own.some((one) => isInColumn(one.label, value)) ||
      own.some((one) => isBeside(one.label, value) && lacksPartner(one, own));
    return isHead ? [value] : [];
  });
}

/** What stands beside a figure is in a row of figures, however it reads. */
function isBesideFigure(values: readonly Value[], at: number): boolean {
  const { row, column } = values[at]!;
  return [values[at - 1], values[at + 1]].some(
    (other) =>
      other?.row === row && FIGURES.has(other.kind) && Math.abs(other.column - column) === 1,
  );
}

/** The kind of the figure right below a value; null without one. */
function figureBelow(values: readonly Value[], at: number): ValueKind | null {
  const { row, column } = values[at]!;
  for (let next = at + 1; next < values.length; next++) {
    const below = values[next]!;
    if (below.row > row + 1) return null;
    if (below.row === row || below.column < column) continue;
    return below.column === column && FIGURES.has(below.kind) ? below.kind : null;
  }
  return null;
}

/** True for a field of such figures that the form has for a year, or for any where none is printed. */
function canHead(
  { group, kind, years = ['previous', 'current'] }: FormField,
  figure: ValueKind,
  role: YearRole | 'other' | null,
): boolean {
  if (group === undefined || kind !== figure) return false;
  return role === null || years.some((one) => one === role);
}

/** A figure right of a label is the label's. */
function isLeftOfFigure(label: PlacedLabel, { row, column }: Value): boolean {
  return label.row === row + 1 && label.column === column - 1;
}

interface Headed {
  readonly label: PlacedLabel;
  readonly field: FormField;
}

/** A label with what it heads of figures of a kind that are printed by year. */
function ofFigures(label: PlacedLabel, kind: ValueKind): Headed[] {
  return label.fields.flatMap((field) =>
    field.group !== undefined && field.kind === kind ? [{ label, field }] : [],
  );
}

function isInColumn(label: PlacedLabel, { row, column }: Value): boolean {
  return label.column === column && Math.abs(label.row - row) <= FARTHEST_IN_COLUMN;
}

function isBeside(label: PlacedLabel, { row, column }: Value): boolean {
  return label.row === row && Math.abs(label.column - column) === 1;
}

/** True where a field that is printed beside this one for another year is not printed for this label's year. */
function lacksPartner({ label, field }: Headed, all: readonly Headed[]): boolean {
  const partners = all.filter((one) => one.field.group === field.group && one.field !== field);
  return partners.some(
    (partner) =>
      !all.some((one) => one.field.field === partner.field.field && one.label.year === label.year),
  );
}
