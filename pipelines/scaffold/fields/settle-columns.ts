import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import { asCode, COUNTS, plainNumber } from '../guess/plain-number.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { MISDATED, misdatedColumns } from './misdated.ts';
import type { RowParts } from './row-parts.ts';
import { findRowYears, type RowYears } from './row-years.ts';
import { FIRST_ROW_ALONE, ownerOf } from './shared-figures.ts';
import { OWN_YEAR, targetsOfOwnYears } from './target-years.ts';

/** Columns as they are drafted, the column that says the year of each row, and why some of them wait for a person. */
export interface SettledColumns {
  readonly columns: readonly NumberedColumn[];
  readonly rowYears: RowYears | null;
  readonly gaps: ReadonlyMap<HeadedColumn, string>;
}

/** Guessed columns without the field of those of which other columns or rows leave open what they are. */
export function settleColumns(
  guessed: readonly NumberedColumn[],
  parts: RowParts | null,
  table: UnknownTable,
  fileName: string,
): SettledColumns {
  const gaps = new Map<HeadedColumn, string>([
    ...[...targetsOfOwnYears(guessed)].map(({ column }) => [column, OWN_YEAR] as const),
    ...[...misdatedColumns(guessed)].map(({ column }) => [column, MISDATED] as const),
  ]);
  const number = plainNumber(guessed, table);
  if (number?.counts) gaps.set(number.column.column, COUNTS);
  const known = guessed.map((one) => {
    if (one === number?.column && !number.counts) return asCode(one);
    const isOpen = gaps.has(one.column) || one.column === parts?.column;
    return isOpen ? { ...one, field: null } : one;
  });
  const rowYears = findRowYears(known, table, fileName);
  const columns = known.map((one) => {
    if (!rowYears || ownerOf(one, rowYears.runs, table) !== 'unclear') return one;
    gaps.set(one.column, FIRST_ROW_ALONE);
    return { ...one, field: null };
  });
  return { columns, rowYears, gaps };
}
