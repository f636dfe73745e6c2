import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Correction } from '../../src/extract/correct-cells.ts';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';
import { together } from '../together.ts';
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

/** Corrections by municipality code, one file `<code>.csv` each; files and lines that cannot be used end the run, all told at once. */
export function loadCorrections(folder = FOLDER): Map<string, KnownCorrection[]> {
  const names = namesIn(folder).filter((name) => name.endsWith('.csv'));
  const read = together(
    Object.fromEntries(names.sort().map((name) => [name, () => readCorrections(folder, name)])),
  );
  return new Map(names.map((name) => [codeOf(name), read[name]!]));
}

function codeOf(name: string): string {
  return name.slice(0, 6);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw cannotRead(`The folder of corrections ${folder}`, cause);
  }
}

function readCorrections(folder: string, name: string): KnownCorrection[] {
  const file = join(folder, name);
  if (!/^\d{6}\.csv$/.test(name))
    throw new Failure(
      EXIT.usage,
      `${file}: a file of corrections is named <six-digit code>.csv. Rename it or remove it.`,
    );
  const beginning = `${codeOf(name)}-`;
  const Own = Line.refine(({ path }) => path.startsWith(beginning), {
    error: ({ input }) =>
      `'${(input as z.infer<typeof Line>).path}' is no file of a folder ${beginning}…`,
  });
  const subjectOf = ({ path, sheet, cell }: z.infer<typeof Line>) => [path, sheet, cell];
  return readLines(file, Own, { subjectOf }).map(({ line, place }) => {
    const { found_by: foundBy, sheet, ...stated } = line;
    return { ...stated, sheet: sheet || null, foundBy, place };
  });
}
