import type { FileRecords } from '../../normalize/record.ts';
import type { SourceFile } from '../source-file.ts';
import { flag, number, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** A file with the counts of what was read from it. */
export interface StagedFile {
  readonly fileNo: number;
  readonly file: SourceFile;
  readonly records: FileRecords;
}

/** One row per input file. */
export const sourceFileTable: StagingTable<StagedFile> = {
  name: 'source_file',
  columns: {
    file_no: whole((row) => row.fileNo),
    municipality_code: text((row) => row.file.municipalityCode),
    path: text((row) => row.file.path),
    sha256: text((row) => row.file.sha256),
    bytes: number((row) => row.file.bytes),
    format: text((row) => row.file.format),
    encoding: text((row) => row.file.encoding),
    edition: whole((row) => row.file.editionFiscalYear),
    form: text((row) => row.file.formId),
    personnel_basis: text((row) => row.file.personnelBasis),
    asks_outcomes: flag((row) => row.records.asksOutcomes),
    blocks: whole((row) => row.records.blocks),
    cells_all: number((row) => row.records.counts.cells),
    cells_used: number((row) => row.records.counts.values),
    cells_labels: number((row) => row.records.counts.labels),
    cells_duplicates: number((row) => row.records.counts.duplicates),
    cells_unexplained: number((row) => row.records.counts.unexplained),
  },
};
