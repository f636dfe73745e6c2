import type { Found, GroupReading } from '../slot.ts';

/** No fraction of percentages is larger: rates of more than twice the whole are counted as 2.3 nowhere. */
const TWICE_THE_WHOLE = 2;

/** A percent sign as a scan may show it behind a figure: 70.096 for 70.0%. */
const MISREAD_SIGN = /^([\d,]+(?:\.\d+)?)96$/u;
const DECIMALS = /\.(\d+)/u;
/** So many times the largest other percentage is as soon one without its point: 645% beside 70.0%. */
const POINT_LOST = 4;
const WHOLE = 100;

/**
 * Leaves out targets and results that do not fit what the others of their indicator print as percentages: bare ones that may be
 * fractions, as a cell that lost its format shows 70.5 % as 0.705, or end with a misread sign, and those that lost their point; `rates` are
 * the numbers of indicators whose names say that they are shares of a whole.
 */
export function withoutPercentFractions(
  reading: GroupReading,
  rates: ReadonlySet<number>,
): GroupReading {
  const { found, undecided } = reading;
  const percents = found.filter(({ value }) => value.said.unit === '%');
  const parts = partsOfWhole(found, rates);
  if (percents.length === 0 && parts.size === 0) return reading;
  const left = found.filter((one) => {
    const others = percents.filter((other) => other !== one && other.slot.no === one.slot.no);
    return (
      parts.has(one) ||
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

/** Figures of a rate that are all bare and no more than 1, but not all whole: a spreadsheet shows them so without its formats. */
function partsOfWhole(found: readonly Found[], rates: ReadonlySet<number>): ReadonlySet<Found> {
  const parts = new Set<Found>();
  for (const no of rates) {
    const own = found.filter(({ slot, value }) => slot.no === no && value.quantity !== null);
    const isPart = ({ value: { said, quantity } }: Found) =>
      said.unit === null && Math.abs(quantity!) <= 1;
    if (own.every(isPart) && own.some(({ value }) => value.quantity! % 1 !== 0))
      for (const one of own) parts.add(one);
  }
  return parts;
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

/** True for a bare figure that ends with 96: without it, it is nearer to a percentage, or has no more decimals than that any more. */
function endsWithSign({ value }: Found, { value: percent }: Found): boolean {
  const { text } = value.cell;
  if (value.kind !== 'measure' || value.said.unit !== null || !percent.quantity) return false;
  const figure = MISREAD_SIGN.exec(text)?.[1];
  if (figure === undefined) return false;
  if (decimalsOf(text) > 0) return decimalsOf(percent.cell.text) < decimalsOf(text);
  const far = (quantity: number) => Math.abs(Math.log(quantity / percent.quantity!));
  return far(Number(figure.replaceAll(',', '')) || 1) < far(value.quantity || 1);
}

/** True for a percentage above the whole without decimals, where others have them and are much smaller. */
function lacksPoint({ value }: Found, others: readonly Found[]): boolean {
  const { said, quantity, cell } = value;
  if (said.unit !== '%' || quantity === null || quantity <= WHOLE) return false;
  if (decimalsOf(cell.text) > 0) return false;
  const figures = others
    .filter((other) => decimalsOf(other.value.cell.text) > 0)
    .flatMap((other) => other.value.quantity ?? []);
  return figures.length > 0 && quantity >= POINT_LOST * Math.max(...figures);
}

function decimalsOf(text: string): number {
  return DECIMALS.exec(text)?.[1]?.length ?? 0;
}
