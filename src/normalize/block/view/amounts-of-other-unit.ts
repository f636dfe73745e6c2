import { countEach } from '../../../count-each.ts';
import { isFigureOf } from '../../../form/figure-field.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import { isInPlaceOf } from './neighbours.ts';

/** Fewer amounts at labels of costs do not say in which unit a sheet prints its costs. */
const FEWEST_COSTS = 2;
/** One alone may be a cost whose unit was changed. */
const FEWEST_RESULTS = 2;
/** 千, 百万 and the like, and 円 behind it; a form may print its amounts without. */
const UNIT = /(?:百万|[千干万億])?\s?円$/u;

type Value = Pick<PlacedValue, 'index' | 'row' | 'column' | 'kind' | 'quantity' | 'cell'>;
type Label = Pick<PlacedLabel, 'row' | 'column' | 'fields'>;

/** Amounts in another unit than the costs of a sheet, by their indexes. */
interface AmountsOfOtherUnit {
  readonly results: readonly number[];
  /** Those right at a label of costs, beside others that are not. */
  readonly doubtful: readonly number[];
}

/**
 * The results of an indicator that counts money in another unit than the sheet's costs: 1,250円 a head among 1,037千円. One right at a
 * label of costs may be a cost in another unit, or a result whose row has moved there; where no others are, it is a cost. Zero is zero
 * in every unit.
 */
export function amountsOfOtherUnit(
  labels: readonly Label[],
  values: readonly Value[],
): AmountsOfOtherUnit {
  const amounts = values.filter(({ kind, quantity }) => kind === 'money' && quantity !== 0);
  if (amounts.length <= FEWEST_COSTS || areOfOneUnit(amounts)) return NONE;
  const atLabels = new Set(
    amounts.filter((value) => labels.some((label) => isCostAt(label, value))),
  );
  const usual = mostFrequent([...atLabels].map(unitOf));
  if (usual === null) return NONE;
  const others = amounts.filter((value) => unitOf(value) !== usual);
  const indexes = (isAtLabel: boolean) =>
    others.filter((value) => atLabels.has(value) === isAtLabel).map(({ index }) => index);
  const results = indexes(false);
  return results.length < FEWEST_RESULTS ? NONE : { results, doubtful: indexes(true) };
}

const NONE: AmountsOfOtherUnit = { results: [], doubtful: [] };

function areOfOneUnit(amounts: readonly Value[]): boolean {
  const unit = unitOf(amounts[0]!);
  return amounts.every((value) => unitOf(value) === unit);
}

/** Empty for a bare amount of a form that prints none. */
function unitOf({ cell }: Value): string {
  return UNIT.exec(cell.text)?.[0] ?? '';
}

/** The unit of most amounts, if of enough of them; null where two are as frequent. */
function mostFrequent(units: readonly string[]): string | null {
  const [first, second] = [...countEach(units)].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < FEWEST_COSTS) return null;
  return first[1] === second?.[1] ? null : first[0];
}

function isCostAt(label: Label, value: Value): boolean {
  return label.fields.some(
    (field) => isFigureOf(field, 'money') && isInPlaceOf(value, label, field.rows_below),
  );
}
