import { UNUSED } from '../../assign/assignment-problem.ts';
import type { Occupancy } from '../../slot.ts';
import {
  type BlockView,
  type PlacedLabel,
  type PlacedValue,
  type Spot,
  strangeHeads,
} from '../../view/block-view.ts';
import { isInPlaceOf, isRightBelow } from '../../view/neighbours.ts';
import { isLabelOf, labelsOf, labelsOfOtherYears } from './slot-labels.ts';
import { strangersOf } from './strangers.ts';
import type { YearSlot } from './year-slots.ts';

/** How the figures of a group stand at their labels. */
export interface PlainRows {
  /** The value at the place of each slot, or UNUSED. */
  readonly valueIn: readonly number[];
  readonly occupancies: readonly Occupancy[];
  /** True where each label has one figure at its place, each figure one label, and nothing speaks of a moved or lost cell. */
  readonly isPlain: boolean;
  /**
   * The same, but for labels whose figure is not printed, as words stand in its place, or nothing does and its row has not closed up;
   * and the two labels of a year stand in the order of the form: a single sheet may have exchanged them.
   */
  readonly isAlmostPlain: boolean;
}

/** Number of the indicator that a cell belongs to, where a block has several. */
type NumberOf = (cell: PlacedLabel | PlacedValue) => number;

/**
 * Looks for the figures of a group right below or right of the labels of their years, and nowhere else. `strangers`: whether heads that the
 * form does not know may stand among its labels, in rows whose every head has its value.
 */
export function plainRows(
  view: BlockView,
  groups: readonly string[],
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  numberOf: NumberOf | null,
  strangers: 'none' | 'in-full-rows' = 'none',
): PlainRows {
  const labels = labelsOf(view, groups);
  const isOf = (cell: PlacedLabel | PlacedValue, { no }: YearSlot) =>
    !numberOf || numberOf(cell) === no;
  const own = slots.map((slot) =>
    labels.filter((label) => isLabelOf(label, slot) && isOf(label, slot)),
  );
  const standing = slots.map((slot, at) => {
    const [label, ...others] = own[at]!;
    if (!label || others.length > 0) return [];
    return valuesAt(view, slot, label, values).filter((value) => isOf(values[value]!, slot));
  });
  const valueIn = standing.map((at) => (at.length === 1 ? at[0]! : UNUSED));
  const occupancies = slots.map((_, at) => occupancyOf(own[at]!.length, standing[at]!.length));
  const isStrangers = (value: PlacedValue) =>
    strangers === 'in-full-rows' && isBelowStranger(view, value);
  const isTold =
    values.every((value, at) => isAtOne(at, valueIn) || isStrangers(value)) &&
    !hasStranger(view, groups, slots, values, strangers);
  const isFull = (slot: YearSlot, at: number) =>
    occupancies[at] === 'figure' || isNotPrinted(slot, slots, occupancies);
  const isPlain = isTold && slots.every(isFull);
  const isAlmostPlain =
    isTold &&
    !hasPartnersSwapped(slots, own) &&
    slots.every((slot, at) => {
      if (isFull(slot, at)) return true;
      return occupancies[at] === 'no-figure' && isLeftBlank(view, own[at]![0]!, own, occupancies);
    });
  return { valueIn, occupancies, isPlain, isAlmostPlain };
}

function hasPartnersSwapped(
  slots: readonly YearSlot[],
  own: readonly (readonly PlacedLabel[])[],
): boolean {
  return slots.some((slot, at) => {
    const next = slots[at + 1];
    const [left, right] = [own[at]![0], own[at + 1]?.[0]];
    if (!left || !right || next?.year !== slot.year || next.no !== slot.no) return false;
    return left.row === right.row && left.column > right.column;
  });
}

/**
 * True for a label with words right below it, with a figure at a label farther right in its row, or in a row none of whose labels
 * has a figure: had a cell gone, those right of it would have moved.
 */
function isLeftBlank(
  view: BlockView,
  label: PlacedLabel,
  own: readonly (readonly PlacedLabel[])[],
  occupancies: readonly Occupancy[],
): boolean {
  if (valuesBelow(view, [label]).length > 0) return true;
  const filled = own.flatMap((labels, at) => (occupancies[at] === 'figure' ? labels : []));
  const beside = filled.filter(({ row }) => row === label.row);
  return beside.length === 0 || beside.some(({ column }) => column > label.column);
}

function occupancyOf(labels: number, figures: number): Occupancy {
  if (labels === 0) return 'no-label';
  if (labels > 1) return 'several-labels';
  if (figures === 0) return 'no-figure';
  return figures === 1 ? 'figure' : 'several-figures';
}

/** The values that stand at the place of a label, by their indexes. */
function valuesAt(
  view: BlockView,
  slot: YearSlot,
  label: PlacedLabel,
  values: readonly PlacedValue[],
): number[] {
  const fields = slot.fields.filter((field) => label.fields.includes(field));
  return [...values.keys()].filter((at) => {
    const value = values[at]!;
    const isThere =
      fits(slot, value) && fields.some((field) => isInPlaceOf(value, label, field.rows_below));
    return isThere && (value.row === label.row || isUnmoved(view, value));
  });
}

/** All that stands right below some labels, words too. */
export function valuesBelow(view: BlockView, labels: readonly PlacedLabel[]): PlacedValue[] {
  return view.values.filter((value) => labels.some((label) => isRightBelow(value, label)));
}

/** Words and dashes that are candidates stand for a measure. */
function fits({ fields: [field] }: YearSlot, { kind }: PlacedValue): boolean {
  return field?.kind === 'measure' || field?.kind === kind;
}

/** A field that is printed for one year is printed for all: what has a label in some of them only has lost one. */
function isNotPrinted(
  { field, no }: YearSlot,
  slots: readonly YearSlot[],
  occupancies: readonly Occupancy[],
): boolean {
  const years = occupancies.filter((_, at) => slots[at]!.field === field && slots[at]!.no === no);
  return years.length > 1 && years.every((one) => one === 'no-label');
}

function isAtOne(value: number, valueIn: readonly number[]): boolean {
  return valueIn.filter((at) => at === value).length === 1;
}

/** False for a figure whose row stands aside from the labels above it, or may have lost a cell. */
function isUnmoved({ layout }: BlockView, { index, shift }: PlacedValue): boolean {
  return shift === 0 && !layout.closed.has(index);
}

/** True for what stands between labels in their row, or right beside one. */
function isAmong({ row, column }: Spot, labels: readonly PlacedLabel[]): boolean {
  const columns = labels.filter((label) => label.row === row).map((label) => label.column);
  return column >= Math.min(...columns) - 1 && column <= Math.max(...columns) + 1;
}

/** True where what heads nothing of the group has one of its figures, or stands among its labels: a row may have moved by it. */
function hasStranger(
  view: BlockView,
  groups: readonly string[],
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  mayBe: 'none' | 'in-full-rows',
): boolean {
  const labels = labelsOf(view, groups);
  const headless = labels.filter((label) => !slots.some((slot) => isLabelOf(label, slot)));
  return strangersOf(view, [...headless, ...labelsOfOtherYears(view, groups)]).some(
    ({ label, rowsBelow }) =>
      !(mayBe === 'in-full-rows' && isFullRow(view, label.row)) &&
      (isAmong(label, labels) || values.some((value) => isInPlaceOf(value, label, rowsBelow))),
  );
}

/** True for a value right below a head that the form does not know, in a row whose every head has its value. */
function isBelowStranger(view: BlockView, value: PlacedValue): boolean {
  return (
    strangeHeads(view).some((head) => isRightBelow(value, head)) && isFullRow(view, value.row - 1)
  );
}

/** True for a row of heads alone, known and unknown, each of which has a value right below it, and no value stands beside these: none has moved. */
function isFullRow(view: BlockView, row: number): boolean {
  const { labels, values } = view;
  const strange = strangeHeads(view);
  const inRow = values.filter((value) => value.row === row);
  if (
    !inRow.every((value) => strange.includes(value)) ||
    labels.some((label) => label.row === row + 1)
  )
    return false;
  const heads = [...labels.filter((label) => label.row === row), ...inRow];
  const below = values.filter((value) => value.row === row + 1);
  const columns = new Set(heads.map(({ column }) => column));
  return (
    heads.length === below.length &&
    columns.size === below.length &&
    below.every(({ column }) => columns.has(column))
  );
}
