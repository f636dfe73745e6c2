import * as Plot from '@observablehq/plot';
import { plain } from '../dom.ts';
import { amountAxis, COLOURS, figure, namedBars, separated } from './frame.ts';

/** A name and its number. */
export type NamedValue = readonly [name: string, value: number];

/** What the axis says, and where a line marks what was to be reached. */
export interface BarOptions {
  readonly label: string;
  readonly line?: number;
  readonly format?: (value: number) => string;
}

/** Horizontal bars from zero, each with its figure, in the order given. */
export function barChart(
  title: string,
  bars: readonly NamedValue[],
  { label, line, format = separated }: BarOptions,
): HTMLElement {
  const data = bars.map(([, value], at) => ({ at, value }));
  const values = [...data.map(({ value }) => value), line ?? 0];
  const plot = Plot.plot({
    ...namedBars(bars.map(([name]) => name)),
    x: {
      ...amountAxis({ values, right: data.map(({ value }) => format(value)), format }),
      label: plain(label),
    },
    marks: [
      ...(line === undefined ? [] : [Plot.ruleX([line], { strokeDasharray: '4 3' })]),
      Plot.barX(data, { x: 'value', y: 'at', fill: COLOURS.blue, insetTop: 2, insetBottom: 2 }),
      Plot.text(data, {
        x: 'value',
        y: 'at',
        text: ({ value }: { value: number }) => format(value),
        textAnchor: 'start',
        dx: 4,
        stroke: 'white',
        fill: 'currentColor',
      }),
      Plot.ruleX([0]),
    ],
  });
  return figure(title, plot);
}
