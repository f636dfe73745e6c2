import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SignalThreshold } from '../src/load/source-file.ts';
import { EXIT, Failure } from './failure.ts';

const TABLE = fileURLToPath(new URL('./signals.yaml', import.meta.url));

const Signals = z.record(
  z.string(),
  z.strictObject({ threshold: z.number().finite(), unit: z.string() }),
);

/** Thresholds of the signals, those of another file in the place of the project's own; a wrong entry ends the run. */
export function loadSignals(overridePath?: string): SignalThreshold[] {
  const own = readSignals(TABLE);
  const overrides = overridePath === undefined ? {} : readSignals(overridePath);
  for (const rule of Object.keys(overrides)) {
    if (!(rule in own)) {
      throw new Failure(
        EXIT.usage,
        `${overridePath}: no signal is named '${rule}'; the names are those of ${TABLE}`,
      );
    }
  }
  return Object.entries({ ...own, ...overrides }).map(([rule, { threshold, unit }]) => ({
    rule,
    value: threshold,
    unit,
  }));
}

function readSignals(path: string): z.infer<typeof Signals> {
  try {
    return Signals.parse(parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const message = cause instanceof z.ZodError ? cause.issues[0]?.message : String(cause);
    throw new Failure(EXIT.usage, `${path}: ${message}. Each signal has a threshold and a unit.`, {
      cause,
    });
  }
}
