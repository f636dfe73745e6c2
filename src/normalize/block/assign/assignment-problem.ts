/** A slot that a value could fill at a cost ≥ 0; slot `UNUSED` leaves the value out. */
export interface Choice {
  readonly slot: number;
  readonly cost: number;
}

/** Slot of a value that is left out, and value of a slot that stays empty. */
export const UNUSED = -1;

/** Values to be read and the slots of the form they may fill; each slot takes one value at most. */
export interface AssignmentProblem {
  /** Choices of each value in reading order, `UNUSED` among them. */
  readonly choices: readonly (readonly Choice[])[];
  /** Family of each slot: only slots of one family cost something together. */
  readonly families: readonly number[];
  /** For each family, how much of what values say of each other may overrule their places. */
  readonly reach: readonly number[];
  /** A choice this much dearer than the value's cheapest is none; another value would have to gain as much by it. */
  readonly hopeless: number;
  /** Extra cost ≥ 0 of value `i` in slot `a` together with the later value `j` in slot `b`. */
  readonly together: ((i: number, a: number, j: number, b: number) => number) | null;
  /** Extra cost ≥ 0 of a reading of `values`: index of the value in each slot and slot of each value, or UNUSED. */
  readonly whole:
    | ((valueIn: readonly number[], slotOf: readonly number[], values: readonly number[]) => number)
    | null;
}

/** A problem whose choices are all worth trying, cheapest first, and its values by components that do not touch each other. */
export interface PreparedProblem extends AssignmentProblem {
  readonly components: readonly (readonly number[])[];
}

/** One way to read the values of a component: what it costs by their places, and the value in each slot. */
export interface PossibleReading {
  readonly cost: number;
  readonly valueIn: readonly number[];
}

/** Values that do not touch the others, with all readings of them that can still come out best, cheapest first. */
export interface PossibleReadings {
  /** Cost of each reading. */
  readonly costs: Float64Array;
  /** Slots that some of the readings fill. */
  readonly slots: readonly number[];
  /** Value in each of these slots, reading by reading; together they are many, so they are kept small. */
  readonly valueIn: Int8Array;
  /** Readings from this cost on were not looked at. */
  readonly unseenFrom: number;
}
