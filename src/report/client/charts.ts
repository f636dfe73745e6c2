import * as Plot from '@observablehq/plot';
import { h, plain } from './dom.ts';
import { showYear } from './show.ts';

/** Okabe and Ito's colours, told apart with any colour vision. */
const BLUE = '#0072b2';
const ORANGE = '#d55e00';
const GREY = '#767676';

/** One year's money in yen; null where nothing is stated. */
export interface MoneyYear {
  readonly year: number;
  readonly spending: number | null;
  readonly personnel: number | null;
  /** 決算, 決算見込み, 計画 */
  readonly phase: string;
}

/** Bars of spending and personnel cost by year, in 千円; estimates and plans are pale. */
export function moneyChart(title: string, years: readonly MoneyYear[]): HTMLElement {
  const bars = years.flatMap(({ year, spending, personnel, phase }) => [
    {
      year: label(year, phase),
      kind: '事業費',
      value: (spending ?? 0) / 1000,
      isFinal: phase === '決算',
    },
    {
      year: label(year, phase),
      kind: '人件費',
      value: (personnel ?? 0) / 1000,
      isFinal: phase === '決算',
    },
  ]);
  const plot = Plot.plot({
    ...frame,
    x: { label: null, domain: [...new Set(bars.map((bar) => bar.year))] },
    y: { label: '千円', grid: true, tickFormat: (value: number) => value.toLocaleString('ja-JP') },
    color: { domain: ['事業費', '人件費'], range: [BLUE, ORANGE], legend: true },
    marks: [
      Plot.barY(bars, {
        x: 'year',
        y: 'value',
        fill: 'kind',
        fillOpacity: (bar: (typeof bars)[number]) => (bar.isFinal ? 1 : 0.55),
        insetLeft: 6,
        insetRight: 6,
      }),
      Plot.ruleY([0]),
    ],
  });
  return figure(title, plot);
}

/** A target and what was reached, in the indicator's unit. */
export interface ResultYear {
  readonly year: number;
  readonly target: number | null;
  readonly actual: number | null;
}

/** Targets as a dashed line with rings, actual values as a line with dots. */
export function resultChart(
  title: string,
  unit: string,
  years: readonly ResultYear[],
): HTMLElement {
  const points = years.flatMap(({ year, target, actual }) => [
    { year: showYear(year), kind: '目標', value: target },
    { year: showYear(year), kind: '実績', value: actual },
  ]);
  const stated = points.filter(({ value }) => value !== null);
  const targets = stated.filter(({ kind }) => kind === '目標');
  const actuals = stated.filter(({ kind }) => kind === '実績');
  const plot = Plot.plot({
    ...frame,
    x: { type: 'point', label: null, domain: [...new Set(points.map((point) => point.year))] },
    y: { label: plain(unit), grid: true, zero: true, nice: true },
    color: { domain: ['目標', '実績'], range: [GREY, BLUE], legend: true },
    marks: [
      Plot.ruleY([0]),
      Plot.line(targets, { x: 'year', y: 'value', stroke: 'kind', strokeDasharray: '5 4' }),
      Plot.dot(targets, { x: 'year', y: 'value', stroke: 'kind', r: 5, fill: 'white' }),
      Plot.line(actuals, { x: 'year', y: 'value', stroke: 'kind', strokeWidth: 2 }),
      Plot.dot(actuals, { x: 'year', y: 'value', fill: 'kind', r: 5 }),
    ],
  });
  return figure(title, plot);
}

/** A bar to the left or right of zero. */
export interface ChangeBar {
  readonly name: string;
  /** Yen. */
  readonly change: number;
}

/** What rose and fell, in 千円, as bars from zero. */
export function changeChart(title: string, bars: readonly ChangeBar[]): HTMLElement {
  const data = bars.map(({ change }, name) => ({ name, value: change / 1000 }));
  const nameOf = (at: number) => shorten(plain(bars[at]!.name));
  const plot = Plot.plot({
    ...frame,
    height: 40 + 26 * data.length,
    marginLeft: 190,
    marginRight: 70,
    x: {
      label: '増減(千円)',
      grid: true,
      tickFormat: (value: number) => value.toLocaleString('ja-JP'),
    },
    y: { type: 'band', label: null, domain: data.map(({ name }) => name), tickFormat: nameOf },
    marks: [
      Plot.barX(data, {
        x: 'value',
        y: 'name',
        fill: (bar: { value: number }) => (bar.value < 0 ? BLUE : ORANGE),
      }),
      Plot.text(data, {
        x: 'value',
        y: 'name',
        text: (bar: { value: number }) =>
          bar.value.toLocaleString('ja-JP', {
            signDisplay: 'exceptZero',
            maximumFractionDigits: 0,
          }),
        textAnchor: 'start',
        dx: 4,
        filter: (bar: { value: number }) => bar.value >= 0,
      }),
      Plot.text(data, {
        x: 'value',
        y: 'name',
        text: (bar: { value: number }) =>
          bar.value.toLocaleString('ja-JP', {
            signDisplay: 'exceptZero',
            maximumFractionDigits: 0,
          }),
        textAnchor: 'end',
        dx: -4,
        filter: (bar: { value: number }) => bar.value < 0,
      }),
      Plot.ruleX([0]),
    ],
  });
  return figure(title, plot);
}

const frame = {
  // Text keeps its size on a telephone.
  width: Math.min(640, document.documentElement.clientWidth - 40),
  height: 280,
  marginLeft: 90,
  marginTop: 30,
  marginBottom: 48,
  style: { fontSize: '13px', fontFamily: 'inherit' },
};

const NAME_MAX = 13;

function shorten(name: string): string {
  return name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name;
}

function label(year: number, phase: string): string {
  return phase === '決算' ? showYear(year) : `${showYear(year)}\n${phase}`;
}

/** The table beside a chart says the same in words, so that a screen reader needs the title alone. */
function figure(title: string, plot: Element): HTMLElement {
  for (const svg of plot.tagName === 'svg' ? [plot] : plot.querySelectorAll('svg')) {
    svg.setAttribute('aria-hidden', 'true');
  }
  return h('figure', { class: 'chart' }, h('figcaption', {}, title), plot);
}

/** Bars of a query's result: a name and a number. */
export function queryChart(
  title: string,
  bars: readonly (readonly [string, number])[],
): HTMLElement {
  const data = bars.map(([name, value], at) => ({ name: at, label: plain(name), value }));
  const plot = Plot.plot({
    ...frame,
    height: 60 + 24 * data.length,
    marginLeft: Math.min(190, frame.width / 3),
    x: { label: plain(title), grid: true },
    y: { type: 'band', label: null, tickFormat: (at: number) => shorten(data[at]!.label) },
    marks: [Plot.barX(data, { x: 'value', y: 'name', fill: BLUE }), Plot.ruleX([0])],
  });
  return figure(title, plot);
}
