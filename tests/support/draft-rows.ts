import { type DraftColumns, groupColumns } from '../../pipelines/scaffold/fields/group-columns.ts';
import { findTable } from '../../pipelines/scaffold/table/find-table.ts';
import { loadVocabulary } from '../../pipelines/scaffold/vocabulary.ts';
import { writeForm } from '../../pipelines/scaffold/write/write-form.ts';
import type { Grid } from '../../src/extract/grid.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import type { TableForm } from '../../src/form/table-form.ts';

type Rows = readonly (readonly string[])[];

const vocabulary = loadVocabulary();

/** Rows as the lines of a text file. */
export function gridOf(rows: Rows): Grid {
  return { sheet: null, rows: rows.map((cells, at) => ({ number: at + 1, cells })) };
}

/** The table that is found in rows, or in a sheet; null where there is none. */
export function tableOf(source: Rows | Grid) {
  return findTable('rows' in source ? source : gridOf(source), vocabulary);
}

/** The fields and notes of the table in rows. */
export function columnsOf(rows: Rows): DraftColumns {
  return groupColumns(tableOf(rows)!, vocabulary);
}

/** The form that is drafted for the table in rows, its text, as it is read, and the columns that it is made of. */
export function draftRows(
  rows: Rows,
  fileName = '',
  id = 'draft',
): { readonly text: string; readonly form: TableForm; readonly columns: DraftColumns } {
  const table = tableOf(rows)!;
  const columns = groupColumns(table, vocabulary, fileName);
  const text = writeForm(id, table, columns, fileName);
  return { text, form: parseForm(text, 'draft.yaml') as TableForm, columns };
}
