import { textAt } from '../../../src/extract/grid.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import type { UnknownTable } from '../table/find-table.ts';
import type { NumberedColumn } from './number-items.ts';

/** Heads of a number that may be a programme's code, or count the rows of the list. */
const PLAIN = /^(?:(?:通し?|連|項|一連)?番号?|no|id|コード|#)$/u;
const STAYS = 'a code only if the next edition has the same number for it';
/** Why a column that counts the rows waits for a person. */
export const COUNTS =
  'it counts the rows: ignore it, or make it programme_code if the next edition has the same numbers';

/** The column of a plain number in a table without a code, and whether it does no more than count the rows. */
export function plainNumber(
  columns: readonly NumberedColumn[],
  { rows }: UnknownTable,
): { column: NumberedColumn; counts: boolean } | null {
  if (columns.some(({ field }) => field === 'programme_code')) return null;
  const name = columns.find(({ field }) => field === 'programme_name');
  const column = columns.find(({ field, column: { label } }) => {
    const text = normalizeText(label).replace(/[\s.]/gu, '').toLowerCase();
    return field === null && PLAIN.test(text);
  });
  if (!name || !column) return null;
  const numbers = rows
    .filter((row) => textAt(row, name.column.column) !== '')
    .map((row) => textAt(row, column.column.column))
    .filter((text) => text !== '');
  if (numbers.length === 0 || new Set(numbers).size < numbers.length) return null;
  const counts = numbers.every(
    (text, at) => at === 0 || Number(text) === Number(numbers[at - 1]) + 1,
  );
  return { column, counts };
}

/** A column taken for the programme's code. */
export function asCode(column: NumberedColumn): NumberedColumn {
  return { ...column, field: 'programme_code', doubt: STAYS };
}
