import type { FormField, YearRole } from '../../../form/block-form.ts';
import { isFigureField } from '../../../form/figure-field.ts';
import { labelKey } from '../../../form/label-key.ts';
import { yearsOfField } from '../../../form/year-role.ts';
import { headsOnly, type PlacedLabel, type PlacedValue } from './block-view.ts';
import type { Classifier } from './classifier.ts';
import {
  figureBelow,
  isBeside,
  isInPlaceOf,
  isRightAfter,
  isRightBelow,
  rightBelow,
} from './neighbours.ts';
import { isFigureKind, type ValueKind } from './value-kinds.ts';

/** How a head ends that says what is counted: 前年度比, 達成率(%), 一般財源, 再任用職員. */
const COUNTS =
  /(?:[額費率比値数計員債料金]|(?<!年)度|割合|目標|実績|指標|状況|予算|決算|見込み?|コスト|財源|特財|内訳|負担|収入|平均|増減|順位|差|[当あ]たり)(?:\([^()]*\))?$/u;
const LONGEST_COUNT = 20;
/** How many rows above or below it in its column a head has a label of its kind. */
const FARTHEST_IN_COLUMN = 3;

type Value = Omit<PlacedValue, 'shift'>;

/** A value, by its index, right above a figure of a kind or right before it, as a label stands. */
export interface PossibleHead {
  readonly index: number;
  readonly figure: ValueKind;
  readonly isLeft: boolean;
  /** True where a label of figures stands right before the figure below, which may be the label's. */
  readonly isContested: boolean;
}

/** Texts that could head a figure by their places alone. */
export function possibleHeads(
  values: readonly Value[],
  labels: readonly PlacedLabel[],
): PossibleHead[] {
  const heads: PossibleHead[] = [];
  for (const [index, value] of values.entries()) {
    if (value.kind !== 'text') continue;
    const right = figureRight(values, labels, index);
    if (right !== null) heads.push({ index, figure: right, isLeft: true, isContested: false });
    if (isBesideFigure(values, index)) continue;
    const figure = figureBelow(values, value);
    if (!figure) continue;
    const isContested = labels.some(
      (label) => label.fields.some(isFigureField) && isRightAfter(figure, label),
    );
    heads.push({ index, figure: figure.kind, isLeft: false, isContested });
  }
  return heads;
}

/**
 * Those of the possible heads that head a figure in place of a label: phrases that are like no label of the form, and say that
 * something is counted, print a year, stand in a column of such labels, or beside one that has a figure below or whose partner
 * is not printed. What a head counts that the form does not know, nobody can say.
 */
export function unknownHeadsOf<One extends Value>(
  possible: readonly PossibleHead[],
  values: readonly One[],
  labels: readonly PlacedLabel[],
  classifier: Classifier,
  roleOf: (year: number) => YearRole | undefined,
): One[] {
  return possible
    .filter((one) => {
      const value = values[one.index]!;
      const { year } = labelKey(value.cell.text);
      const role = year === null ? null : (roleOf(year) ?? 'other');
      const likely = classifier.likelyFields(value.cell);
      if (!likely || likely.some((field) => mayBeMisspelt(field, one.figure, role, labels)))
        return false;
      const counts = isCount(value.cell.text);
      if (one.isLeft) return counts;
      const isNoText = !labels.some((label) => isTextAt(label, value, values));
      if (isNoText && counts) return true;
      if (one.isContested) return false;
      return year !== null || isAmongHeads(value, one.figure, isNoText, labels, values);
    })
    .map(({ index }) => values[index]!);
}

/** True for a field that a head of figures which is like its label may mean: one for which the block has no label. */
function mayBeMisspelt(
  field: FormField,
  figure: ValueKind,
  role: YearRole | 'other' | null,
  labels: readonly PlacedLabel[],
): boolean {
  if (!canHead(field, figure, role)) return false;
  const years = role === null ? yearsOfField(field) : [role];
  return !years.every((year) =>
    labels.some((label) => label.year === year && label.fields.includes(field)),
  );
}

/**
 * True for what stands in a column of labels of such figures, or beside one, where that has a figure below too, the row below has one
 * for both, or the label's partner is not printed.
 */
function isAmongHeads(
  value: Value,
  figure: ValueKind,
  isNoText: boolean,
  labels: readonly PlacedLabel[],
  values: readonly Value[],
): boolean {
  const own = labels.flatMap((label) => ofFigures(label, figure));
  if (own.some(({ label }) => isInColumn(label, value))) return true;
  const beside = own.filter(({ label }) => isBeside(label, value));
  const hasOwnFigure = (one: Headed) =>
    figureBelow(values, one.label) || hasMoreBelow(one, own, values);
  return beside.some((one) => (isNoText && hasOwnFigure(one)) || lacksPartner(one, own));
}

/** True for a text that says what is counted. */
function isCount(text: string): boolean {
  return text.length <= LONGEST_COUNT && COUNTS.test(text);
}

/** What stands beside a figure is in a row of figures, however it reads. */
function isBesideFigure(values: readonly Value[], at: number): boolean {
  return [values[at - 1], values[at + 1]].some(
    (other) => other && isFigureKind(other.kind) && isBeside(other, values[at]!),
  );
}

/**
 * The kind of the figure right of a value, where no label stands above or left of either that could head one of them; null
 * without one.
 */
function figureRight(
  values: readonly Value[],
  labels: readonly PlacedLabel[],
  at: number,
): ValueKind | null {
  const own = values[at]!;
  const right = values[at + 1];
  if (!right || !isRightAfter(right, own) || !isFigureKind(right.kind)) return null;
  const isHeaded = labels.some((label) => isInPlaceOf(own, label) || isRightBelow(right, label));
  return isHeaded ? null : right.kind;
}

/** True for a field of such figures that the form has for a year, or for any where none is printed. */
function canHead(field: FormField, figure: ValueKind, role: YearRole | 'other' | null): boolean {
  if (!isFigureField(field) || field.kind !== figure) return false;
  return role === null || yearsOfField(field).some((one) => one === role);
}

/**
 * True for a label right above a value or right before it, of which the value may be the text: a label of figures heads none, one of
 * sentences no words of what is counted, and one with a text right below not what stands right of it.
 */
export function isTextAt(label: PlacedLabel, value: Value, values: readonly Value[]): boolean {
  if (headsOnly(label, isFigureField)) return false;
  const isOfSentences = headsOnly(label, ({ shape }) => shape === 'sentence');
  if (isOfSentences && isCount(value.cell.text)) return false;
  if (isRightBelow(value, label)) return true;
  return isRightAfter(value, label) && rightBelow(values, label)?.kind !== 'text';
}

interface Headed {
  readonly label: PlacedLabel;
  readonly field: FormField;
}

/** A label with what it heads of figures of a kind that are printed by year. */
function ofFigures(label: PlacedLabel, kind: ValueKind): Headed[] {
  return label.fields.flatMap((field) =>
    isFigureField(field) && field.kind === kind ? [{ label, field }] : [],
  );
}

function isInColumn(label: PlacedLabel, { row, column }: Value): boolean {
  return label.column === column && Math.abs(label.row - row) <= FARTHEST_IN_COLUMN;
}

/** True where the row below has more figures than the label's row has labels of them: one is the head's beside it. */
function hasMoreBelow(
  { label: { row }, field }: Headed,
  own: readonly Headed[],
  values: readonly Value[],
): boolean {
  const labels = new Set(own.flatMap(({ label }) => (label.row === row ? [label] : [])));
  const below = values.filter((value) => value.row === row + 1 && value.kind === field.kind);
  return below.length > labels.size;
}

/** True where a field that is printed beside this one for another year is not printed for this label's year. */
function lacksPartner({ label, field }: Headed, all: readonly Headed[]): boolean {
  const partners = all.filter((one) => one.field.group === field.group && one.field !== field);
  return partners.some(
    (partner) =>
      !all.some((one) => one.field.field === partner.field.field && one.label.year === label.year),
  );
}
