import type { PlacedValue } from './block-view.ts';
import type { ValueKind } from './kinds.ts';
import { type Found, type Slot, slotName } from './slot.ts';

const UNKNOWN = 0.5;

/** Where the blocks of one page print what, learnt from blocks already read: the blocks of a page share their layout. */
export class PageHabits {
  readonly #votes = new Map<string, Map<string, number>>();

  learn(found: readonly Found[]): void {
    for (const { slot, value } of found) this.#count(slot, value, 1);
  }

  /** What the other blocks of the page tell one block, given how far its first reading follows them. */
  forBlock(found: readonly Found[]): BlockHabits {
    const others = new PageHabits();
    for (const [place, votes] of this.#votes) others.#votes.set(place, new Map(votes));
    for (const { slot, value } of found) others.#count(slot, value, -1);
    return new BlockHabits(others, found);
  }

  /** Cost between 0 and 1 of reading a value as a slot, by what the page has at the same place. */
  cost(slot: Slot, value: PlacedValue): number {
    const votes = this.#votes.get(place(value));
    if (!votes) return UNKNOWN;
    let total = 0;
    for (const count of votes.values()) total += count;
    if (total <= 0) return UNKNOWN;
    const confidence = total / (total + 1);
    return UNKNOWN + confidence * (1 - UNKNOWN - (votes.get(slotName(slot)) ?? 0) / total);
  }

  #count(slot: Slot, value: PlacedValue, change: number): void {
    const key = place(value);
    const votes = this.#votes.get(key) ?? new Map<string, number>();
    votes.set(slotName(slot), (votes.get(slotName(slot)) ?? 0) + change);
    this.#votes.set(key, votes);
  }
}

/** The page's habits for one block; they weigh less the more the block's own labels contradict them. */
export class BlockHabits {
  readonly #page: PageHabits;
  readonly #agreement = new Map<string, number>();

  constructor(page: PageHabits, found: readonly Found[]) {
    this.#page = page;
    for (const family of FAMILIES) {
      const known = found
        .filter((one) => family.includes(one.value.kind))
        .map((one) => page.cost(one.slot, one.value))
        .filter((cost) => cost !== UNKNOWN);
      const agreeing = known.filter((cost) => cost < UNKNOWN).length;
      const agreement = (agreeing + 1) / (known.length + 1);
      for (const kind of family) this.#agreement.set(kind, agreement);
    }
  }

  /** Cost between 0 and 1 of reading a value as a slot. */
  cost(slot: Slot, value: PlacedValue): number {
    return this.#page.cost(slot, value) * this.#weight(value);
  }

  /** Cost where the page says nothing. */
  unknown(value: PlacedValue): number {
    return UNKNOWN * this.#weight(value);
  }

  #weight(value: PlacedValue): number {
    return this.#agreement.get(value.kind) ?? 1;
  }
}

const FAMILIES: readonly (readonly ValueKind[])[] = [
  ['money', 'staff'],
  ['measure', 'dash', 'word'],
  ['text', 'claim'],
];

function place(value: PlacedValue): string {
  return `${value.row},${value.column},${value.kind}`;
}
