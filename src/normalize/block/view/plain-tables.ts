import { countEach } from '../../../count-each.ts';
import type { FieldKind } from '../../../form/block-form.ts';
import { isFigureField } from '../../../form/figure-field.ts';
import { fieldsInAnyYear, type PlacedLabel, type PlacedValue } from './block-view.ts';
import { byRow, meets } from './row-shifts.ts';
import { BARE_KINDS, isFigureKind, RESULT_KINDS, type ValueKind } from './value-kinds.ts';

type Label = Pick<PlacedLabel, 'row' | 'column' | 'fields' | 'fieldsOfOtherYear'>;
type Value = Pick<PlacedValue, 'index' | 'row' | 'column' | 'kind'>;

/** Two labels of figures in a row are one year's; of more, or of two years, a table is made. */
const FEWEST_LABELS = 3;
const FEWEST_VALUES = 2;
const IN_PLACE_OF_FIGURES: readonly ValueKind[] = [...RESULT_KINDS, ...BARE_KINDS];
/** Which kinds of values can stand below a label of figures. */
const FIGURES: Partial<Record<FieldKind, readonly ValueKind[]>> = {
  money: ['money', ...IN_PLACE_OF_FIGURES],
  staff: ['staff', ...IN_PLACE_OF_FIGURES],
  measure: IN_PLACE_OF_FIGURES,
};

/**
 * The labels, by their indexes, of values that stand right below them in a row of labels alone, as in a plain table of figures some of
 * which are not printed: each value of the row at a label that it can be of, and some labels without a figure before others with one.
 * Had such a row lost a cell and closed up, its last labels would have none. Rows of labels that are stacked upon each other are no table.
 */
export function labelsInTables(
  labels: readonly Label[],
  values: readonly Value[],
): ReadonlyMap<number, number> {
  const own = new Map<number, number>();
  const rowsOfLabels = byRow(labels.map((label, at) => ({ ...label, at })));
  const rowsOfValues = byRow(values);
  for (const [row, heads] of rowsOfLabels) {
    if (!hasTable(heads) || rowsOfValues.has(row) || rowsOfLabels.has(row + 1)) continue;
    if (isStacked(heads, rowsOfLabels.get(row - 1) ?? [])) continue;
    const below = rowsOfValues.get(row + 1) ?? [];
    if (below.length < FEWEST_VALUES) continue;
    const labelOf = (value: Value) => heads.find(({ column }) => column === value.column);
    if (!below.every((value) => isOf(labelOf(value), value))) continue;
    if (hasClosedUp(heads, below) || isWhole(heads, below)) continue;
    for (const value of below) own.set(value.index, labelOf(value)!.at);
  }
  return own;
}

/** True for a row with several labels of figures of one group. */
function hasTable(heads: readonly Label[]): boolean {
  const groups = heads.flatMap(({ fields }) =>
    fields.flatMap(({ group }) => group ?? []).slice(0, 1),
  );
  return Math.max(0, ...countEach(groups).values()) >= FEWEST_LABELS;
}

/** True where each label has a value that is no other thing in the place of one. */
function isWhole(heads: readonly Label[], below: readonly Value[]): boolean {
  if (below.length < heads.length) return false;
  return below.every((value) => {
    const label = heads.find(({ column }) => column === value.column)!;
    return !label.fields.some(isFigureField) || meets(label, value);
  });
}

/** True for labels of figures right below others of the same figures: rows of labels stand above each other before any value. */
function isStacked(heads: readonly Label[], above: readonly Label[]): boolean {
  const groupsOf = (label: Label) => fieldsInAnyYear(label).flatMap(({ group }) => group ?? []);
  return heads.some((label) =>
    above.some(
      (other) =>
        other.column === label.column &&
        groupsOf(other).some((group) => groupsOf(label).includes(group)),
    ),
  );
}

function isOf(label: Label | undefined, { kind }: Value): boolean {
  if (!label) return false;
  const figures = fieldsInAnyYear(label).filter(isFigureField);
  if (figures.length === 0) return !isFigureKind(kind);
  return figures.some((field) => FIGURES[field.kind]?.includes(kind));
}

/** True for a row whose values stand below its first labels, and none below the last ones. */
function hasClosedUp(heads: readonly Label[], below: readonly Value[]): boolean {
  if (below.length === heads.length) return false;
  const last = Math.max(...below.map(({ column }) => column));
  return heads.filter(({ column }) => column <= last).length === below.length;
}
