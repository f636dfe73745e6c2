import { UNUSED } from '../assign/assignment-problem.ts';
import { type Assignment, decide, type Witness } from '../assign/decide.ts';
import {
  certaintyOf,
  type Found,
  type GroupReading,
  SETTLED_MARGIN,
  type Slot,
  type Undecided,
} from '../slot.ts';
import type { PlacedValue } from '../view/block-view.ts';
import type { KnownReadings } from '../view/layout.ts';
import type { PlainRows } from './figures/plain-rows.ts';
import { firstAlike } from './value-group.ts';

/** What a block leaves open to this margin, its page does not decide: no number is loaded on the strength of other blocks. */
const OPEN_MARGIN = 0.1;

/** More values than this are not searched for what fits them best: they are read as a plain table, or not at all. */
export const MOST_VALUES = 16;

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
  /** How the values stand at their labels, asked for where they are too many to search; null where labels have no fixed place. */
  readonly plain: (() => PlainRows) | null;
  /** How few enough values to search stand at their labels, where no place is disputed in an almost plain table; else null. */
  readonly atLabels: PlainRows | null;
  /** What becomes of a value whose slot is in doubt. */
  readonly doubtful: 'leave-out' | 'load-and-flag';
}

/** Solves the assignment of one group and turns it into values, duplicates and doubts. */
export function readGroup(problem: GroupProblem): GroupReading {
  const { slots, values, rule, doubtful } = problem;
  if (values.length === 0) return { found: [], duplicates: [], undecided: [], isSettled: true };
  if (values.length > MOST_VALUES && problem.plain) return readPlain(problem, problem.plain());
  if (problem.atLabels?.isAlmostPlain)
    return readAtLabels(problem, problem.atLabels.valueIn, () => 'by-label');
  const alike = values.length <= MOST_VALUES ? firstAlike(values) : [];
  const known = values.length <= MOST_VALUES ? problem.possible(alike) : null;
  if (!known?.readings)
    return { found: [], duplicates: [], undecided: doubtAll(slots, values), isSettled: true };
  const { habit } = problem;
  const witness = problem.witness ?? nothingSaid;
  const decideBy = (said: Witness) => decide(known.readings!, alike, slots.length, said);
  const decideAlone = () => decideBy({ cost: witness, least: 0 });
  const alone = problem.witness ? decideAlone() : byPlace(known, alike, decideAlone);
  const solved = habit
    ? decideBy({ cost: (valueIn) => witness(valueIn) + habit(valueIn), least: -Infinity })
    : alone;

  const found: Found[] = [];
  const undecided: Undecided[] = [];
  for (const [index, slot] of slots.entries()) {
    const at = solved.valueIn[index]!;
    const value = values[at];
    if (!value) continue;
    const isOpen = doubtful === 'leave-out' && alone.margins[index]! < OPEN_MARGIN;
    const certainty = isOpen ? null : certaintyOf(solved.margins[index]!);
    if (certainty)
      found.push({ slot, value, rule: ruleOf(known.rules, rule, index, at, value), certainty });
    else doubt({ slot, value }, doubtful, found, undecided);
  }
  return { found, undecided, ...restOf(values, found, solved) };
}

/** Reads each value where it stands, if all stand as in a plain table: no place is disputed then. */
function readPlain(
  problem: GroupProblem,
  { valueIn, occupancies, isPlain }: PlainRows,
): GroupReading {
  if (isPlain) return readAtLabels(problem, valueIn, problem.rule);
  const { slots, values } = problem;
  const cells = values.map(({ cell }) => cell);
  const undecided = slots.map((slot, at) => ({ slot, cells, occupancy: occupancies[at]! }));
  return { found: [], duplicates: [], undecided, isSettled: true };
}

/** Reads each value in the slot at whose label it stands, for sure. */
function readAtLabels(
  { slots, values }: GroupProblem,
  valueIn: readonly number[],
  rule: GroupProblem['rule'],
): GroupReading {
  const found = slots.flatMap((slot, at): Found[] => {
    const value = values[valueIn[at]!];
    return value ? [{ slot, value, rule: rule(at, value), certainty: 'sure' }] : [];
  });
  return { found, duplicates: [], undecided: [], isSettled: true };
}

function doubt(
  { slot, value }: Pick<Found, 'slot' | 'value'>,
  doubtful: GroupProblem['doubtful'],
  found: Found[],
  undecided: Undecided[],
): void {
  undecided.push({ slot, cells: [value.cell] });
  if (doubtful === 'load-and-flag')
    found.push({ slot, value, rule: 'doubtful-slot', certainty: 'likely' });
}

/** Values that are in no slot: repetitions of those that are, and whether that is all there is to say. */
function restOf(
  values: readonly PlacedValue[],
  found: readonly Found[],
  { valueIn, margins }: Assignment,
): Pick<GroupReading, 'duplicates' | 'isSettled'> {
  const unread = values.filter((_, index) => !valueIn.includes(index));
  const duplicates = unread.filter(({ cell }) =>
    found.some(({ value }) => value.cell.text === cell.text),
  );
  const isSettled =
    duplicates.length === unread.length &&
    valueIn.every((value, slot) => value === UNUSED || margins[slot]! >= SETTLED_MARGIN);
  return { duplicates, isSettled };
}

const nothingSaid = () => 0;

function byPlace(
  { byPlace: decided }: KnownReadings,
  alike: readonly number[],
  work: () => Assignment,
): Assignment {
  const key = alike.join();
  const assignment = decided.get(key) ?? work();
  decided.set(key, assignment);
  return assignment;
}

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
