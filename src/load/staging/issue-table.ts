import type { Issue } from '../../issue.ts';
import { text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** A finding with the municipality whose file it came with, if any, and the path of that file. */
export interface StagedIssue {
  readonly municipalityCode: string | null;
  readonly path: string;
  readonly issue: Issue;
}

/** One row per finding; a finding without a path of its own belongs to the file that it came with. */
export const issueTable: StagingTable<StagedIssue> = {
  name: 'issue',
  columns: {
    municipality_code: text((row) => row.municipalityCode),
    severity: text((row) => row.issue.severity),
    code: text((row) => row.issue.code),
    message: text((row) => row.issue.message),
    remedy: text((row) => row.issue.remedy),
    path: text((row) => row.issue.path ?? row.path),
    sheet: text((row) => row.issue.sheet ?? null),
    row: whole((row) => row.issue.row ?? null),
    column: whole((row) => row.issue.column ?? null),
    raw_text: text((row) => row.issue.rawText ?? null),
  },
};
