import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';
import { hasValidCheckDigit } from './municipality.ts';

/** A municipality's six-digit code, as the tables kept by hand write it. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{6}$/, 'a municipality has six digits')
  .refine(hasValidCheckDigit, "a digit of the municipality's code is mistyped");

/** A line of a table kept by hand, and where it stands. */
export interface StatedLine<Line> {
  readonly line: Line;
  /** `file:line` of the record. */
  readonly place: string;
}

interface ParsedRecord {
  readonly record: unknown;
  readonly info: { readonly lines: number };
}

/** The lines of a CSV table that persons keep by hand; one that cannot be used ends the run with its number. */
export function readLines<Line>(path: string, schema: z.ZodType<Line>): StatedLine<Line>[] {
  return recordsOf(path).map(({ record, info }) => {
    const place = `${path}:${info.lines}`;
    const line = schema.safeParse(record);
    if (!line.success) throw unusable(place, reasonOf(line.error.issues[0]!));
    return { line: line.data, place };
  });
}

/** Refuses lines that speak of the same thing as one before, unless both say the same of it. */
export function refuseRepeated<Line>(
  lines: readonly StatedLine<Line>[],
  subjectOf: (line: Line) => readonly unknown[],
  wordOf?: (line: Line) => string,
): void {
  const first = new Map<string, StatedLine<Line>>();
  for (const stated of lines) {
    const subject = JSON.stringify(subjectOf(stated.line));
    const before = first.get(subject) ?? stated;
    first.set(subject, before);
    if (before === stated) continue;
    if (wordOf === undefined || wordOf(before.line) !== wordOf(stated.line))
      throw unusable(stated.place, `${before.place} speaks of the same already`);
  }
}

function recordsOf(path: string): ParsedRecord[] {
  try {
    return parse(textOf(path), {
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw unusable(path, cause.message);
  }
}

/** Excel saves CSV in the encoding of Windows, unless it is asked for UTF-8. */
function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall !== undefined) throw cannotRead(path, cause);
    if (!(cause instanceof TypeError)) throw cause;
    throw new Failure(EXIT.usage, `${path} is not UTF-8; save it as 'CSV UTF-8'`, { cause });
  }
}

/** Every cell of a table is text: what is of another type is not there. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `the column '${issue.path.join('.')}' is missing`;
  if (issue.code === 'unrecognized_keys') return `the table has no column '${issue.keys[0]}'`;
  return issue.message;
}

function unusable(place: string, reason: string): Failure {
  return new Failure(EXIT.usage, `${place}: ${reason}. Correct the line or remove it.`);
}
