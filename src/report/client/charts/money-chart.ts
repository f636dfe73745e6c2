import * as Plot from '@observablehq/plot';
import { COLOURS, figure, frame, separated, yearAxis, yearTick } from './frame.ts';

/** Money in yen of one fiscal year and phase; null where nothing is stated. */
export interface MoneyYear {
  readonly year: number;
  readonly spending: number | null;
  readonly personnel: number | null;
  /** 決算, 決算見込み, 計画 */
  readonly phase: string;
}

const FINAL = '決算';

/** Bars of spending and personnel cost by year and phase, in 千円; estimates and plans are pale. */
export function moneyChart(title: string, years: readonly MoneyYear[]): HTMLElement {
  const bars = years.flatMap(({ year, spending, personnel, phase }) =>
    [
      { kind: '事業費', yen: spending },
      { kind: '人件費', yen: personnel },
    ].map(({ kind, yen }) => ({
      year: yearTick(year, phase === FINAL ? '' : phase),
      kind,
      value: (yen ?? 0) / 1000,
      isFinal: phase === FINAL,
    })),
  );
  const plot = Plot.plot({
    ...frame(),
    marginBottom: 64,
    x: {
      label: null,
      domain: yearAxis(
        years.map(({ year, phase }) => ({ year, phase: phase === FINAL ? '' : phase })),
      ),
      tickSize: 0,
    },
    y: { label: '千円', grid: true, tickFormat: separated },
    color: { domain: ['事業費', '人件費'], range: [COLOURS.blue, COLOURS.orange], legend: true },
    marks: [
      Plot.barY(bars, {
        x: 'year',
        y: 'value',
        fill: 'kind',
        fillOpacity: (bar: (typeof bars)[number]) => (bar.isFinal ? 1 : 0.5),
        insetLeft: 5,
        insetRight: 5,
      }),
      Plot.ruleY([0]),
    ],
  });
  return figure(title, plot);
}
