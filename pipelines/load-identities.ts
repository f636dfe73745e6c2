import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { IdentityDecision } from '../src/load/source-file.ts';
import { EXIT, Failure } from './failure.ts';

const TABLE = fileURLToPath(new URL('./identities.csv', import.meta.url));

const Line = z
  .strictObject({
    municipality_code: z.string().regex(/^\d{6}$/, 'a municipality has six digits'),
    edition_fiscal_year: z.string().regex(/^\d{4}$/, 'the edition is a western year'),
    programme_name: z.string(),
    previous_programme_name: z.string().min(1, 'the earlier name is needed'),
    decision: z.enum(
      ['same', 'renamed', 'split', 'merged', 'ended', 'different'],
      'the decision is same, renamed, split, merged, ended or different',
    ),
    reason: z.string().min(1, 'a reason is needed'),
    decided_by: z.string().min(1, 'who decided is needed'),
  })
  .refine(
    ({ programme_name, decision }) => (programme_name === '') === (decision === 'ended'),
    'the newer name is needed, except for an ended programme',
  );

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
      decision: line.data.decision,
      reason: line.data.reason,
      decidedBy: line.data.decided_by,
    };
  });
}
