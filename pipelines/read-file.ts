import { clean } from '../src/clean/clean.ts';
import { extract } from '../src/extract/extract.ts';
import type { Encoding, Grid, SourceFormat } from '../src/extract/grid.ts';
import type { Issue } from '../src/issue.ts';
import { readRecords } from '../src/normalize/read-records.ts';
import type { FileRecords } from '../src/normalize/record.ts';
import type { LoadedForm } from './load-forms.ts';

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
  const form = recognise(grids, forms);
  const nothing = { cells, values: 0, labels: 0, duplicates: 0, unexplained: cells };
  if (!form) {
    const found = grids.length > 0 ? [...issues, unknownForm(forms)] : issues;
    const read: FileRecords = { records: [], issues: withPath(found, path), counts: nothing, blocks: 0 };
    return { ...read, format, encoding, formId: null, personnelBasis: null };
  }
  const sheets = grids.map((grid) => clean(grid, form.form, form.labels));
  const { records, issues: own, counts, blocks } = readRecords(sheets, form.form);
  return {
    records,
    issues: withPath([...issues, ...own], path),
    counts: { ...counts, cells },
    blocks,
    format,
    encoding,
    formId: form.form.id,
    personnelBasis: form.form.personnel_basis,
  };
}

function countCells(grids: readonly Grid[]): number {
  let count = 0;
  for (const { rows } of grids) {
    for (const { cells } of rows) for (const cell of cells) if (cell.trim() !== '') count++;
  }
  return count;
}

/** The form most of whose labels stand in the file, if they are enough. */
export function recognise(grids: readonly Grid[], forms: readonly LoadedForm[]): LoadedForm | null {
  const scored = forms
    .map((form) => ({ form, labels: distinctLabels(grids, form) }))
    .filter(({ form, labels }) => labels >= form.form.recognise.distinct_labels)
    .sort((a, b) => b.labels - a.labels);
  return scored[0]?.form ?? null;
}

function distinctLabels(grids: readonly Grid[], { labels }: LoadedForm): number {
  const found = new Set<string>();
  for (const { rows } of grids) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const label = labels.match(cell.trim());
        if (label) found.add(label.key);
      }
    }
  }
  return found.size;
}

function withPath(issues: readonly Issue[], path: string): Issue[] {
  return issues.map((issue) => ({ ...issue, path }));
}

/** The error of a file in which no known form was recognised. */
export function unknownForm(forms: readonly LoadedForm[]): Issue {
  const known = forms.map(({ form }) => `${form.id} (${form.title})`).join(', ');
  return {
    severity: 'error',
    code: 'form-not-recognised',
    message: `The file is readable but holds no sheets of a known form: ${known}`,
    remedy: 'Remove it from the raw folder, or describe its form in a file under pipelines/forms.',
  };
}
