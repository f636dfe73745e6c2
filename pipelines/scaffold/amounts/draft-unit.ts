import { countEach } from '../../../src/count-each.ts';
import { cellAt, columnName } from '../../../src/extract/grid.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { readMeasure } from '../../../src/normalize/values/read-measure.ts';
import { headUnits, type MoneyUnit, titleUnits } from '../../../src/text/money-unit.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** The unit of money that most of a table's heads print, or else its title, and what a person has to know about it. */
export interface DraftUnit {
  readonly yen: number;
  readonly gap: string;
}

const USUAL = 1000;
/** A programme in the middle of a list that costs so much in thousands of yen would cost a billion. */
const NOT_IN_THOUSANDS = 1_000_000;

/** Drafts the unit of money of a table. */
export function draftUnit(table: UnknownTable, fields: readonly DraftField[]): DraftUnit {
  const printed = fields
    .filter(({ kind }) => kind === 'money')
    .flatMap(({ columns }) =>
      columns.map(({ column }) => ({
        column,
        unit: unitOfHead(column) ?? unitBelow(column, table),
      })),
    );
  const title = titleUnit(table);
  const units = printed.map(({ column, unit }) => ({ column, unit: unit ?? title }));
  const stated = mostFrequent(units.flatMap(({ unit }) => unit?.yen ?? [])) ?? title?.yen;
  if (stated === undefined) return bySize(fields, table);
  const yen = stated;
  const others = units.filter(({ unit }) => unit !== null && unit.yen !== yen);
  if (others.length === 0) return { yen, gap: '1000 where amounts are in 千円' };
  const isByHead = ({ column }: (typeof others)[0]) => unitOfHead(column) !== null;
  const places = (some: typeof others) =>
    some.map(({ column, unit }) => `${columnName(column.column)} in ${unit!.name}`).join(', ');
  const [byHead, notByHead] = [others.filter(isByHead), others.filter((one) => !isByHead(one))];
  const gaps = [
    ...(byHead.length > 0 ? [`${places(byHead)} are read in the unit of their heads`] : []),
    ...(notByHead.length > 0 ? [`amounts of ${places(notByHead)} are not loaded`] : []),
  ];
  return { yen, gap: `heads disagree: ${gaps.join('; ')}` };
}

/** The unit of a table that prints none, by how large its amounts are. */
function bySize(fields: readonly DraftField[], { rows }: UnknownTable): DraftUnit {
  const columns = fields
    .filter(({ kind }) => kind === 'money')
    .flatMap((field) => field.columns.map(({ column }) => column.column));
  if (columns.length === 0) return { yen: USUAL, gap: '1000 where amounts are in 千円' };
  const amounts = rows
    .flatMap((row) => columns.map((column) => readMeasure(cellAt(row, column)).value))
    .filter((value) => value !== null && value !== 0)
    .sort((a, b) => a! - b!);
  const middle = amounts[Math.floor(amounts.length / 2)] ?? 0;
  return middle >= NOT_IN_THOUSANDS
    ? { yen: 1, gap: 'no unit is printed; the amounts are too large for 千円' }
    : { yen: USUAL, gap: 'no unit is printed: 1000 if amounts are in 千円, 1 if in 円' };
}

/** The unit of money that a column's head prints, its nearest text first. */
export function unitOfHead({ label, above }: HeadedColumn): MoneyUnit | null {
  return [label, ...above].flatMap(headUnits)[0] ?? null;
}

/** A row of units may stand between a header and its first programme. */
function unitBelow({ column }: HeadedColumn, { rows }: UnknownTable): MoneyUnit | null {
  return titleUnits(rows[0] ? cellAt(rows[0], column) : '')[0] ?? null;
}

function titleUnit({ grid, headerRows }: UnknownTable): MoneyUnit | null {
  const last = headerRows.at(-1)!.number;
  const cells = grid.rows.filter(({ number }) => number <= last).flatMap((row) => row.cells);
  return cells.flatMap(titleUnits)[0] ?? null;
}

/** The first of those that are as frequent. */
function mostFrequent(values: readonly number[]): number | null {
  return [...countEach(values)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
