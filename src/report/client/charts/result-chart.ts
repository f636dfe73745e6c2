import * as Plot from '@observablehq/plot';
import { plain } from '../dom.ts';
import { COLOURS, figure, frame, separated, yearAxis, yearTick } from './frame.ts';

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
    { year: yearTick(year), kind: '目標', value: target },
    { year: yearTick(year), kind: '実績', value: actual },
  ]);
  const stated = points.filter(({ value }) => value !== null);
  const targets = stated.filter(({ kind }) => kind === '目標');
  const actuals = stated.filter(({ kind }) => kind === '実績');
  const kinds = [
    ...(targets.length > 0 ? [['目標', COLOURS.orange] as const] : []),
    ['実績', COLOURS.blue] as const,
  ];
  const plot = Plot.plot({
    ...frame(),
    height: 240,
    x: {
      type: 'point',
      label: null,
      domain: yearAxis(years),
      tickSize: 0,
    },
    y: { label: plain(unit), grid: true, zero: true, nice: true, tickFormat: separated },
    color: {
      domain: kinds.map(([kind]) => kind),
      range: kinds.map(([, colour]) => colour),
      legend: true,
    },
    marks: [
      Plot.ruleY([0]),
      Plot.line(targets, {
        x: 'year',
        y: 'value',
        stroke: 'kind',
        strokeWidth: 2,
        strokeDasharray: '6 4',
      }),
      Plot.dot(targets, { x: 'year', y: 'value', stroke: 'kind', r: 5, fill: 'white' }),
      Plot.line(actuals, { x: 'year', y: 'value', stroke: 'kind', strokeWidth: 2 }),
      Plot.dot(actuals, { x: 'year', y: 'value', fill: 'kind', r: 4.5 }),
    ],
  });
  return figure(title, plot);
}
