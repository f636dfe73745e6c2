import type { BlockForm, FormField } from '../../form/form.ts';
import { matches } from '../../text/matches.ts';
import { prepare } from '../assign.ts';
import { type AssignmentProblem, type Choice, UNUSED } from '../assignment-problem.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../block-view.ts';
import { isSentence } from '../kinds.ts';
import { oncePerLayout } from '../layout.ts';
import { linkCost } from '../link-cost.ts';
import { type BlockHabits, habitCost } from '../page-habits.ts';
import { isTextPlaceholder } from '../placeholder.ts';
import { type GroupReading, type Slot, slotOf } from '../slot.ts';
import { groupOf, patternOf, readingsOf } from '../value-group.ts';
import { exchange } from './exchanged-texts.ts';
import { indicatorHeads, placesOfHeads } from './indicator-heads.ts';
import { readGroup } from './read-group.ts';

interface TextSlot extends Slot {
  readonly declared: FormField;
  readonly labels: readonly PlacedLabel[];
}

const FARTHEST_LABEL = 3;
/** Without a label only the habit of the page can make a text worth a slot. */
const NO_LABEL = 3.2;
const LEFT_OUT = 3;
/** How far the page's habit may overrule places. */
const HABIT_REACH = 0.8;
const SHADOWED = 2;
const WRONG_SHAPE = 0.5;
const SPEAKS_LIKE_ANOTHER = 0.6;
const CLAIM_ELSEWHERE = 2;
const LABEL_LEFT_OF_RIGHT = 0.2;

/** Any label may take what stands below it. */
const valuesOf = groupOf<TextPlaces>({
  name: 'texts',
  isValue: (value, view) => isText(view, value),
  isLabel: () => true,
});

/** Reads the sheet's texts: each takes the slot whose label is nearest, all of them together at the least cost. */
export function readTexts(
  view: BlockView,
  form: BlockForm,
  taken: ReadonlySet<PlacedValue>,
  anchors: ReadonlyMap<string, readonly PlacedValue[]>,
  habits: BlockHabits | null,
): GroupReading {
  const group = valuesOf(view);
  const values = group.indexes
    .map((index) => view.values[index]!)
    .filter((value) => !taken.has(value));
  const slots = textSlots(view, form);
  return exchange(
    readGroup({
      slots,
      values,
      possible: (alike) => {
        const heads = placesOfHeads(indicatorHeads(view));
        const pattern = `${heads}${placesOfAnchors(slots, anchors)}${patternOf(group, view, values, alike)}`;
        return readingsOf(group, `${pattern}${speechOf(values)}`, () => {
          const places = () => placesOf(view, slots, values, anchors);
          return prepare(problemOf(slots, values, group.layout.places(pattern, places)));
        });
      },
      witness: null,
      habit: habitCost(habits, slots, values),
      rule: (slot, value) => ruleOf(slots[slot]!, value),
      doubtful: 'load-and-flag',
    }),
  );
}

/** What each value costs in each slot by its place. */
type TextPlaces = readonly (readonly number[])[];

function placesOf(
  view: BlockView,
  slots: readonly TextSlot[],
  values: readonly PlacedValue[],
  anchors: ReadonlyMap<string, readonly PlacedValue[]>,
): TextPlaces {
  return values.map((value) => slots.map((slot) => placeCost(view, slot, value, anchors)));
}

function problemOf(
  slots: readonly TextSlot[],
  values: readonly PlacedValue[],
  places: TextPlaces,
): AssignmentProblem {
  const choices = values.map((value, index): Choice[] => {
    const hint = hintCosts(slots, value);
    const own = slots.map((slot, at): Choice => {
      const place = places[index]![at]!;
      return { slot: at, cost: place + shapeCost(slot, value) + hint[at]! };
    });
    return [...own, { slot: UNUSED, cost: LEFT_OUT }];
  });
  return {
    choices,
    families: slots.map((_, at) => at),
    reach: slots.map(() => HABIT_REACH),
    hopeless: LEFT_OUT,
    together: null,
    whole: null,
  };
}

/** What choosing a slot depends on besides places: how each text speaks. */
function speechOf(values: readonly PlacedValue[]): string {
  let speech = '';
  for (const { said } of values) speech += said.speech;
  return speech;
}

/** Where values stand beside which others are read without a label. */
function placesOfAnchors(
  slots: readonly TextSlot[],
  anchors: ReadonlyMap<string, readonly PlacedValue[]>,
): string {
  let places = '';
  for (const { declared } of slots)
    for (const { row, column } of anchors.get(declared.right_of ?? '') ?? [])
      places += `${declared.field}${row},${column}|`;
  return places;
}

function isText(view: BlockView, value: PlacedValue): boolean {
  return value.kind === 'text' || value.kind === 'claim' || isTextPlaceholder(view, value);
}

/** One slot a text field; name and basis once for each indicator that the block prints. */
const textSlots = oncePerLayout((view: BlockView, form: BlockForm): readonly TextSlot[] => {
  const heads = indicatorHeads(view);
  return form.fields
    .filter((field) => field.kind === 'text')
    .flatMap((declared) => {
      const { field } = declared;
      const own = ({ fields }: PlacedLabel) => fields.includes(declared);
      if (field !== 'indicator_name' && field !== 'target_basis') {
        return [textSlot(slotOf(field), declared, view.labels.filter(own))];
      }
      const each = heads.length > 0 ? heads.map(({ labels }) => labels.filter(own)) : [[]];
      return each.map((labels, at) => textSlot(slotOf(field, at + 1), declared, labels));
    });
});

function textSlot(
  { field, no, year, name }: Slot,
  declared: FormField,
  labels: readonly PlacedLabel[],
): TextSlot {
  return { field, no, year, name, declared, labels };
}

function placeCost(
  view: BlockView,
  slot: TextSlot,
  value: PlacedValue,
  anchors: ReadonlyMap<string, readonly PlacedValue[]>,
): number {
  let best = NO_LABEL;
  for (const label of slot.labels) {
    const shadow = view.labels.some((other) => isBetween(other, label, value)) ? SHADOWED : 0;
    best = Math.min(best, Math.min(linkCost(label, value) + shadow, FARTHEST_LABEL));
  }
  for (const anchor of anchors.get(slot.declared.right_of ?? '') ?? []) {
    const columns = value.column - anchor.column;
    if (value.row === anchor.row && columns === 1) best = Math.min(best, LABEL_LEFT_OF_RIGHT);
  }
  return best;
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
function shapeCost(slot: TextSlot, value: PlacedValue): number {
  const { field, shape } = slot.declared;
  if (value.kind === 'claim') return field === 'unmet_reason' ? 0 : CLAIM_ELSEWHERE;
  if (!shape) return 0;
  return isSentence(value.cell.raw) === (shape === 'sentence') ? 0 : WRONG_SHAPE;
}

/** A text that speaks like another field's and not like this one's costs a little; by slot. */
function hintCosts(slots: readonly TextSlot[], value: PlacedValue): number[] {
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

function ruleOf(slot: TextSlot, value: PlacedValue): string {
  const costs = slot.labels.map((label) => linkCost(label, value));
  return Math.min(Infinity, ...costs) <= 1 ? 'by-label' : 'by-order';
}
