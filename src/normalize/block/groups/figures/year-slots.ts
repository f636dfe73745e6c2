import { isInGroups } from '../../../../form/figure-field.ts';
import type { BlockForm, FormField, YearRole } from '../../../../form/form.ts';
import { YEAR_ROLES, yearsOfField } from '../../../../form/year-role.ts';
import { Memo, oncePer } from '../../../../text/memo.ts';
import { type Slot, slotOf } from '../../slot.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { linkCost } from '../../view/link-cost.ts';
import { isRightAfter } from '../../view/neighbours.ts';

/** A slot of a group whose values are printed by year, a row of two values a year. */
export interface YearSlot extends Slot {
  readonly year: YearRole;
  readonly group: string;
  /** Place of the field in the row of its year: 0 left, 1 right. */
  readonly member: number;
  /** The form's declarations of this field; a field can have several labels with values at different distances. */
  readonly fields: readonly FormField[];
}

const slotsOf = oncePer((_form: BlockForm) => new Memo<string, readonly YearSlot[]>(100));

/** The slots of a group in the order of the form: older year first, left before right. */
export function yearSlots(form: BlockForm, group: string, no = 0): readonly YearSlot[] {
  return slotsOf(form).recall(`${group}${no}`, () => makeSlots(form, group, no));
}

function makeSlots(form: BlockForm, group: string, no: number): YearSlot[] {
  const fields = form.fields.filter((field) => field.group === group);
  const names = [...new Set(fields.map((field) => field.field))];
  const slots: YearSlot[] = [];
  for (const year of YEAR_ROLES) {
    for (const [member, name] of names.entries()) {
      const own = fields.filter((field) => field.field === name);
      if (!yearsOfField(own[0]!).includes(year)) continue;
      const { field, name: slotName } = slotOf(name, no, year);
      slots.push({ field, no, year, name: slotName, group, member, fields: own });
    }
  }
  return slots;
}

const SHADOWED = 1;
const CLAIMED_BY_LEFT_LABEL = 0.6;

/** Cost of the best label for a value in a slot; Infinity without any. A nearer label of the group takes from a farther. */
export function labelCost(
  slot: YearSlot,
  value: PlacedValue,
  labels: readonly PlacedLabel[],
): number {
  let best = Infinity;
  for (const label of labels) {
    if (label.year !== slot.year) continue;
    const field = slot.fields.find((own) => label.fields.includes(own));
    if (!field) continue;
    let cost = linkCost(label, value, field.rows_below);
    if (cost === Infinity) continue;
    if (isShadowed(label, value, labels)) cost += SHADOWED;
    if (label.row !== value.row && labels.some((left) => isRightAfter(value, left)))
      cost += CLAIMED_BY_LEFT_LABEL;
    best = Math.min(best, cost);
  }
  return best;
}

function isShadowed(
  label: PlacedLabel,
  value: PlacedValue,
  labels: readonly PlacedLabel[],
): boolean {
  return labels.some(
    (other) =>
      other.row > label.row &&
      other.row < value.row &&
      other.year !== label.year &&
      Math.abs(other.column - value.column) <= Math.abs(label.column - value.column) + 1,
  );
}

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
    (label) => label.year !== null && !slots.some((slot) => heads(label, slot)),
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
    others.some(({ fields, fieldsOfOtherYear }) =>
      [...fields, ...fieldsOfOtherYear].some((one) => slot.fields.includes(one)),
    ) && !labels.some((label) => heads(label, slot))
  );
}

/** True for a value that stands in a plain table below a label of something else than the slot. */
export function isInTableOfOther(
  { layout, labels }: BlockView,
  value: PlacedValue,
  slot: YearSlot,
): boolean {
  const label = layout.inTables.get(value.index);
  return label !== undefined && !heads(labels[label]!, slot);
}

/** In how many places a block prints a label of a slot; one printed twice side by side is in one place. */
export function labelPlaces(slot: YearSlot, labels: readonly PlacedLabel[]): number {
  const own = labels.filter((label) => heads(label, slot));
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
  return slots.map((slot) => labels.filter((label) => heads(label, slot)));
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
export function heads(label: PlacedLabel, slot: YearSlot): boolean {
  return label.year === slot.year && label.fields.some((field) => slot.fields.includes(field));
}
