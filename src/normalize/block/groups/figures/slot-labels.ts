import { isInGroups } from '../../../../form/figure-field.ts';
import {
  type BlockView,
  fieldsInAnyYear,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import type { YearSlot } from './year-slots.ts';

/** Labels of a block that head a field of one of the groups. */
export function labelsOf(view: BlockView, groups: readonly string[]): PlacedLabel[] {
  return view.labels.filter(({ fields }) => fields.some((field) => isInGroups(field, groups)));
}

/** Labels of a block that print a year that is none of the form's, of fields of one of the groups. */
export function labelsOfOtherYears(view: BlockView, groups: readonly string[]): PlacedLabel[] {
  return view.labels.filter(({ fieldsOfOtherYear }) =>
    fieldsOfOtherYear.some((field) => isInGroups(field, groups)),
  );
}

/** Labels of a block that print a year for which the form has no value of a field of one of the groups. */
export function labelsWithoutSlot(
  view: BlockView,
  groups: readonly string[],
  slots: readonly YearSlot[],
): PlacedLabel[] {
  return labelsOf(view, groups).filter(
    (label) => label.year !== null && !slots.some((slot) => isLabelOf(label, slot)),
  );
}

/**
 * True for a slot whose label a block does not print while it prints one of another year for the same field: what stands
 * where the slot's value should be is that year's.
 */
export function isOfOtherYearInstead(
  slot: YearSlot,
  labels: readonly PlacedLabel[],
  others: readonly PlacedLabel[],
): boolean {
  return (
    others.some((label) => fieldsInAnyYear(label).some((one) => slot.fields.includes(one))) &&
    !labels.some((label) => isLabelOf(label, slot))
  );
}

/** True for a value that stands in a plain table below a label of something else than the slot. */
export function isInTableOfOther(
  { layout, labels }: BlockView,
  value: PlacedValue,
  slot: YearSlot,
): boolean {
  const label = layout.inTables.get(value.index);
  return label !== undefined && !isLabelOf(labels[label]!, slot);
}

/** In how many places a block prints a label of a slot; one printed twice side by side is in one place. */
export function labelPlaces(slot: YearSlot, labels: readonly PlacedLabel[]): number {
  const own = labels.filter((label) => isLabelOf(label, slot));
  return own.filter((label, at) => !own.slice(0, at).some((other) => touches(other, label))).length;
}

function touches(a: PlacedLabel, b: PlacedLabel): boolean {
  return Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1;
}

/** For each two slots, whether a block prints a label of the first and, right of it in the same row, one of the second; `own` are each slot's labels. */
export function labelsInRow(own: readonly (readonly PlacedLabel[])[]): boolean[][] {
  return own.map((lefts) =>
    own.map((rights) =>
      lefts.some((left) =>
        rights.some((right) => right.row === left.row && right.column > left.column),
      ),
    ),
  );
}

/** The labels of each slot. */
export function labelsBySlot(
  slots: readonly YearSlot[],
  labels: readonly PlacedLabel[],
): PlacedLabel[][] {
  return slots.map((slot) => labels.filter((label) => isLabelOf(label, slot)));
}

/**
 * For each two slots, whether a block prints labels of both their years, and all of the first year before all of the second; `own`
 * are each slot's labels. Slots of one family, and of one number, have their years in common.
 */
export function labelsFirst(
  slots: readonly YearSlot[],
  own: readonly (readonly PlacedLabel[])[],
  familyOf: (slot: YearSlot) => unknown,
): boolean[][] {
  const ofYears = slots.map((slot) =>
    slots.flatMap((other, at) => {
      const isSame = other.year === slot.year && other.no === slot.no;
      return isSame && familyOf(other) === familyOf(slot) ? own[at]! : [];
    }),
  );
  return ofYears.map((one) =>
    ofYears.map(
      (other) =>
        one.length > 0 &&
        other.length > 0 &&
        one.every((a) => other.every((b) => isBefore(a.cell, b.cell))),
    ),
  );
}

function isBefore(a: PlacedLabel['cell'], b: PlacedLabel['cell']): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

/** True for a label of a slot. */
export function isLabelOf(label: PlacedLabel, slot: YearSlot): boolean {
  return label.year === slot.year && label.fields.some((field) => slot.fields.includes(field));
}
