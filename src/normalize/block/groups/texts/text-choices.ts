import { Memo } from '../../../../text/memo.ts';
import { isSentence } from '../../../../text/sentence.ts';
import { components } from '../../assign/assignment-components.ts';
import {
  type Choice,
  type PossibleReadings,
  type PreparedProblem,
  UNUSED,
} from '../../assign/assignment-problem.ts';
import { possibleReadings, promising } from '../../assign/possible-readings.ts';
import { type BlockView, isAlone, type PlacedValue } from '../../view/block-view.ts';
import { isShort } from '../../view/layout.ts';
import { NO_TEXT } from '../../view/speech.ts';
import { codeCost } from './code-texts.ts';
import {
  hasNumberedItems,
  hintCosts,
  isAtFigures,
  isBelowItems,
  type Leads,
  placeCost,
  shapeCost,
  type TextSlot,
} from './text-costs.ts';

const LEFT_OUT = 3;
/** How far the page's habit may overrule places. */
const HABIT_REACH = 0.8;
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
