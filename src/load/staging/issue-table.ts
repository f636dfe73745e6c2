import type { Issue } from '../../issue.ts';
import { text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** A finding with the file that it came with and that file's municipality; both null for a finding of the run. */
export interface StagedIssue {
  readonly fileNo: number | null;
  readonly municipalityCode: string | null;
  readonly path: string;
  readonly issue: Issue;
}

/** One row per finding; a finding without a path of its own belongs to the file that it came with. */
export const issueTable: StagingTable<StagedIssue> = {
  name: 'issue',
  columns: {
    file_no: whole((row) => row.fileNo),
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
