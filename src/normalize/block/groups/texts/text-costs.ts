import type { FormField } from '../../../../form/block-form.ts';
import { isFigureField } from '../../../../form/figure-field.ts';
import { matches } from '../../../../text/matches.ts';
import { isSentence } from '../../../../text/sentence.ts';
import type { Slot } from '../../slot.ts';
import {
  type BlockView,
  headsOnly,
  type PlacedLabel,
  type PlacedValue,
  valuesOfKind,
} from '../../view/block-view.ts';
import { isAtLabel, linkCost } from '../../view/link-cost.ts';

/** The slot of a text field, with the labels that head it. */
export interface TextSlot extends Slot {
  readonly declared: FormField;
  readonly labels: readonly PlacedLabel[];
}

/** Values right of which another field's stand, label or not, by their own field. */
export type Leads = ReadonlyMap<string, readonly PlacedValue[]>;

/** As far from all labels of a field only the habit of the page can make a text worth its slot: notes and unread figures stand anywhere. */
const FARTHEST_LABEL = 3.1;
const NO_LABEL = 3.2;
const SHADOWED = 2;
const WRONG_SHAPE = 0.5;
const SPEAKS_LIKE_ANOTHER = 0.6;
const CLAIM_ELSEWHERE = 2;
const LABEL_LEFT_OF_RIGHT = 0.2;

/** What a value costs in a slot by its place, with `alone` more where it stands aside from a label. */
export function placeCost(
  view: BlockView,
  slot: TextSlot,
  value: PlacedValue,
  leads: Leads,
  alone: number,
): number {
  let best = NO_LABEL;
  for (const label of slot.labels) {
    const shadow = view.labels.some((other) => isBetween(other, label, value)) ? SHADOWED : 0;
    const aside = value.column === label.column ? 0 : alone;
    best = Math.min(best, Math.min(linkCost(label, value) + shadow + aside, FARTHEST_LABEL));
  }
  for (const lead of leads.get(slot.declared.right_of ?? '') ?? []) {
    const columns = value.column - lead.column;
    const isNext =
      value.row === lead.row &&
      (columns === 1 || (columns === 2 && value.index === lead.index + 1));
    if (isNext) best = Math.min(best, LABEL_LEFT_OF_RIGHT * columns);
  }
  return best;
}

/** True for a block with items of a numbered list. */
export function hasNumberedItems(view: BlockView): boolean {
  return valuesOfKind(view, 'list').length > 0;
}

/**
 * True for what stands in the column right below the label of activities, where none has a number: if a phrase, it is an item. Beside
 * numbered ones it is what moved there with its row.
 */
export function isBelowItems(
  { labels }: BlockView,
  values: readonly PlacedValue[],
  { row, column }: PlacedValue,
): boolean {
  let first = row;
  while (values.some((value) => value.row === first - 1 && value.column === column)) first--;
  return labels.some(
    (label) =>
      label.row === first - 1 &&
      label.column === column &&
      label.fields.some(({ field }) => field === 'activity_item'),
  );
}

/** True for what stands right at a label of figures alone. */
export function isAtFigures({ labels }: BlockView, value: PlacedValue): boolean {
  return labels.some((label) => headsOnly(label, isFigureField) && isAtLabel(label, value));
}

/** A label in the way takes what stands below it. */
function isBetween(other: PlacedLabel, label: PlacedLabel, value: PlacedValue): boolean {
  return (
    other.row > label.row &&
    other.row < value.row &&
    Math.abs(other.column - value.column) <= Math.abs(label.column - value.column)
  );
}

/** Names are phrases, the other texts sentences; what claims that the target was reached is the unmet reason's. */
export function shapeCost(slot: TextSlot, value: PlacedValue): number {
  const { field, shape } = slot.declared;
  if (value.kind === 'claim') return field === 'unmet_reason' ? 0 : CLAIM_ELSEWHERE;
  if (!shape) return 0;
  return isSentence(value.cell.raw) === (shape === 'sentence') ? 0 : WRONG_SHAPE;
}

/** A text that speaks like another field's and not like this one's costs a little; by slot. */
export function hintCosts(slots: readonly TextSlot[], value: PlacedValue): number[] {
  const speaksLike = slots.map(({ declared: { hints } }) =>
    hints ? matches(hints, value.cell.text) : false,
  );
  return slots.map(({ declared }, at) => {
    if (!declared.hints || speaksLike[at]) return 0;
    const speaksLikeAnother = slots.some(
      (other, place) => other.declared !== declared && speaksLike[place],
    );
    return speaksLikeAnother ? SPEAKS_LIKE_ANOTHER : 0;
  });
}
