import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { IdentityDecision } from '../src/load/source-file.ts';
import { EXIT, Failure } from './failure.ts';

const TABLE = fileURLToPath(new URL('./identities.csv', import.meta.url));

const Line = z
  .strictObject({
    municipality_code: z.string().regex(/^\d{6}$/, 'a municipality has six digits'),
    edition_fiscal_year: z.string().regex(/^\d{4}$/, 'the edition is a western year'),
    programme_name: z.string(),
    previous_programme_name: z.string().min(1, 'the earlier name is needed'),
    indicator_name: z.string().optional(),
    previous_indicator_name: z.string().optional(),
    decision: z.enum(
      ['same', 'renamed', 'split', 'merged', 'ended', 'different'],
      'the decision is same, renamed, split, merged, ended or different',
    ),
    reason: z.string().min(1, 'a reason is needed'),
    decided_by: z.string().min(1, 'who decided is needed'),
  })
  .refine(
    (line) => (newerName(line) ?? '') !== '' || line.decision === 'ended',
    'the newer name is needed, except for a programme or indicator that ended',
  )
  .refine(
    (line) => (newerName(line) ?? '') === '' || line.decision !== 'ended',
    'a programme or indicator that ended has no newer name',
  )
  .refine(
    (line) => !line.previous_indicator_name || line.programme_name !== '',
    'the programme of the indicator is needed',
  );

interface Names {
  readonly programme_name: string;
  readonly indicator_name?: string | undefined;
  readonly previous_indicator_name?: string | undefined;
}

/** The newer name that a line decides about: of an indicator, where the earlier one is an indicator's. */
function newerName(line: Names): string | undefined {
  return line.previous_indicator_name ? line.indicator_name : line.programme_name;
}

interface ParsedLine {
  readonly record: unknown;
  readonly info: { readonly lines: number };
}

/** What persons decided about identities across editions; a line that cannot be used ends the run with its number. */
export function loadIdentities(path = TABLE): IdentityDecision[] {
  const lines = parse(readFileSync(path, 'utf8'), {
    columns: true,
    info: true,
    bom: true,
    skip_empty_lines: true,
  }) as unknown as ParsedLine[];
  return lines.map(({ record, info }) => {
    const line = Line.safeParse(record);
    if (!line.success) {
      throw new Failure(
        EXIT.usage,
        `${path}:${info.lines}: ${line.error.issues[0]?.message}. Correct the line or remove it.`,
      );
    }
    return {
      municipalityCode: line.data.municipality_code,
      editionFiscalYear: Number(line.data.edition_fiscal_year),
      programmeName: line.data.programme_name || null,
      previousProgrammeName: line.data.previous_programme_name,
      indicatorName: line.data.indicator_name || null,
      previousIndicatorName: line.data.previous_indicator_name || null,
      decision: line.data.decision,
      reason: line.data.reason,
      decidedBy: line.data.decided_by,
    };
  });
}
