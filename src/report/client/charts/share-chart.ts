import * as Plot from '@observablehq/plot';
import { COLOURS, figure, frame } from './frame.ts';

/** How many targets of one row were met, missed, and could not be judged. */
export interface ShareBar {
  readonly name: string;
  readonly met: number;
  readonly unmet: number;
  readonly other: number;
}

/** Numbers of met, missed and unjudged targets as one bar a row. */
export function shareChart(title: string, bars: readonly ShareBar[]): HTMLElement {
  const kinds = [
    ['達成', COLOURS.blue, 'white', 'met'],
    ['未達成', COLOURS.orange, 'white', 'unmet'],
    ['判定なし', COLOURS.pale, '#1b2430', 'other'],
  ] as const;
  const data = bars.flatMap((bar) =>
    kinds.map(([kind, , ink, key]) => ({ name: bar.name, kind, ink, value: bar[key] })),
  );
  const total = Math.max(...bars.map(({ met, unmet, other }) => met + unmet + other));
  const stack = { order: kinds.map(([kind]) => kind), z: 'kind' } as const;
  const plot = Plot.plot({
    ...frame(),
    height: 70 + 30 * bars.length,
    marginLeft: 110,
    marginTop: 8,
    x: { label: '成果指標の数', grid: true, ticks: 5 },
    y: { type: 'band', label: null, domain: bars.map(({ name }) => name), tickSize: 0 },
    color: {
      domain: kinds.map(([kind]) => kind),
      range: kinds.map(([, colour]) => colour),
      legend: true,
    },
    marks: [
      Plot.barX(data, Plot.stackX(stack, { x: 'value', y: 'name', fill: 'kind', inset: 1 })),
      Plot.text(
        data,
        Plot.stackX(stack, {
          x: 'value',
          y: 'name',
          text: ({ value }: { value: number }) => (value / total > 0.04 ? String(value) : ''),
          fill: 'ink',
        }),
      ),
      Plot.ruleX([0]),
    ],
  });
  return figure(title, plot);
}
