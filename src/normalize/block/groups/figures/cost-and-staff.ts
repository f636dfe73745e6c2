import type { BlockForm } from '../../../../form/block-form.ts';
import { oncePer } from '../../../../text/memo.ts';
import type { PreparedProblem } from '../../assign/assignment-problem.ts';
import { possibleReadings } from '../../assign/possible-readings.ts';
import { withNamedAmounts } from '../../named-amounts.ts';
import { type BlockHabits, habitCost } from '../../page-habits.ts';
import type { GroupReading } from '../../slot.ts';
import type { StaffRates } from '../../staff-rates.ts';
import { type BlockView, valuesOfKind } from '../../view/block-view.ts';
import { classifierOf } from '../../view/classifier.ts';
import { readGroup } from '../read-group.ts';
import { groupOf, readingsOf } from '../value-group.ts';
import { isAdrift } from './adrift.ts';
import { placeholdersOf } from './held-places.ts';
import { keyOf, standingsOf } from './left-out.ts';
import { MONEY_GROUPS, type MoneyPlaces, moneyCosts, moneyPlaces } from './money-places.ts';
import { MoneyWitness, moneySlots } from './money-witness.ts';
import { plainRows } from './plain-rows.ts';

/** A share and a cost that contradict the year's rate are of two years, whatever their places say. */
const RATE_DISAGREES = 3;

/** Any label may stand between two values. */
const valuesOf = groupOf<MoneyPlaces>({
  name: 'money',
  isValue: (value, view) =>
    (value.kind === 'money' || value.kind === 'staff') && !isAdrift(view, value, MONEY_GROUPS),
  isLabel: () => true,
  placeholders: placeholdersOf,
});

const slotsOf = oncePer((form: BlockForm) => moneySlots(form, MONEY_GROUPS));

/** Reads budget, settlement, staff shares and personnel cost of both years from the amounts and shares of a block. */
export function readCostAndStaff(
  view: BlockView,
  form: BlockForm,
  rates: StaffRates,
  habits: BlockHabits | null,
): GroupReading {
  const group = valuesOf(view);
  const values = group.indexes.map((index) => view.values[index]!);
  const own = slotsOf(form);
  const { slots } = own;
  const witness = new MoneyWitness(own, values, rates);
  const reading = readGroup({
    slots,
    values,
    possible: (alike) => {
      const costs = moneyCosts(group, view, slots, values);
      const standings = standingsOf(view, values, alike, costs.ownLabels);
      const key = keyOf(standings);
      const places = group.layout.places(key, () => moneyPlaces(costs, own, values, standings));
      const apart = witness.apart(places.pairs);
      return readingsOf(group, `${key}#${apart}`, () =>
        possibleReadings(withRates(places, witness)),
      );
    },
    witness: (valueIn) => witness.cost(valueIn),
    habit: habitCost(habits, slots, values),
    rule: (slot) => `${slots[slot]!.group}-row`,
    plain: () => plainRows(view, MONEY_GROUPS, slots, values, null),
    atLabels: null,
    doubtful: 'leave-out',
  });
  const classifier = classifierOf(form);
  return withNamedAmounts(reading, valuesOfKind(view, 'unread-amount'), ({ cell }) =>
    classifier.amountNamed(cell, view.editionFiscalYear),
  );
}

/** The problem with what the rates say of shares and costs. */
function withRates({ problem }: MoneyPlaces, witness: MoneyWitness): PreparedProblem {
  const { choices, families, reach, hopeless, whole, components } = problem;
  const together: PreparedProblem['together'] = (i, a, j, b) =>
    problem.together!(i, a, j, b) + (witness.contradicts(i, a, j, b) ? RATE_DISAGREES : 0);
  return { choices, families, reach, hopeless, together, whole, components };
}
