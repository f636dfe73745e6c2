import {
  type AssignmentProblem,
  type Choice,
  type PreparedProblem,
  UNUSED,
} from '../../assign/assignment-problem.ts';
import { prepare } from '../../assign/possible-readings.ts';
import type { BlockView, PlacedValue } from '../../view/block-view.ts';
import { oncePerLayout } from '../../view/layout.ts';
import { AT_LABEL, CLOSE_TO_LABEL } from '../../view/link-cost.ts';
import type { ValueGroup } from '../value-group.ts';
import { withClosedRows } from './closed-links.ts';
import { heldSlots } from './held-places.ts';
import { labelCost } from './label-cost.ts';
import { LeftOut, type OwnLabel, ownLabelsOf, type Standing } from './left-out.ts';
import { neighbourCost, neighboursOf } from './money-neighbours.ts';
import type { MoneySlots, StaffPair } from './money-witness.ts';
import { labelGaps } from './partner-gaps.ts';
import {
  isInTableOfOther,
  isOfOtherYearInstead,
  labelPlaces,
  labelsBySlot,
  labelsFirst,
  labelsInRow,
  labelsOf,
  labelsOfOtherYears,
  labelsWithoutSlot,
} from './slot-labels.ts';
import { isOfStranger, strangersOf } from './strangers.ts';
import { pairsAndRest, yearOrder } from './year-order.ts';
import type { YearSlot } from './year-slots.ts';

/** The groups of figures that costs and staff are. */
export const MONEY_GROUPS = ['cost', 'staff', 'personnel'] as const;
const NO_LABEL = 1.6;
/** Labels above staff figures often belong to the row before or after; their order weighs more. */
const STAFF_LABEL = 0.5;
const HALF_A_PAIR = 0.7;
const HOPELESS = 2.5;
/** How far figures and habits may overrule places: a staff rate further than a budget overspent. */
const COST_REACH = 0.8;
const STAFF_REACH = 1.5;

/** What places say of a group, and which of its values could be a year's share and its cost. */
export interface MoneyPlaces {
  readonly problem: PreparedProblem;
  readonly pairs: readonly StaffPair[];
}

/** Works out what places say of amounts and shares, given how leaving each out stands. */
export function moneyPlaces(
  costs: MoneyCosts,
  { slots, years }: MoneySlots,
  values: readonly PlacedValue[],
  standings: readonly Standing[],
): MoneyPlaces {
  const problem = prepare(problemOf(costs, slots, new LeftOut(values, standings)));
  const pairs = years.flatMap(({ year, fte, personnel }) => {
    const able = (slot: number) => (value: number) =>
      problem.choices[value]!.some((choice) => choice.slot === slot);
    const all = [...values.keys()];
    const costs = all.filter(able(personnel));
    return all.filter(able(fte)).flatMap((share) => costs.map((cost) => ({ year, share, cost })));
  });
  return { problem, pairs };
}

/** Costs, or staff and what it costs. */
function familyOf({ group }: YearSlot): number {
  return group === 'cost' ? 0 : 1;
}

function problemOf(
  { costs, together }: MoneyCosts,
  slots: readonly YearSlot[],
  leftOut: LeftOut,
): AssignmentProblem {
  const choices = costs.map((own, index): Choice[] => [
    ...own.map((cost, slot) => ({ slot, cost })),
    { slot: UNUSED, cost: leftOut.least[index]! },
  ]);
  return {
    choices,
    hopeless: HOPELESS,
    families: slots.map(familyOf),
    reach: [COST_REACH, STAFF_REACH],
    together,
    whole: pairsAndRest(slots, HALF_A_PAIR, leftOut),
  };
}

/** What the values of a group cost in its slots whatever their texts, by value and slot. */
export interface MoneyCosts {
  readonly costs: readonly (readonly number[])[];
  readonly ownLabels: readonly OwnLabel[];
  readonly together: AssignmentProblem['together'];
}

/** What places say of amounts and shares; worked out once for groups that stand alike. */
export const moneyCosts = oncePerLayout(
  (
    _group: ValueGroup<MoneyPlaces>,
    view: BlockView,
    slots: readonly YearSlot[],
    values: readonly PlacedValue[],
  ): MoneyCosts => {
    const labels = labelsOf(view, MONEY_GROUPS);
    const atLabels = values.map((value) =>
      slots.map((slot) => (kindFits(slot, value) ? labelCost(slot, value, labels) : Infinity)),
    );
    const links = withClosedRows(view, slots, values, atLabels);
    const isCost = links.map((own) =>
      slots.some(({ group }, at) => group === 'cost' && own[at]! < CLOSE_TO_LABEL),
    );
    const neighbours = values.map((_, index) => neighboursOf(view, values, isCost, index));
    const others = [
      ...labelsOfOtherYears(view, MONEY_GROUPS),
      ...labelsWithoutSlot(view, MONEY_GROUPS, slots),
    ];
    const strangers = strangersOf(view, others);
    const unlabelled = slots.map((slot) =>
      isOfOtherYearInstead(slot, labels, others) ? Infinity : NO_LABEL,
    );
    const held = heldSlots(view, slots, labels);
    const costs = values.map((value, index) => {
      const toLabels = links[index]!;
      if (isOfStranger(value, Math.min(...toLabels), strangers)) return slots.map(() => Infinity);
      return slots.map((slot, at) => {
        if (!kindFits(slot, value) || isInTableOfOther(view, value, slot)) return Infinity;
        if (held[at] && toLabels[at]! > AT_LABEL) return Infinity;
        const label = Math.min(toLabels[at]!, unlabelled[at]!);
        const weight = slot.group === 'personnel' ? STAFF_LABEL : 1;
        return label * weight + neighbourCost(slot, value, neighbours[index]!, label);
      });
    });
    const places = slots.map((slot) => labelPlaces(slot, labels));
    const own = labelsBySlot(slots, labels);
    const together = yearOrder({
      slots,
      spots: values.map(({ row, column }) => ({ row, column })),
      isNextBeside: neighbours.map(({ right }) => right !== undefined),
      links,
      labelsInRow: labelsInRow(own),
      labelGaps: labelGaps(own),
      labelsFirst: labelsFirst(slots, own, familyOf),
    });
    return { costs, ownLabels: ownLabelsOf(links, places), together };
  },
);

function kindFits(slot: YearSlot, value: PlacedValue): boolean {
  return slot.fields[0]?.kind === value.kind;
}
