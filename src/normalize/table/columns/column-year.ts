import type { TableForm } from '../../../form/table-form.ts';
import type { MatchedColumn } from '../heads/match-columns.ts';

/** The fiscal year of a column's figures, `first` being that of the first block of years; null for texts, and where rows print it. */
export function columnYear(
  { field: { year }, column, block }: MatchedColumn,
  edition: number,
  first: number | null,
): number | null {
  if (typeof year === 'number') return edition + year;
  if (year === 'label') return column.year;
  return year === 'block' && first !== null ? first + block : null;
}

/** The fiscal year of the first block of years; null where a column prints it, or where there are none. */
export function firstBlockYear({ year_blocks }: TableForm, edition: number): number | null {
  const first = year_blocks?.first;
  return typeof first === 'number' ? edition + first : null;
}
