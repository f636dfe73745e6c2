import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { nameKey } from '../../src/load/name-key.ts';
import type { IdentityDecision } from '../../src/load/source-file.ts';
import { MunicipalityCode, readLines } from './read-lines.ts';

const TABLE = fileURLToPath(new URL('../identities.csv', import.meta.url));

const Line = z
  .strictObject({
    municipality_code: MunicipalityCode,
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

/** What a line decides about: two lines about the same names would undo each other. */
function namesOf(line: z.infer<typeof Line>): readonly unknown[] {
  return [
    line.municipality_code,
    line.edition_fiscal_year,
    nameKey(line.programme_name),
    nameKey(line.previous_programme_name),
    nameKey(line.indicator_name ?? ''),
    nameKey(line.previous_indicator_name ?? ''),
  ];
}

/** What persons decided about identities across editions; lines that cannot be used end the run, each with its number. */
export function loadIdentities(path = TABLE): IdentityDecision[] {
  return readLines(path, Line, { subjectOf: namesOf }).map(({ line }) => ({
    municipalityCode: line.municipality_code,
    editionFiscalYear: Number(line.edition_fiscal_year),
    programmeName: line.programme_name || null,
    previousProgrammeName: line.previous_programme_name,
    indicatorName: line.indicator_name || null,
    previousIndicatorName: line.previous_indicator_name || null,
    decision: line.decision,
    reason: line.reason,
    decidedBy: line.decided_by,
  }));
}
