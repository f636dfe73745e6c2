import { hasDoubtfulPoint } from '../../../values/amount.ts';
import type { Found, GroupReading } from '../../slot.ts';

const THOUSAND = 1000;

/**
 * Leaves out targets and results with three decimals that are nearer to the whole ones of their indicator as thousands: 8.356 beside
 * 8,120 is 8,356 with its separator misread. Where all print such decimals nothing tells.
 */
export function withoutDoubtfulSeparators(reading: GroupReading): GroupReading {
  const { found, undecided } = reading;
  const doubtful = found.filter(isDoubtful);
  if (doubtful.length === 0) return reading;
  const left = doubtful.filter((one) =>
    found.some((other) => isWholeOfSame(one, other) && isNearerAsThousands(one, other)),
  );
  if (left.length === 0) return reading;
  return {
    ...reading,
    found: found.filter((one) => !left.includes(one)),
    undecided: [
      ...undecided,
      ...left.map(({ slot, value }) => ({ slot, cells: [value.cell], isThousands: true })),
    ],
  };
}

function isDoubtful({ value: { kind, quantity, cell, said } }: Found): boolean {
  return (
    kind === 'measure' && quantity !== null && said.unit !== '%' && hasDoubtfulPoint(cell.text)
  );
}

function isWholeOfSame(one: Found, { slot, value }: Found): boolean {
  const { kind, quantity, said } = value;
  if (kind !== 'measure' || quantity === null || slot.no !== one.slot.no) return false;
  return Number.isInteger(quantity) && said.unit === one.value.said.unit;
}

function isNearerAsThousands({ value: one }: Found, { value: other }: Found): boolean {
  const times = Math.abs((one.quantity ?? 0) / (other.quantity || Number.NaN));
  return Math.abs(Math.log(times * THOUSAND)) < Math.abs(Math.log(times));
}
