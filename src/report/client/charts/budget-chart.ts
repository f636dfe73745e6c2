import * as Plot from '@observablehq/plot';
import { COLOURS, figure, namedBars, separated } from './frame.ts';

/** Budget and settlement of a programme, in yen. */
export interface BudgetBar {
  readonly name: string;
  readonly budget: number;
  readonly settlement: number;
}

/** Settlement as a bar, the budget as a line that it should not pass, in 千円. */
export function budgetChart(title: string, bars: readonly BudgetBar[]): HTMLElement {
  const data = bars.map(({ budget, settlement }, at) => ({
    at,
    budget: budget / 1000,
    settlement: settlement / 1000,
  }));
  const plot = Plot.plot({
    ...namedBars(bars.map(({ name }) => name)),
    x: { label: '千円', grid: true, ticks: 4, tickFormat: separated },
    color: {
      domain: ['決算額', '予算現額'],
      range: [COLOURS.blue, '#1b2430'],
      legend: true,
    },
    marks: [
      Plot.barX(data, {
        x: 'settlement',
        y: 'at',
        fill: COLOURS.blue,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.tickX(data, { x: 'budget', y: 'at', stroke: '#1b2430', strokeWidth: 3 }),
      Plot.ruleX([0]),
    ],
  });
  return figure(title, plot);
}
