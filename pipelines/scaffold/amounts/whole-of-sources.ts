import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { checkIdentity } from './checked-identity.ts';
import { ENOUGH, SOURCES } from './identity-lines.ts';

/** An amount of a year that its head prints. */
export interface Whole {
  readonly field: string;
  readonly column: HeadedColumn;
  readonly year: number;
}

/** A source that is no field, as it is two: 国県支出金. */
const OTHER_SOURCE = /支出金|補助金|特定財源|特財/u;

/** Which amount sources of funding without a year add up to in every row, where it is one alone; sources that are no fields may stand beside them. */
export function wholeOfSources(
  undated: readonly DraftField[],
  wholes: readonly Whole[],
  table: UnknownTable,
  unitYen: number,
): { readonly whole: Whole; readonly parts: ReadonlySet<DraftField> } | null {
  const parts = undated.filter(({ field }) => SOURCES.includes(field));
  const own = parts.flatMap(({ columns }) => columns.map(({ column }) => column));
  if (own.length === 0) return null;
  const places = own.map(({ column }) => column);
  const [from, to] = [Math.min(...places) - 1, Math.max(...places) + 1];
  const others = table.columns.filter(
    (one) => one.column >= from && one.column <= to && OTHER_SOURCE.test(one.label),
  );
  const columns = [...new Set([...own, ...others])];
  if (columns.length < 2) return null;
  const fits = wholes.filter((whole) => isSumOf(columns, whole.column, table, unitYen));
  const [whole] = fits;
  const isOne = new Set(fits.map(({ year }) => year)).size === 1;
  return whole && isOne ? { whole, parts: new Set(parts) } : null;
}

function isSumOf(
  columns: readonly HeadedColumn[],
  whole: HeadedColumn,
  table: UnknownTable,
  unitYen: number,
): boolean {
  const named = columns.map((column) => [`${column.column}`, column] as const);
  const identity = { name: '', parts: named.map(([name]) => name), equals: 'whole' };
  const of = new Map([...named, ['whole', whole]]);
  const { stated, broken } = checkIdentity(identity, [of], table, unitYen);
  return stated >= ENOUGH && broken === 0;
}
