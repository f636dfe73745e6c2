import { isFigureField } from '../../../../form/figure-field.ts';
import type { FormField } from '../../../../form/form.ts';
import { matches } from '../../../../text/matches.ts';
import { Memo } from '../../../../text/memo.ts';
import { isSentence } from '../../../../text/sentence.ts';
import { possibleReadings, promising } from '../../assign/assign.ts';
import { components } from '../../assign/assignment-components.ts';
import {
  type Choice,
  type PossibleReadings,
  type PreparedProblem,
  UNUSED,
} from '../../assign/assignment-problem.ts';
import type { Slot } from '../../slot.ts';
import {
  type BlockView,
  headsOnly,
  isAlone,
  type PlacedLabel,
  type PlacedValue,
  valuesOfKind,
} from '../../view/block-view.ts';
import { isShort } from '../../view/layout.ts';
import { isAtLabel, linkCost } from '../../view/link-cost.ts';
import { NO_TEXT } from '../../view/speech.ts';
import { codeCost } from './code-texts.ts';

/** The slot of a text field, with the labels that head it. */
export interface TextSlot extends Slot {
  readonly declared: FormField;
  readonly labels: readonly PlacedLabel[];
}

/** Values right of which another field's stand, label or not, by their own field. */
export type Leads = ReadonlyMap<string, readonly PlacedValue[]>;

const LEFT_OUT = 3;
/** As far from all labels of a field only the habit of the page can make a text worth its slot: notes and unread figures stand anywhere. */
const FARTHEST_LABEL = 3.1;
const NO_LABEL = 3.2;
/** How far the page's habit may overrule places. */
const HABIT_REACH = 0.8;
const SHADOWED = 2;
const WRONG_SHAPE = 0.5;
const SPEAKS_LIKE_ANOTHER = 0.6;
const CLAIM_ELSEWHERE = 2;
const LABEL_LEFT_OF_RIGHT = 0.2;
/** A phrase alone in its row, and aside from a label, is a note or the foot of a page. */
const ALONE_ASIDE = 1;

/** A phrase right at a label of figures stands for one of them, which it does not tell. */
const AT_FIGURES = 1;
/** A phrase at the label of activities costs this more as a text. */
const BELOW_ITEMS = 3;

const MOST_READINGS = 200;

/** The choices of a value; equal ones of one value have one number. */
interface NumberedChoices {
  readonly choices: readonly Choice[];
  readonly number: number;
}

/**
 * What texts that stand alike can be: by their places, worked out once, and by how they speak. Few ways of speaking change what
 * a text can be, and fewer what those that compete with it can be: both are remembered. Keeps no text.
 */
export class TextChoices {
  /** What each value costs in each slot by its place. */
  readonly #costs: readonly (readonly number[])[];
  /** The same for a phrase. */
  readonly #phraseCosts: readonly (readonly number[])[];
  /** Choices of each value, by how it speaks. */
  readonly #known: readonly Map<string, NumberedChoices>[];
  /** Readings of values that compete, by the numbers of their choices. */
  readonly #readings = new Memo<string, PossibleReadings | null>(
    MOST_READINGS,
    (readings) => readings === null || isShort(readings),
  );

  constructor(
    view: BlockView,
    slots: readonly TextSlot[],
    values: readonly PlacedValue[],
    leads: Leads,
  ) {
    const costs = (value: PlacedValue, alone: number) =>
      slots.map((slot) => placeCost(view, slot, value, leads, alone));
    this.#costs = values.map((value) => costs(value, 0));
    const hasItems = hasNumberedItems(view);
    this.#phraseCosts = values.map((value, at) => {
      const own = isAlone(view, value) ? costs(value, ALONE_ASIDE) : this.#costs[at]!;
      const isItem = !hasItems && isBelowItems(view, values, value);
      const isFigure = value.kind === 'text' && isAtFigures(view, value);
      const more = isItem ? BELOW_ITEMS : isFigure ? AT_FIGURES : 0;
      return more === 0 ? own : own.map((cost) => cost + more);
    });
    this.#known = values.map(() => new Map());
  }

  /** The readings that places and speech allow texts at these places. */
  readings(slots: readonly TextSlot[], values: readonly PlacedValue[]): PossibleReadings[] | null {
    const own = values.map((value, at) => this.#choicesOf(slots, value, at));
    const families = slots.map((_, at) => at);
    const choices = own.map((one) => one.choices);
    const problem: PreparedProblem = {
      choices,
      families,
      reach: slots.map(() => HABIT_REACH),
      hopeless: LEFT_OUT,
      together: null,
      whole: null,
      components: components(choices, families),
    };
    const keyOf = (at: number) => `${at}:${own[at]!.number};`;
    return possibleReadings(problem, (some, work) =>
      this.#readings.recall(some.map(keyOf).join(''), work),
    );
  }

  #choicesOf(slots: readonly TextSlot[], value: PlacedValue, at: number): NumberedChoices {
    const known = this.#known[at]!;
    const { speech } = value.said;
    let own = known.get(speech);
    if (!own) {
      const hints = hintCosts(slots, value);
      const costs = (isSentence(value.cell.raw) ? this.#costs : this.#phraseCosts)[at]!;
      const possible = speech === NO_TEXT ? [] : slots;
      const all = possible.map(
        (slot, index): Choice => ({
          slot: index,
          cost: costs[index]! + shapeCost(slot, value) + hints[index]! + codeCost(slot, value),
        }),
      );
      const choices = promising([...all, { slot: UNUSED, cost: LEFT_OUT }], LEFT_OUT);
      own = { choices, number: numberOf(choices, known) };
      known.set(speech, own);
    }
    return own;
  }
}

/** The number of equal choices, or the next one. */
function numberOf(own: readonly Choice[], known: ReadonlyMap<string, NumberedChoices>): number {
  for (const { choices, number } of known.values()) {
    const isSame =
      choices.length === own.length &&
      choices.every(({ slot, cost }, at) => slot === own[at]!.slot && cost === own[at]!.cost);
    if (isSame) return number;
  }
  return known.size;
}

function placeCost(
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
function isBelowItems(
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

function isAtFigures({ labels }: BlockView, value: PlacedValue): boolean {
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
