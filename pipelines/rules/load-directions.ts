import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { DirectionOverride } from '../../src/normalize/override-directions.ts';
import { comparisonKey } from '../../src/text/normalize-text.ts';
import { MunicipalityCode, readLines } from './read-lines.ts';

const TABLE = fileURLToPath(new URL('../indicator-directions.csv', import.meta.url));

const Line = z.strictObject({
  municipality_code: MunicipalityCode,
  programme_name: z.string().min(1, 'a programme is needed'),
  indicator_name: z.string().min(1, 'an indicator is needed'),
  direction: z.enum(['higher', 'lower', 'keep'], 'the direction is higher, lower or keep'),
});

/** Overrides of directions by municipality code; lines that cannot be used end the run, each with its number. */
export function loadDirections(path = TABLE): Map<string, DirectionOverride[]> {
  const overrides = new Map<string, DirectionOverride[]>();
  const lines = readLines(path, Line, {
    subjectOf: (line) => [
      line.municipality_code,
      comparisonKey(line.programme_name),
      comparisonKey(line.indicator_name),
    ],
    wordOf: (line) => line.direction,
  });
  for (const { line } of lines) {
    const own = overrides.get(line.municipality_code) ?? [];
    overrides.set(line.municipality_code, own);
    own.push({
      programmeName: line.programme_name,
      indicatorName: line.indicator_name,
      direction: line.direction,
    });
  }
  return overrides;
}
