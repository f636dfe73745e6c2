import { isNumbered } from '../../../src/form/table-field-name.ts';
import type { GuessedColumn } from './guess-columns.ts';

/** A column with the number of its item, 0 where it has none. */
export interface NumberedColumn extends GuessedColumn {
  readonly no: number;
  /** Which column of its label it is, where only that tells its number. */
  readonly occurrence: number | null;
}

/**
 * Numbers the items of each kind: by the numbers that heads print, in their order, or where the columns of an indicator simply
 * stand there again, behind each name, by their order. Of which of several items another column is, is not known.
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
    const numbers = printed.get(kindOf(field)) ?? [];
    if (number !== null) return { ...column, no: numbers.indexOf(number) + 1, occurrence: null };
    const names = namesOf(kindOf(field), columns);
    if (numbers.length < 2 && names < 2) return { ...column, no: 1, occurrence: null };
    const own = turns(column, columns);
    const isInTurn =
      numbers.length > 1 ? followNames(own, kindOf(field), columns) : own.length === names;
    if (!isInTurn) return { ...column, field: null, no: 0, occurrence: null };
    const alike = columns.filter((one) => one.column.key === column.column.key);
    return { ...column, no: own.indexOf(column) + 1, occurrence: alike.indexOf(column) + 1 };
  });
}

/** True where each of the columns stands behind another numbered name of its kind: 単位 behind 成果指標① and again behind 成果指標②. */
function followNames(
  own: readonly GuessedColumn[],
  kind: string,
  columns: readonly GuessedColumn[],
): boolean {
  const names = columns.filter(({ field, number }) => field === `${kind}_name` && number !== null);
  const numbers = new Set(names.map(({ number }) => number));
  if (own.length !== names.length || numbers.size !== names.length) return false;
  return own.every(({ column: { column } }, at) => {
    const next = names[at + 1]?.column.column ?? Number.POSITIVE_INFINITY;
    return column > names[at]!.column.column && column < next;
  });
}

/** How often the name of a kind's item stands there again, without a number. */
function namesOf(kind: string, columns: readonly GuessedColumn[]): number {
  const first = columns.find(({ field, number }) => field === `${kind}_name` && number === null);
  return first ? turns(first, columns).length : 0;
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
