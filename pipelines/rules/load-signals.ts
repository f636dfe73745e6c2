import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import type { SignalThreshold } from '../../src/load/source-file.ts';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';

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

/** Thresholds of the signals; an entry that cannot be used ends the run. */
export function loadSignals({ file, list }: SignalOverrides = {}): SignalThreshold[] {
  const own = readSignals(TABLE, Signals);
  const values = new Map(Object.entries(own).map(([rule, { threshold }]) => [rule, threshold]));
  const override = (rule: string, threshold: number, place: string) => {
    if (!values.has(rule)) {
      throw new Failure(
        EXIT.usage,
        `${place}: no signal is named '${rule}'; there are ${[...values.keys()].join(', ')}`,
      );
    }
    values.set(rule, threshold);
  };
  const inFile = file === undefined ? {} : readSignals(file, Overrides);
  for (const [rule, { threshold }] of Object.entries(inFile)) override(rule, threshold, file!);
  for (const [rule, threshold] of readList(list)) override(rule, threshold, 'thresholds');
  return [...values].map(([rule, value]) => ({ rule, value, unit: own[rule]!.unit }));
}

function readList(list: string | undefined): [rule: string, threshold: number][] {
  const entries = (list ?? '').split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, rule, value] = /^(\w+)\s*=\s*(-?\d+(?:\.\d+)?)$/.exec(entry) ?? [];
      if (rule === undefined) {
        throw new Failure(
          EXIT.usage,
          `thresholds: '${entry}' is not of the form rule=number, e.g. missed_years_running=3`,
        );
      }
      return [rule, Number(value)];
    });
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
