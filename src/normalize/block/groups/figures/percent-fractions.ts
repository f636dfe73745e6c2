import type { Found, GroupReading } from '../../slot.ts';

/** No fraction of percentages is larger: rates of more than twice the whole are counted as 2.3 nowhere. */
const TWICE_THE_WHOLE = 2;

/** A percent sign as a scan may show it behind a figure: 70.096 for 70.0%. */
const MISREAD_SIGN = /^(\d+(?:\.\d+)?)96$/u;
const DIGITS_OF_SIGN = 2;
const DECIMALS = /\.(\d+)/u;
/** A percentage is so near to the others once it has its point or sign again: 645% beside 70.0% may be 64.5%. */
const NEAR = 1.25;
const WHOLE = 100;

/**
 * Leaves out targets and results that do not fit what the others of their indicator print as percentages: bare ones that may be
 * fractions, as a cell that lost its format shows 70.5 % as 0.705, or end with a misread sign, and those that lost their point. Where all
 * are bare nothing tells a percentage from a rate of another kind.
 */
export function withoutPercentFractions(reading: GroupReading): GroupReading {
  const { found, undecided } = reading;
  const percents = found.filter(({ value }) => value.said.unit === '%');
  if (percents.length === 0) return reading;
  const left = found.filter((one) => {
    const others = percents.filter((other) => other !== one && other.slot.no === one.slot.no);
    return (
      (isBarePart(one) && others.some((other) => isNearerAsFraction(one, other))) ||
      others.some((other) => endsWithSign(one, other)) ||
      lacksPoint(one, others)
    );
  });
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

/** True for a bare figure that ends with 96: without it, it has as many decimals as a percentage, or is about as large if it has none. */
function endsWithSign({ value }: Found, { value: percent }: Found): boolean {
  const { text } = value.cell;
  const figure = MISREAD_SIGN.exec(text)?.[1];
  if (value.kind !== 'measure' || value.said.unit !== null || !figure) return false;
  const decimals = decimalsOf(text);
  if (decimals > 0) return decimals - DIGITS_OF_SIGN === decimalsOf(percent.cell.text);
  return areNear(Number(figure), percent.quantity);
}

/** True for a percentage above the whole without decimals, where all others have one, and some are as large as its tenth but none as it. */
function lacksPoint({ value }: Found, others: readonly Found[]): boolean {
  const { said, quantity, cell } = value;
  if (said.unit !== '%' || quantity === null || quantity <= WHOLE) return false;
  if (decimalsOf(cell.text) > 0) return false;
  const isAmong = (figure: number) => others.some((other) => areNear(figure, other.value.quantity));
  return (
    others.every((other) => decimalsOf(other.value.cell.text) === 1) &&
    isAmong(quantity / 10) &&
    !isAmong(quantity)
  );
}

function areNear(one: number, other: number | null): boolean {
  return other !== null && one <= other * NEAR && other <= one * NEAR;
}

function decimalsOf(text: string): number {
  return DECIMALS.exec(text)?.[1]?.length ?? 0;
}
