import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Correction } from '../src/extract/correct-cells.ts';
import { readLines } from './read-lines.ts';

const FOLDER = fileURLToPath(new URL('./corrections', import.meta.url));

/** A correction with the line that states it, who found it and why. */
export interface KnownCorrection extends Correction {
  readonly reason: string;
  readonly foundBy: string;
  /** `file:line` of the record. */
  readonly place: string;
}

const Line = z.strictObject({
  path: z.string().min(1, 'the path of a file is needed'),
  sheet: z.string(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/, 'a cell is named like B12'),
  expected: z.string().min(1, 'the printed text is needed'),
  value: z.string(),
  reason: z.string().min(1, 'a reason is needed'),
  found_by: z.string().min(1, 'who found it is needed'),
});

/** Corrections by municipality code, one file `<code>.csv` each; a line that cannot be used ends the run with its number. */
export function loadCorrections(folder = FOLDER): Map<string, KnownCorrection[]> {
  const names = readdirSync(folder).filter((name) => /^\d{6}\.csv$/.test(name));
  return new Map(
    names.sort().map((name) => [name.slice(0, 6), readCorrections(join(folder, name))]),
  );
}

function readCorrections(file: string): KnownCorrection[] {
  return readLines(file, Line).map(({ line, place }) => {
    const { found_by: foundBy, sheet, ...stated } = line;
    return { ...stated, sheet: sheet || null, foundBy, place };
  });
}
