import * as Plot from '@observablehq/plot';
import { amountAxis, COLOURS, figure, namedBars, separated } from './frame.ts';

/** A bar to the left or right of zero. */
export interface ChangeBar {
  readonly name: string;
  /** Yen. */
  readonly change: number;
}

/** What rose (right) and fell (left), in 千円, as bars from zero. */
export function changeChart(title: string, bars: readonly ChangeBar[]): HTMLElement {
  const data = bars.map(({ change }, at) => ({ at, value: change / 1000 }));
  const text = ({ value }: { value: number }) => `${value > 0 ? '+' : ''}${separated(value)}`;
  const side = (isRise: boolean) => data.filter(({ value }) => value >= 0 === isRise);
  const label = (isRise: boolean) =>
    Plot.text(side(isRise), {
      x: 'value',
      y: 'at',
      text,
      textAnchor: isRise ? 'start' : 'end',
      dx: isRise ? 4 : -4,
    });
  const plot = Plot.plot({
    ...namedBars(bars.map(({ name }) => name)),
    x: {
      ...amountAxis({
        values: data.map(({ value }) => value),
        left: side(false).map(text),
        right: side(true).map(text),
        format: separated,
      }),
      label: '増減(千円)',
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
