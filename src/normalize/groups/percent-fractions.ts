import type { Found, GroupReading } from '../slot.ts';

/** Beside a percentage as large as this, a bare figure that is no more than twice the whole is as soon a fraction. */
const LARGE_PERCENT = 20;
const TWICE_THE_WHOLE = 2;

/**
 * Leaves out bare targets and results that may be fractions of what the others of their indicator print as percentages: a cell that
 * lost its format shows 70.5 % as 0.705.
 */
export function withoutPercentFractions(reading: GroupReading): GroupReading {
  const { found, undecided } = reading;
  const ofPercents = new Set(found.filter(isLargePercent).map(({ slot }) => slot.no));
  if (ofPercents.size === 0) return reading;
  const left = found.filter((one) => ofPercents.has(one.slot.no) && isBarePart(one));
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

function isLargePercent({ value: { quantity, said } }: Found): boolean {
  return said.unit === '%' && quantity !== null && Math.abs(quantity) >= LARGE_PERCENT;
}

function isBarePart({ value: { kind, quantity, said } }: Found): boolean {
  if (kind !== 'measure' || said.unit !== null || quantity === null) return false;
  return quantity !== 0 && Math.abs(quantity) <= TWICE_THE_WHOLE;
}
