import * as Plot from '@observablehq/plot';
import { COLOURS, figure, namedBars, separated } from './frame.ts';

/** A bar to the left or right of zero. */
export interface ChangeBar {
  readonly name: string;
  /** Yen. */
  readonly change: number;
}

/** Part of the axis kept free at both ends for the figures. */
const ROOM = 0.28;

/** What rose (right) and fell (left), in 千円, as bars from zero. */
export function changeChart(title: string, bars: readonly ChangeBar[]): HTMLElement {
  const data = bars.map(({ change }, at) => ({ at, value: change / 1000 }));
  const values = data.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low) * ROOM;
  const label = (isRise: boolean) =>
    Plot.text(
      data.filter(({ value }) => value >= 0 === isRise),
      {
        x: 'value',
        y: 'at',
        text: ({ value }: { value: number }) => `${value > 0 ? '+' : ''}${separated(value)}`,
        textAnchor: isRise ? 'start' : 'end',
        dx: isRise ? 4 : -4,
      },
    );
  const plot = Plot.plot({
    ...namedBars(bars.map(({ name }) => name)),
    x: {
      label: '増減(千円)',
      domain: [low < 0 ? low - room : 0, high > 0 ? high + room : 0],
      grid: true,
      ticks: 4,
      tickFormat: separated,
    },
    marks: [
      Plot.barX(data, {
        x: 'value',
        y: 'at',
        fill: ({ value }: { value: number }) => (value < 0 ? COLOURS.blue : COLOURS.orange),
      }),
      label(true),
      label(false),
      Plot.ruleX([0]),
    ],
  });
  return figure(title, plot);
}
