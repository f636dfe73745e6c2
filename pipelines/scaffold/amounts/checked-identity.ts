import { cellAt, type GridRow } from '../../../src/extract/grid.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { readMeasure } from '../../../src/normalize/values/read-measure.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { unitOfHead } from './draft-unit.ts';

/** Amounts of a year whose sum another one is, by their fields. */
export interface DraftIdentity {
  readonly name: string;
  readonly parts: readonly string[];
  readonly equals: string;
}

/** Where the rows of a file were asked: in how many years of rows it was stated, in how many it was off by more than rounding, and how far at most, in yen. */
export interface Checked {
  readonly stated: number;
  readonly broken: number;
  readonly mostOff: number;
}

/** Columns of one year by their fields. */
export type ColumnsOfYear = ReadonlyMap<string, HeadedColumn>;

/** The columns of each year of a draft; those of a year counted from the edition stand with what prints that year. */
export function columnsOfYears(
  fields: readonly DraftField[],
  edition: number | null,
): readonly ColumnsOfYear[] {
  const years = new Map<string, Map<string, HeadedColumn>>();
  for (const { field, year, columns } of fields)
    for (const [at, { column }] of columns.entries()) {
      const own = typeof year === 'number' ? (edition ?? 0) + year : column.year;
      const key = year === 'block' ? `block ${at}` : `${year === 'row' ? 'row' : own}`;
      years.set(key, (years.get(key) ?? new Map<string, HeadedColumn>()).set(field, column));
    }
  return [...years.values()];
}

/** Asks the rows of a table whether amounts add up; blanks and dashes count as nothing, and a row with a text in the place of one says nothing. */
export function checkIdentity(
  identity: DraftIdentity,
  years: readonly ColumnsOfYear[],
  { rows }: UnknownTable,
  unitYen: number,
): Checked {
  const { parts, equals } = identity;
  const tolerance = rounding(identity, unitYen);
  let stated = 0;
  let broken = 0;
  let mostOff = 0;
  for (const columns of years) {
    const whole = columns.get(equals);
    const own = parts.flatMap((part) => columns.get(part) ?? []);
    // Amounts of one column stand in rows of their own.
    if (!whole || new Set([whole, ...own]).size <= parts.length) continue;
    for (const row of rows) {
      const sum = amountIn(row, whole, unitYen);
      const amounts = own.map((column) => amountIn(row, column, unitYen));
      if (typeof sum !== 'number' || amounts.includes('unknown')) continue;
      const known = amounts.filter((one) => typeof one === 'number');
      if (known.length === 0) continue;
      const off = Math.abs(known.reduce((all, one) => all + one, 0) - sum);
      stated++;
      if (off > tolerance) broken++;
      mostOff = Math.max(mostOff, off);
    }
  }
  return { stated, broken, mostOff };
}

/** How far a sum is off at most where each of its figures is rounded. */
export function rounding({ parts }: Pick<DraftIdentity, 'parts'>, unitYen: number): number {
  return unitYen === 1 ? 0 : ((parts.length + 1) / 2) * unitYen;
}

/** Yen of a cell; null for one that holds nothing. */
function amountIn(row: GridRow, column: HeadedColumn, unitYen: number): number | null | 'unknown' {
  const { status, value, unit } = readMeasure(cellAt(row, column.column));
  if (status === 'blank' || status === 'dash') return null;
  if (status !== 'value' || unit !== null) return 'unknown';
  return value! * (unitOfHead(column)?.yen ?? unitYen);
}
