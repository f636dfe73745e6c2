import { cellReference, type GridRow } from '../../extract/grid.ts';
import type { Issue } from '../../issue.ts';
import { readMeasure } from '../values/cell-status.ts';
import { normalizeUnit } from '../values/unit.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** Rows of which figures are left out, each as it is to be read instead, and the issue that names them. */
export interface PercentFractions {
  readonly instead: ReadonlyMap<GridRow, GridRow>;
  readonly issues: readonly Issue[];
}

/** A bare figure under the unit %, and where it stands. */
interface BareFigure {
  readonly row: GridRow;
  readonly column: number;
  readonly raw: string;
  readonly value: number;
}

/** 1.2 may be 120 % as well as 1.2 %; no table counts rates of more than twice the whole as 2.3. */
const LEAST_PERCENT = 2;
/** Of an item, one figure at least is a part of a whole, where they are fractions. */
const WHOLE = 1;
const FIGURE = /_(target|actual|result)$/u;
/** Nobody writes a percentage with so many decimals: a program has divided. */
const QUOTIENT = /[.．][0-9０-９]{5,}/u;

/**
 * Leaves out bare figures that may be fractions of what their unit % says: a program that does not know formats writes 70.5 %
 * as 0.705. Where none of a table is as large as percentages are, or where quotients stand in it that are parts of a whole, it
 * is not known which of the two is meant of these, nor of any item whose figures are all so small. `rows` holds what is read
 * instead of a programme's row.
 */
export function percentFractions(
  programmes: readonly GridRow[],
  rows: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): PercentFractions {
  const columns = matched.flatMap((one) => percentColumn(one, matched));
  const items = programmes.flatMap((row) => bareFigures(row, rows.get(row) ?? row, columns));
  const small = items.filter((item) => item.every(isSmall));
  const isAll = small.length === items.length;
  const strange = items.filter((item) => !item.every(isSmall)).map(strangeQuotients);
  const quotient = [...small, ...strange].flat().find((one) => isQuotient(one) && isPart(one));
  if (items.length === 0 || (!isAll && quotient === undefined))
    return { instead: rows, issues: [] };
  const unclear = isAll
    ? small
    : [...small.filter((item) => item.some(isPart)), ...strange.filter(({ length }) => length > 0)];
  const instead = new Map(rows);
  for (const { row, column } of unclear.flat()) {
    const { cells } = instead.get(row) ?? row;
    instead.set(row, { ...row, cells: cells.with(column - 1, '') });
  }
  const issues = isAll
    ? [wholeTable(unclear.flat())]
    : unclear.map((item) => besideQuotient(item, quotient!));
  return { instead, issues };
}

function wholeTable(bare: readonly BareFigure[]): Issue {
  const reason = `like all ${bare.length} bare figure(s) of this table under the unit %`;
  return fractionsIssue(bare[0]!, reason);
}

function besideQuotient([first, ...others]: readonly BareFigure[], quotient: BareFigure): Issue {
  const company = others.map((one) => `${placeOf(one)} "${one.raw}", `).join('');
  const cause = `for ${placeOf(quotient)} "${quotient.raw}" of this table is a quotient under the unit %`;
  return fractionsIssue(first!, `${company && `and so may ${company}`}${cause}`);
}

/** Quotients that are parts of a whole, of an item whose other figures are percentages that nobody divided. */
function strangeQuotients(item: readonly BareFigure[]): BareFigure[] {
  const quotients = item.filter(isQuotient);
  return quotients.every(isPart) ? quotients : [];
}

function isQuotient({ raw }: BareFigure): boolean {
  return QUOTIENT.test(raw);
}

function isSmall({ value }: BareFigure): boolean {
  return Math.abs(value) < LEAST_PERCENT;
}

function isPart({ value }: BareFigure): boolean {
  return Math.abs(value) <= WHOLE;
}

function placeOf({ row, column }: BareFigure): string {
  return cellReference(row.number, column);
}

/** The bare figures of a row, in groups of one item: an indicator or an activity, with all its years. */
function bareFigures(
  row: GridRow,
  { cells }: GridRow,
  columns: readonly PercentColumn[],
): BareFigure[][] {
  const items = new Map<string, BareFigure[]>();
  for (const figure of columns) {
    const value = bareValue(cells, figure);
    if (value === null) continue;
    const raw = cells[figure.column - 1] ?? '';
    const item = items.get(figure.item) ?? [];
    items.set(figure.item, [...item, { row, column: figure.column, raw, value }]);
  }
  return [...items.values()];
}

/** A column of figures that may be of the unit %: always, or where the cell of its unit says so. */
interface PercentColumn {
  readonly column: number;
  /** Which indicator or activity it belongs to. */
  readonly item: string;
  readonly unitColumn: number | null;
  readonly isPercent: boolean;
}

function percentColumn(
  { field, no, column: { column } }: MatchedColumn,
  matched: readonly MatchedColumn[],
): PercentColumn[] {
  if (!FIGURE.test(field.field)) return [];
  const name = field.field.replace(FIGURE, '_unit');
  const unit = matched.find((one) => one.field.field === name && one.no === no);
  const isPercent = field.unit === '%';
  const item = `${name} ${no}`;
  return unit || isPercent
    ? [{ column, item, unitColumn: unit ? unit.column.column : null, isPercent }]
    : [];
}

/** The value of a bare figure under the unit %; null for anything else, and for nothing. */
function bareValue(
  cells: readonly string[],
  { column, unitColumn, isPercent }: PercentColumn,
): number | null {
  const printed = unitColumn === null ? null : normalizeUnit(cells[unitColumn - 1] ?? '');
  if (printed === null ? !isPercent : printed !== '%') return null;
  const { value, unit } = readMeasure(cells[column - 1] ?? '');
  return unit === null && value !== 0 ? value : null;
}

function fractionsIssue(first: BareFigure, reason: string): Issue {
  const { row, column, raw } = first;
  return {
    severity: 'warning',
    code: 'percent-unclear',
    message: `${placeOf(first)} "${raw}" may be a fraction (0.705 for 70.5 %) as well as a percentage, ${reason}: none is loaded`,
    remedy: 'Show these cells as percentages in the source (70.5%), and export it again.',
    row: row.number,
    column,
    rawText: raw,
  };
}
