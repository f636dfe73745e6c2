import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import type { SignalThreshold } from '../../src/load/source-file.ts';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';
import { refuse } from '../together.ts';

const TABLE = fileURLToPath(new URL('../signals.yaml', import.meta.url));

const Signals = z.record(
  z.string(),
  z.strictObject({ threshold: z.number().finite(), unit: z.string() }),
);

const Overrides = z.record(
  z.string(),
  z.strictObject({ threshold: z.number().finite(), unit: z.string().optional() }),
);

/** Thresholds in the place of the project's own: of a file, and over those the ones of a text 'rule=value,rule=value'. */
export interface SignalOverrides {
  readonly file?: string;
  readonly list?: string;
}

/** Thresholds of the signals; entries that cannot be used end the run, all told at once. */
export function loadSignals({ file, list }: SignalOverrides = {}): SignalThreshold[] {
  const own = readSignals(TABLE, Signals);
  const values = new Map(Object.entries(own).map(([rule, { threshold }]) => [rule, threshold]));
  const inFile = file === undefined ? {} : readSignals(file, Overrides);
  const entries = entriesOf(list);
  const overrides = [
    ...Object.entries(inFile).map(([rule, { threshold }]) => ({ rule, threshold, place: file! })),
    ...entries.flatMap((entry) => thresholdIn(entry) ?? []),
  ];
  const unknown = overrides.filter(({ rule }) => !values.has(rule));
  refuse([
    ...entries
      .filter((entry) => thresholdIn(entry) === null)
      .map((entry) =>
        unusable(`thresholds: '${entry}' is not of the form rule=number, ${EXAMPLE}`),
      ),
    ...unknown.map(({ rule, place }) => {
      const there = [...values.keys()].join(', ');
      return unusable(`${place}: no signal is named '${rule}'; there are ${there}`);
    }),
  ]);
  for (const { rule, threshold } of overrides) values.set(rule, threshold);
  return [...values].map(([rule, value]) => ({ rule, value, unit: own[rule]!.unit }));
}

const EXAMPLE = 'e.g. missed_years_running=3';
const unusable = (message: string) => new Failure(EXIT.usage, message);

function entriesOf(list: string | undefined): string[] {
  const entries = (list ?? '').split(',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '');
}

/** The threshold that an entry such as `missed_years_running=3` sets; null where it is of another form. */
function thresholdIn(entry: string) {
  const [, rule, value] = /^(\w+)\s*=\s*(-?\d+(?:\.\d+)?)$/.exec(entry) ?? [];
  return rule === undefined ? null : { rule, threshold: Number(value), place: 'thresholds' };
}

function readSignals<Read>(path: string, schema: z.ZodType<Read>): Read {
  const text = textOf(path);
  try {
    return schema.parse(parse(text) ?? {});
  } catch (cause) {
    throw new Failure(
      EXIT.usage,
      `${path}: ${faultOf(cause)}. A line is such as missed_years_running: { threshold: 3 }`,
      { cause },
    );
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw cannotRead(`The file of signals ${path}`, cause);
  }
}

function faultOf(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return (cause as Error).message.split('\n', 1)[0]!;
  return cause.issues
    .map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': '))
    .join('; ');
}
