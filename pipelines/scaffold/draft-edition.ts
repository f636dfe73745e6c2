import { parseEraYear } from '../../src/normalize/values/era-year.ts';
import { editionYears } from '../../src/text/edition-year.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import type { UnknownTable } from './find-table.ts';
import type { DraftField } from './group-columns.ts';

/** Where a table seems to print the year of its edition, and which year that is; null where it is not known. */
export interface DraftEdition {
  readonly from: 'column' | 'title' | 'header' | 'file_name';
  readonly year: number | null;
}

/** Drafts the edition of a table. */
export function draftEdition(
  table: UnknownTable,
  fields: readonly DraftField[],
  fileName: string,
): DraftEdition {
  const { grid, headerRows, columns } = table;
  const field = fields.find((one) => one.field === 'edition_year');
  if (field) return { from: 'column', year: yearInFirstRow(field, table) };
  const above = grid.rows
    .filter(({ number }) => number < headerRows[0]!.number)
    .flatMap(({ cells }) => cells);
  const [title] = editionYears(above);
  if (title !== undefined) return { from: 'title', year: title };
  const printed = columns.flatMap(({ year }) => year ?? []);
  if (printed.length > 0) return { from: 'header', year: Math.max(...printed) };
  const [name, ...others] = new Set(editionYears([fileName]));
  return { from: 'file_name', year: others.length === 0 ? (name ?? null) : null };
}

/** True where the years of a column are printed without their era. */
export function isBare(field: DraftField, table: UnknownTable): boolean {
  return /^\d{1,2}$/u.test(normalizeText(firstCell(field, table)));
}

function yearInFirstRow(field: DraftField, table: UnknownTable): number | null {
  return parseEraYear(firstCell(field, table), isBare(field, table) ? '令和' : null);
}

function firstCell({ columns }: DraftField, { rows }: UnknownTable): string {
  return rows[0]?.cells[columns[0]!.column.column - 1] ?? '';
}
