import { isNumbered } from '../../src/form/table-field-name.ts';
import type { GuessedColumn } from './guess-columns.ts';

/** A column with the number of its item, 0 where it has none. */
export interface NumberedColumn extends GuessedColumn {
  readonly no: number;
  /** Which column of its label it is, where only that tells its number. */
  readonly occurrence: number | null;
}

/**
 * Numbers the items of each kind: by the numbers that heads print, in their order, or where the columns of an indicator simply
 * stand there again, name and all, by their order.
 */
export function numberItems(columns: readonly GuessedColumn[]): NumberedColumn[] {
  const printed = new Map<string, string[]>();
  for (const { field, number } of columns) {
    if (field === null || number === null) continue;
    const known = printed.get(kindOf(field)) ?? [];
    if (!known.includes(number)) printed.set(kindOf(field), [...known, number]);
  }
  return columns.map((column) => {
    const { field, number } = column;
    if (field === null || !isNumbered(field)) return { ...column, no: 0, occurrence: null };
    const numbers = printed.get(kindOf(field));
    if (number !== null) return { ...column, no: numbers!.indexOf(number) + 1, occurrence: null };
    const no = numbers ? 1 : turnOf(column, columns);
    const alike = columns.filter((one) => one.column.key === column.column.key);
    return {
      ...column,
      no,
      occurrence: no > 0 && isRepeated(column, columns) ? alike.indexOf(column) + 1 : null,
    };
  });
}

/** The first column is the first item's, and so on, where the kind's names stand there as often; else all are the first's. */
function turnOf(column: GuessedColumn, columns: readonly GuessedColumn[]): number {
  return isRepeated(column, columns) ? turns(column, columns).indexOf(column) + 1 : 1;
}

function isRepeated(column: GuessedColumn, columns: readonly GuessedColumn[]): boolean {
  const name = `${kindOf(column.field!)}_name`;
  const [first] = columns.filter(({ field }) => field === name);
  const names = first ? turns(first, columns).length : 0;
  return names > 1 && column.number === null && turns(column, columns).length === names;
}

/** Columns that say the same of an item as this one, of the same year. */
function turns(column: GuessedColumn, columns: readonly GuessedColumn[]): GuessedColumn[] {
  return columns.filter((one) => one.number === null && saysTheSame(one, column));
}

function saysTheSame(one: GuessedColumn, other: GuessedColumn): boolean {
  return (
    one.field === other.field &&
    one.column.key === other.column.key &&
    one.column.year === other.column.year &&
    one.offset === other.offset &&
    one.above.join('/') === other.above.join('/')
  );
}

function kindOf(field: string): string {
  return field.replace(/_.*$/u, '');
}
