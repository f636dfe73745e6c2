import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { DirectionOverride } from '../src/normalize/override-directions.ts';
import { EXIT, Failure } from './failure.ts';

const TABLE = fileURLToPath(new URL('./indicator-directions.csv', import.meta.url));

const Line = z.strictObject({
  municipality_code: z.string().regex(/^\d{6}$/, 'a municipality has six digits'),
  programme_name: z.string().min(1, 'a programme is needed'),
  indicator_name: z.string().min(1, 'an indicator is needed'),
  direction: z.enum(['higher', 'lower', 'keep'], 'the direction is higher, lower or keep'),
});

/** Overrides of directions by municipality code; a line that cannot be used ends the run with its number. */
export function loadDirections(path = TABLE): Map<string, DirectionOverride[]> {
  const rows = parse(readFileSync(path, 'utf8'), {
    columns: true,
    info: true,
    bom: true,
    skip_empty_lines: true,
  }) as unknown as {
    record: unknown;
    info: { lines: number };
  }[];
  const overrides = new Map<string, DirectionOverride[]>();
  for (const { record, info } of rows) {
    const line = Line.safeParse(record);
    if (!line.success) {
      throw new Failure(
        EXIT.usage,
        `${path}:${info.lines}: ${line.error.issues[0]?.message}. Correct the line or remove it.`,
      );
    }
    const { municipality_code, programme_name, indicator_name, direction } = line.data;
    const own = overrides.get(municipality_code) ?? [];
    overrides.set(municipality_code, [
      ...own,
      { programmeName: programme_name, indicatorName: indicator_name, direction },
    ]);
  }
  return overrides;
}
