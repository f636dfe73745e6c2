import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';
import { refuse } from '../together.ts';
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
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** What lines speak of, and what each says of it: two that say otherwise of the same would undo each other. */
export interface Speech<Line> {
  readonly subjectOf: (line: Line) => readonly unknown[];
  /** Left out where no two lines may speak of the same, whatever they say. */
  readonly wordOf?: (line: Line) => string;
}

/** The lines of a CSV table that persons keep by hand; those that cannot be used end the run, each with its number. */
export function readLines<Line>(
  path: string,
  schema: z.ZodType<Line>,
  speech: Speech<Line>,
): StatedLine<Line>[] {
  const lines: StatedLine<Line>[] = [];
  const failures: Failure[] = [];
  for (const { record, info } of recordsOf(path)) {
    const place = `${path}:${info.lines}`;
    const line = schema.safeParse(record);
    if (line.success) {
      lines.push({ line: line.data, place });
      continue;
    }
    const { issues } = line.error;
    const ofHeads = issues.flatMap((issue) => faultOfHeads(issue, record) ?? []);
    // The heads are those of every line.
    if (ofHeads.length > 0) throw unusable(place, ofHeads.join('; '));
    const reasons = firstOfEach(issues).map(({ message }) => message);
    failures.push(unusable(place, reasons.join('; ')));
  }
  refuse([...failures, ...repeated(lines, speech)]);
  return lines;
}

/** Lines that speak of the same thing as one before, unless both say the same of it. */
function repeated<Line>(
  lines: readonly StatedLine<Line>[],
  { subjectOf, wordOf }: Speech<Line>,
): Failure[] {
  const first = new Map<string, StatedLine<Line>>();
  return lines.flatMap((stated) => {
    const subject = JSON.stringify(subjectOf(stated.line));
    const before = first.get(subject) ?? stated;
    first.set(subject, before);
    if (before === stated || (wordOf && wordOf(before.line) === wordOf(stated.line))) return [];
    return unusable(stated.place, `${before.place} speaks of the same already`);
  });
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

/** What is wrong with the table's heads; null where it is the line. */
function faultOfHeads(
  issue: z.core.$ZodIssue,
  record: Readonly<Record<string, string>>,
): string | null {
  if (issue.code === 'unrecognized_keys')
    return `the table has no column '${issue.keys.join("', '")}'`;
  const [column] = issue.path;
  return column === undefined || Object.hasOwn(record, column)
    ? null
    : `the column '${String(column)}' is missing`;
}

/** Of each column its first fault: the others follow from it. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const column = ({ path }: z.core.$ZodIssue) => path.join('.');
  return issues.filter((one, at) => at === issues.findIndex((it) => column(it) === column(one)));
}

function unusable(place: string, reason: string): Failure {
  return new Failure(EXIT.usage, `${place}: ${reason}. Correct the line or remove it.`);
}
