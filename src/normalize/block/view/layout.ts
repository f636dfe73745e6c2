import { Memo, oncePer } from '../../../text/memo.ts';
import type { PossibleReadings } from '../assign/assignment-problem.ts';
import type { Assignment } from '../assign/decide.ts';
import type { Classifier } from './classifier.ts';
import type { RowShifts } from './row-shifts.ts';
import { ShapeMemo } from './shape.ts';
import type { PossibleHead } from './unknown-heads.ts';

/** What places allow a group of values, and what follows from that alone, as far as it was asked for. */
export interface KnownReadings {
  readonly readings: readonly PossibleReadings[] | null;
  /** Which rule reads a value as a slot. */
  readonly rules: Map<number, string>;
  /** What is decided where nothing else is said, by which values have one text. */
  readonly byPlace: Map<string, Assignment>;
}

/** Lists longer than this come of damaged pages; they hardly recur and would fill the memory. */
const LONGEST_REMEMBERED = 1_000;
const MOST_READINGS = 1_000;
const MOST_PLACES = 200;
const MOST_LAYOUTS = 4_000;

/**
 * How the values of one group and the labels around them stand; shared by layouts that differ elsewhere only. `Places`
 * is what a group works out from that, before it looks at what the texts say.
 */
export class GroupLayout<Places> {
  readonly #places = new Memo<string, Places>(MOST_PLACES);
  readonly #readings = new Memo<string, KnownReadings>(MOST_READINGS, isWorthKeeping);

  /** What places say, by which values are read and which of them are alike. */
  places(key: string, work: () => Places): Places {
    return this.#places.recall(key, work);
  }

  /** The readings that places allow, by all that they depend on besides places. */
  readings(key: string, work: () => KnownReadings): KnownReadings {
    return this.#readings.recall(key, work);
  }
}

function isWorthKeeping({ readings }: KnownReadings): boolean {
  return (readings ?? []).every(isShort);
}

/** False for a list of readings that is too long to be remembered. */
export function isShort({ costs }: PossibleReadings): boolean {
  return costs.length <= LONGEST_REMEMBERED;
}

/**
 * How the cells of a block stand: where each label and value is, and the value's kind, whatever their texts. Blocks
 * that stand alike share one layout and what was worked out for it: a cache and nothing else.
 */
export interface Layout {
  /** In which columns labels end, where that is not where they begin. */
  readonly columns: readonly number[] | null;
  readonly shifts: RowShifts;
  /** Figures, by their indexes, whose rows may have closed up. */
  readonly closed: ReadonlySet<number>;
  /** Texts that stand where labels do. */
  readonly heads: readonly PossibleHead[];
  /** Labels of values in plain tables, by the indexes of both. */
  readonly inTables: ReadonlyMap<number, number>;
  /** Amounts or shares, by their indexes, that are results of an indicator. */
  readonly results: readonly number[];
}

/**
 * Makes a function of places and kinds alone work once for each layout, of a block or of a group. What it gives may hold
 * cells of another block that stands alike: nothing but their places may be looked at.
 */
export function oncePerLayout<
  View extends { readonly layout: object },
  Rest extends unknown[],
  Value,
>(work: (view: View, ...rest: Rest) => Value): (view: View, ...rest: Rest) => Value {
  const known = new WeakMap<View['layout'], { readonly value: Value }>();
  return (view, ...rest) => {
    let one = known.get(view.layout);
    if (!one) {
      one = { value: work(view, ...rest) };
      known.set(view.layout, one);
    }
    return one.value;
  };
}

/** The layouts that were met with the form of a classifier: of blocks, and of their groups. */
export const layoutsOf = oncePer((_classifier: Classifier) => ({
  blocks: new ShapeMemo<Layout>(MOST_LAYOUTS),
  groups: new ShapeMemo<GroupLayout<unknown>>(MOST_LAYOUTS),
}));

/** All the layouts of a form. */
export type Layouts = ReturnType<typeof layoutsOf>;
