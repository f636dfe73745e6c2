import type { Found, Slot } from './slot.ts';
import type { PlacedValue } from './view/block-view.ts';
import { RESULT_KINDS, TEXT_KINDS, type ValueKind } from './view/value-kinds.ts';

const UNKNOWN = 0.5;

/** Where the blocks of one page print what, learnt from blocks already read: the blocks of a page share their layout. */
export class PageHabits {
  readonly #votes = new Map<number, Map<string, number>>();

  learn(found: readonly Found[]): void {
    for (const { slot, value } of found) {
      const key = place(value);
      if (key === null) continue;
      const votes = this.#votes.get(key) ?? new Map<string, number>();
      votes.set(slot.name, (votes.get(slot.name) ?? 0) + 1);
      this.#votes.set(key, votes);
    }
  }

  /** What the other blocks of the page tell one block, given how far its first reading follows them. */
  forBlock(found: readonly Found[]): BlockHabits {
    return new BlockHabits(this, found);
  }

  /** Cost between 0 and 1 of reading a value as a slot, by what the page has at the same place save one block's own vote. */
  cost(slot: Slot, value: PlacedValue, ownVote: string | undefined): number {
    const votes = this.#votes.get(place(value) ?? -1);
    if (!votes) return UNKNOWN;
    let total = ownVote === undefined ? 0 : -1;
    for (const count of votes.values()) total += count;
    if (total <= 0) return UNKNOWN;
    const own = (votes.get(slot.name) ?? 0) - (ownVote === slot.name ? 1 : 0);
    const confidence = total / (total + 1);
    return UNKNOWN + confidence * (1 - UNKNOWN - own / total);
  }
}

/** The page's habits for one block; they weigh less the more the block's own labels contradict them. */
export class BlockHabits {
  readonly #page: PageHabits;
  readonly #found: readonly Found[];
  readonly #agreement = new Map<readonly ValueKind[], number>();
  readonly #ownVotes = new Map<PlacedValue, string>();

  constructor(page: PageHabits, found: readonly Found[]) {
    this.#page = page;
    this.#found = found;
    for (const { slot, value } of found) this.#ownVotes.set(value, slot.name);
  }

  /** Cost between 0 and 1 of reading a value as a slot. */
  cost(slot: Slot, value: PlacedValue): number {
    return this.#page.cost(slot, value, this.#ownVotes.get(value)) * this.#weight(value);
  }

  /** Cost where the page says nothing. */
  unknown(value: PlacedValue): number {
    return UNKNOWN * this.#weight(value);
  }

  #weight(value: PlacedValue): number {
    const family = FAMILIES.find((kinds) => kinds.includes(value.kind));
    if (!family) return 1;
    let agreement = this.#agreement.get(family);
    if (agreement === undefined) {
      agreement = this.#agreementOf(family);
      this.#agreement.set(family, agreement);
    }
    return agreement;
  }

  /** How far the block's own reading of some kinds follows the page. */
  #agreementOf(family: readonly ValueKind[]): number {
    let known = 0;
    let agreeing = 0;
    for (const { slot, value } of this.#found) {
      if (!family.includes(value.kind)) continue;
      const cost = this.#page.cost(slot, value, slot.name);
      if (cost !== UNKNOWN) known++;
      if (cost < UNKNOWN) agreeing++;
    }
    return (agreeing + 1) / (known + 1);
  }
}

const WEIGHT = 0.8;

/** Cost of a reading by the page's habits: above 0 where it goes against them, below where it follows them; null without any. */
export function habitCost(
  habits: BlockHabits | null,
  slots: readonly Slot[],
  values: readonly PlacedValue[],
): ((valueIn: readonly number[]) => number) | null {
  if (!habits) return null;
  const known = new Float64Array(slots.length * values.length).fill(Number.NaN);
  return (valueIn) => {
    let cost = 0;
    for (let slot = 0; slot < slots.length; slot++) {
      const value = valueIn[slot]!;
      if (value < 0) continue;
      const at = slot * values.length + value;
      if (Number.isNaN(known[at])) {
        known[at] = habits.cost(slots[slot]!, values[value]!) - habits.unknown(values[value]!);
      }
      cost += known[at]! * WEIGHT;
    }
    return cost;
  };
}

const FAMILIES: readonly (readonly ValueKind[])[] = [['money', 'staff'], RESULT_KINDS, TEXT_KINDS];

/** Kinds of values whose place the page helps to tell. */
const KINDS = FAMILIES.flat();
const MOST_COLUMNS = 4096;
/** A row stands at most so many columns aside, to either side. */
const MOST_SHIFT = 2;
const SHIFTS = 2 * MOST_SHIFT + 1;

/** Row, column, shift and kind of a value as one number; null for a kind that says itself what it is. */
function place({ row, column, shift, kind }: PlacedValue): number | null {
  const at = KINDS.indexOf(kind);
  if (at < 0) return null;
  return ((row * MOST_COLUMNS + column) * SHIFTS + (shift + MOST_SHIFT)) * KINDS.length + at;
}
