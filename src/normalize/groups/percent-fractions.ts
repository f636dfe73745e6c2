import type { Found, GroupReading } from '../slot.ts';

/** No fraction of percentages is larger: rates of more than twice the whole are counted as 2.3 nowhere. */
const TWICE_THE_WHOLE = 2;

/**
 * Leaves out bare targets and results that may be fractions of what the others of their indicator print as percentages: a cell that
 * lost its format shows 70.5 % as 0.705.
 */
export function withoutPercentFractions(reading: GroupReading): GroupReading {
  const { found, undecided } = reading;
  const percents = found.filter(({ value }) => value.said.unit === '%');
  if (percents.length === 0) return reading;
  const left = found.filter(
    (one) =>
      isBarePart(one) &&
      percents.some((other) => other.slot.no === one.slot.no && isNearerAsFraction(one, other)),
  );
  if (left.length === 0) return reading;
  return {
    ...reading,
    found: found.filter((one) => !left.includes(one)),
    undecided: [
      ...undecided,
      ...left.map(({ slot, value }) => ({ slot, cells: [value.cell], isFraction: true })),
    ],
  };
}

/** True where a hundred times the bare figure is nearer to the percentage than the figure is: 0.705 beside 80 %, and not 1.8 beside 3.2 %. */
function isNearerAsFraction(bare: Found, percent: Found): boolean {
  const times = Math.abs((bare.value.quantity ?? 0) / (percent.value.quantity || Number.NaN));
  return Math.abs(Math.log(times * 100)) < Math.abs(Math.log(times));
}

function isBarePart({ value: { kind, quantity, said } }: Found): boolean {
  if (kind !== 'measure' || said.unit !== null || quantity === null) return false;
  return quantity !== 0 && Math.abs(quantity) <= TWICE_THE_WHOLE;
}
