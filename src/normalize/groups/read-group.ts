import { decide, type Witness } from '../assign.ts';
import { UNUSED } from '../assignment-problem.ts';
import type { BlockView, PlacedValue } from '../block-view.ts';
import type { KnownReadings } from '../layout.ts';
import { repeatsRowAbove } from '../repeated-rows.ts';
import {
  certaintyOf,
  type Found,
  type GroupReading,
  SETTLED_MARGIN,
  type Slot,
  type Undecided,
} from '../slot.ts';
import { firstAlike } from '../value-group.ts';

/** Leaving a value out costs this; less where its text is read elsewhere or right beside it, least in a repeated row. */
const LEFT_OUT = 2.6;
const LEFT_OUT_COPY = 1.5;
const LEFT_OUT_COPY_BESIDE = 0.9;
const LEFT_OUT_REPEATED_ROW = 0.2;
/** A value right at a label that no other value stands at is no stray. */
const LEFT_OUT_AT_LABEL = 4.2;

/** What a block leaves open to this margin, its page does not decide: no number is loaded on the strength of other blocks. */
const OPEN_MARGIN = 0.1;

/** More competing values than this in one group is no form any more; nothing is read then. */
const MOST_VALUES = 16;

/** A group to be read: its slots, its values, and what speaks for and against each reading. */
export interface GroupProblem {
  readonly slots: readonly Slot[];
  readonly values: readonly PlacedValue[];
  /** What places allow, given which values have one text; worked out where it is not remembered. */
  readonly possible: (alike: readonly number[]) => KnownReadings;
  /** Cost of a reading by what its values say of each other; null where they say nothing. */
  readonly witness: ((valueIn: readonly number[]) => number) | null;
  /** Cost of a reading by what the page has elsewhere; null where that is not known. */
  readonly habit: ((valueIn: readonly number[]) => number) | null;
  readonly rule: (slot: number, value: PlacedValue) => string;
  /** What becomes of a value whose slot is in doubt. */
  readonly doubtful: 'leave-out' | 'load-and-flag';
}

/** Solves the assignment of one group and turns it into values, duplicates and doubts. */
export function readGroup(problem: GroupProblem): GroupReading {
  const { slots, values, rule, doubtful } = problem;
  if (values.length === 0) return { found: [], duplicates: [], undecided: [], isSettled: true };
  const alike = values.length <= MOST_VALUES ? firstAlike(values) : [];
  const known = values.length <= MOST_VALUES ? problem.possible(alike) : null;
  if (!known?.readings)
    return { found: [], duplicates: [], undecided: doubtAll(slots, values), isSettled: true };
  const { habit } = problem;
  const witness = problem.witness ?? nothingSaid;
  const decideBy = (said: Witness) => decide(known.readings!, alike, slots.length, said);
  if (!problem.witness) known.byPlace ??= decideBy({ cost: witness, least: 0 });
  const alone = known.byPlace ?? decideBy({ cost: witness, least: 0 });
  const solved = habit
    ? decideBy({ cost: (valueIn) => witness(valueIn) + habit(valueIn), least: -Infinity })
    : alone;

  const found: Found[] = [];
  const undecided: Undecided[] = [];
  for (const [index, slot] of slots.entries()) {
    const at = solved.valueIn[index]!;
    const value = values[at];
    const isOpen = doubtful === 'leave-out' && alone.margins[index]! < OPEN_MARGIN;
    const certainty = isOpen ? null : certaintyOf(solved.margins[index]!);
    if (!value) continue;
    if (!certainty) undecided.push({ slot, cells: [value.cell] });
    if (certainty)
      found.push({ slot, value, rule: ruleOf(known.rules, rule, index, at, value), certainty });
    else if (doubtful === 'load-and-flag') {
      found.push({ slot, value, rule: 'doubtful-slot', certainty: 'likely' });
    }
  }
  const unread = values.filter((_, index) => !solved.valueIn.includes(index));
  const duplicates = unread.filter(({ cell }) =>
    found.some(({ value }) => value.cell.text === cell.text),
  );
  const isSettled =
    duplicates.length === unread.length &&
    solved.valueIn.every(
      (value, slot) => value === UNUSED || solved.margins[slot]! >= SETTLED_MARGIN,
    );
  return { found, duplicates, undecided, isSettled };
}

const nothingSaid = () => 0;

function ruleOf(
  known: Map<number, string>,
  work: GroupProblem['rule'],
  slot: number,
  at: number,
  value: PlacedValue,
): string {
  const key = slot * (MOST_VALUES + 1) + at;
  let rule = known.get(key);
  if (rule === undefined) {
    rule = work(slot, value);
    known.set(key, rule);
  }
  return rule;
}

function doubtAll(slots: readonly Slot[], values: readonly PlacedValue[]): Undecided[] {
  const cells = values.map((value) => value.cell);
  return slots.map((slot) => ({ slot, cells }));
}

/** Costs of leaving values out: at least `least` each, and what a whole reading adds where no copy is read. */
export class LeftOut {
  readonly least: readonly number[];
  readonly #copies: readonly (readonly number[])[];
  /** Places alone: what is remembered of a group must not keep a whole block. */
  readonly #places: readonly Place[];

  /** `anchored`: indexes of values that stand right at a label of their own. */
  constructor(
    view: BlockView,
    values: readonly PlacedValue[],
    anchored: ReadonlySet<number> = new Set(),
  ) {
    this.#places = values.map(({ row, column }) => ({ row, column }));
    this.#copies = values.map((value, index) =>
      values.flatMap((other, at) =>
        at !== index && other.cell.text === value.cell.text ? [at] : [],
      ),
    );
    this.least = values.map((value, index) => {
      if (repeatsRowAbove(view, value.row)) return LEFT_OUT_REPEATED_ROW;
      if (anchored.has(index)) return LEFT_OUT_AT_LABEL;
      return this.#copies[index]!.length > 0 ? LEFT_OUT_COPY_BESIDE : LEFT_OUT;
    });
  }

  /** What the least costs lack for `values`, given which of them a reading uses. */
  rest(slotOf: readonly number[], values: readonly number[]): number {
    let cost = 0;
    for (const index of values) {
      if (slotOf[index] === UNUSED) cost += this.#full(index, slotOf) - this.least[index]!;
    }
    return cost;
  }

  #full(index: number, slotOf: readonly number[]): number {
    const least = this.least[index]!;
    if (least === LEFT_OUT_REPEATED_ROW || least === LEFT_OUT_AT_LABEL) return least;
    let cost = LEFT_OUT;
    for (const copy of this.#copies[index]!) {
      if (slotOf[copy] === UNUSED) continue;
      if (isBeside(this.#places[copy]!, this.#places[index]!)) return LEFT_OUT_COPY_BESIDE;
      cost = LEFT_OUT_COPY;
    }
    return cost;
  }
}

type Place = Pick<PlacedValue, 'row' | 'column'>;

/** True for values that stand side by side in a row. */
export function isBeside(a: Place, b: Place): boolean {
  return a.row === b.row && Math.abs(a.column - b.column) === 1;
}

/** At a label: right below it or right beside it. */
const AT_LABEL = 0.1;

/**
 * Indexes of the values that stand right at a label of a slot at which no other value does. Where the label is printed
 * in several places a value that also stands elsewhere may have been copied there. `link` is the cost of the nearest
 * label, `places` how many the slot has.
 */
export function anchoredValues(
  values: readonly PlacedValue[],
  slots: readonly { readonly places: number }[],
  link: (value: number, slot: number) => number,
): Set<number> {
  const anchored = new Set<number>();
  for (const [slot, { places }] of slots.entries()) {
    const at = values.flatMap((_, value) => (link(value, slot) <= AT_LABEL ? [value] : []));
    const [only, ...others] = at;
    if (only === undefined || others.length > 0) continue;
    const { text } = values[only]!.cell;
    const isCopied = values.some((value, index) => index !== only && value.cell.text === text);
    if (places < 2 || !isCopied) anchored.add(only);
  }
  return anchored;
}
