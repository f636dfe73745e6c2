import { clean } from '../src/clean/clean.ts';
import { extract } from '../src/extract/extract.ts';
import type { Encoding, Grid, SourceFormat } from '../src/extract/grid.ts';
import type { Issue } from '../src/issue.ts';
import { readRecords } from '../src/normalize/read-records.ts';
import type { FileRecords } from '../src/normalize/record.ts';
import { readTable } from '../src/normalize/table/read-table.ts';
import type { LoadedForm } from './load-forms.ts';
import { recognise } from './recognise.ts';

/** What one source file holds, with how it was read. */
export interface ReadFile extends FileRecords {
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  /** Id of the form that the file was recognised as; null when none fits. */
  readonly formId: string | null;
  readonly personnelBasis: string | null;
}

/** Reads one file from bytes to records: extract, clean, normalize. Never throws for bad input; issues say what is wrong. */
export async function readFile(
  bytes: Uint8Array,
  path: string,
  forms: readonly LoadedForm[],
): Promise<ReadFile> {
  const { format, encoding, grids, issues } = await extract(bytes, path);
  const cells = countCells(grids);
  const { form, issue } = recognise(grids, forms);
  if (!form) {
    const found = grids.length > 0 ? [...issues, issue] : issues;
    const nothing = { cells, values: 0, labels: 0, duplicates: 0, unexplained: cells };
    const read: FileRecords = {
      records: [],
      issues: withPath(found, path),
      counts: nothing,
      blocks: 0,
    };
    return { ...read, format, encoding, formId: null, personnelBasis: null };
  }
  const read = readForm(grids, form, path);
  return {
    ...read,
    issues: withPath([...issues, ...read.issues], path),
    counts: { ...read.counts, cells },
    format,
    encoding,
    formId: form.form.id,
    personnelBasis: form.form.personnel_basis,
  };
}

function readForm(grids: readonly Grid[], loaded: LoadedForm, path: string): FileRecords {
  if (loaded.layout === 'table') return readTable(grids, loaded.form, path);
  const { form, labels } = loaded;
  return readRecords(
    grids.map((grid) => clean(grid, form, labels)),
    form,
  );
}

function countCells(grids: readonly Grid[]): number {
  let count = 0;
  for (const { rows } of grids) {
    for (const { cells } of rows) for (const cell of cells) if (cell.trim() !== '') count++;
  }
  return count;
}

function withPath(issues: readonly Issue[], path: string): Issue[] {
  return issues.map((issue) => ({ ...issue, path }));
}
