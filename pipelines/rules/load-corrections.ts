import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Correction } from '../../src/extract/correct-cells.ts';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';
import { readLines } from './read-lines.ts';

const FOLDER = fileURLToPath(new URL('../corrections', import.meta.url));

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

/** Corrections by municipality code, one file `<code>.csv` each; a file or line that cannot be used ends the run with its name. */
export function loadCorrections(folder = FOLDER): Map<string, KnownCorrection[]> {
  const names = namesIn(folder).filter((name) => name.endsWith('.csv'));
  return new Map(
    names.sort().map((name) => {
      if (!/^\d{6}\.csv$/.test(name))
        throw refused(join(folder, name), 'a file of corrections is named <six-digit code>.csv');
      const code = name.slice(0, 6);
      return [code, readCorrections(join(folder, name), code)];
    }),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw cannotRead(`The folder of corrections ${folder}`, cause);
  }
}

function readCorrections(file: string, code: string): KnownCorrection[] {
  const corrections = readLines(file, Line).map(({ line, place }) => {
    const { found_by: foundBy, sheet, ...stated } = line;
    return { ...stated, sheet: sheet || null, foundBy, place };
  });
  const placeOf = new Map<string, string>();
  for (const { path, sheet, cell, place } of corrections) {
    if (!path.startsWith(`${code}-`))
      throw refused(place, `'${path}' is no file of a folder ${code}-…`);
    const key = JSON.stringify([path, sheet, cell]);
    const other = placeOf.get(key);
    if (other !== undefined) throw refused(place, `${other} corrects the same cell`);
    placeOf.set(key, place);
  }
  return corrections;
}

function refused(place: string, reason: string): Failure {
  return new Failure(EXIT.usage, `${place}: ${reason}. Correct it or remove it.`);
}
