import type * as Plot from '@observablehq/plot';
import { eraLabel } from '../../../text/era.ts';
import { h, plain } from '../dom.ts';

/** Okabe and Ito's colours, told apart with any colour vision. */
export const COLOURS = { blue: '#0072b2', orange: '#d55e00', grey: '#767676', pale: '#c9d1d9' };

const WIDE = 560;
const NARROW = 480;

/** Whether the window is as narrow as a telephone. */
const isNarrow = (): boolean => document.documentElement.clientWidth < NARROW;

/** What all charts share; text keeps its size on a telephone. */
export function frame(): Plot.PlotOptions & { width: number } {
  return {
    width: Math.min(WIDE, document.documentElement.clientWidth - 40),
    height: 280,
    marginLeft: 84,
    marginTop: 30,
    marginBottom: 52,
    style: { fontSize: '13px', fontFamily: 'inherit' },
  };
}

/** The era's year below the western one, and the phase where it is not settled. */
export function yearTick(year: number, phase = ''): string {
  return [String(year), eraLabel(year), phase].filter((line) => line !== '').join('\n');
}

/** More years than these are not all named: one of them may be mistyped. */
const YEARS_MAX = 20;

/** What stands on an axis of years: also those between of which nothing is stated, so that no two look like neighbours. */
export function yearAxis(
  years: readonly { readonly year: number; readonly phase?: string }[],
): string[] {
  const stated = years.map(({ year }) => year);
  const first = Math.min(...stated);
  const span = Math.max(...stated) - first + 1;
  const all =
    span > YEARS_MAX ? [...new Set(stated)] : Array.from({ length: span }, (_, at) => first + at);
  return all.flatMap((year) => {
    const ticks = years.filter((one) => one.year === year);
    return ticks.length === 0
      ? [yearTick(year, '記載なし')]
      : [...new Set(ticks.map(({ phase }) => yearTick(year, phase)))];
  });
}

/** A number with separators, for axes and labels. */
export const separated = (value: number): string =>
  value.toLocaleString('ja-JP', { maximumFractionDigits: 1 });

/** Pixels that the longest of these figures takes beside a bar. */
const widthOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => 8 + 6.5 * text.length));

/** What an axis of amounts needs to know of what stands along it. */
export interface Amounts {
  readonly values: readonly number[];
  /** Figures left and right of the bars: however narrow the chart, it has room for them. */
  readonly left?: readonly string[];
  readonly right: readonly string[];
  readonly format: (value: number) => string;
}

/** The axis below named bars, from the least amount to the most, with as many ticks as find room side by side. */
export function amountAxis({ values, left = [], right, format }: Amounts): Plot.ScaleOptions {
  const domain = [Math.min(0, ...values), Math.max(0, ...values)];
  const [insetLeft, insetRight] = [widthOf(left), widthOf(right)];
  const length = frame().width - besideBars() - insetLeft - insetRight;
  const ticks = Math.floor(length / (1.3 * widthOf(domain.map(format))));
  return {
    domain,
    insetLeft,
    insetRight,
    grid: true,
    ticks: Math.min(4, Math.max(1, ticks)),
    tickFormat: format,
  };
}

/** A name that fits beside a bar. */
function shorten(name: string): string {
  const most = isNarrow() ? 8 : 15;
  const text = plain(name);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Pixels for the names beside bars. */
const besideBars = (): number => (isNarrow() ? 122 : 212);

/** What charts share that have a name beside each bar; bars are placed by their number, since names may recur. */
export function namedBars(names: readonly string[]): Plot.PlotOptions {
  return {
    ...frame(),
    height: 60 + 25 * names.length,
    marginLeft: besideBars(),
    marginTop: 8,
    y: {
      type: 'band',
      label: null,
      domain: names.map((_, at) => at),
      tickFormat: (at: number) => shorten(names[at]!),
      tickSize: 0,
    },
  };
}

/** The table beside a chart says the same in words, so that a screen reader needs the title alone. */
export function figure(title: string, plot: Element): HTMLElement {
  for (const svg of plot.tagName === 'svg' ? [plot] : plot.querySelectorAll('svg')) {
    svg.setAttribute('aria-hidden', 'true');
  }
  return h('figure', { class: 'chart' }, h('figcaption', {}, title), plot);
}
