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

/** A figure under the unit %, and where it stands. */
interface PercentFigure {
  readonly row: GridRow;
  readonly column: number;
  readonly raw: string;
  readonly value: number;
  /** True where it does not print the unit itself. */
  readonly isBare: boolean;
}

/** 1.2 may be 120 % as well as 1.2 %; no table counts rates of more than twice the whole as 2.3. */
const LEAST_PERCENT = 2;
/** Of an item, one figure at least is a part of a whole, where they are fractions. */
const WHOLE = 1;
/** Beside a percentage as large as this, a part of a whole is as soon a fraction. */
const LARGE_PERCENT = 20;
const FIGURE = /_(target|actual|result)$/u;
/** A message names as many others. */
const MOST_NAMED = 5;
/** Nobody writes a percentage with so many decimals: a program has divided. */
const QUOTIENT = /[.．][0-9０-９]{5,}/u;

/**
 * Leaves out bare figures that may be fractions of what their unit % says: a program that does not know formats writes 70.5 %
 * as 0.705. Which of the two is meant is not known where none of a table is as large as percentages are, of quotients that are
 * parts of a whole and, beside them, of any item whose figures are all so small, and of a part of a whole beside a large
 * percentage of its item.
 * `rows` holds what is read instead of a programme's row.
 */
export function percentFractions(
  programmes: readonly GridRow[],
  rows: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): PercentFractions {
  const columns = matched.flatMap((one) => percentColumn(one, matched));
  const items = programmes.flatMap((row) => figuresByItem(row, rows.get(row) ?? row, columns));
  const unclear = unclearFigures(items);
  if (unclear.length === 0) return { instead: rows, issues: [] };
  const instead = new Map(rows);
  for (const { row, column } of unclear.flatMap(({ figures }) => figures)) {
    const { cells } = instead.get(row) ?? row;
    instead.set(row, { ...row, cells: cells.with(column - 1, '') });
  }
  return { instead, issues: unclear.map(fractionsIssue) };
}

/** Figures that may be fractions, and why; there is one at least. */
interface Unclear {
  readonly figures: readonly PercentFigure[];
  readonly reason: string;
}

function unclearFigures(items: readonly (readonly PercentFigure[])[]): Unclear[] {
  const bare = items.map((item) => item.filter(({ isBare }) => isBare));
  const all = bare.flat();
  if (all.every(isSmall)) {
    const reason = `like all ${all.length} bare figure(s) of this table under the unit %`;
    return all.length === 0 ? [] : [{ figures: all, reason }];
  }
  const quotient = bare.flatMap(strangeQuotients)[0];
  return items.flatMap((item, at): Unclear[] => {
    const figures = bare[at]!;
    if (quotient && figures.every(isSmall) && figures.some(isPart))
      return [{ figures, reason: besideQuotient(quotient) }];
    const large = item.find(({ value }) => Math.abs(value) >= LARGE_PERCENT);
    const parts = large ? figures.filter(isPart) : [];
    if (parts.length > 0)
      return [
        { figures: parts, reason: `for ${placeOf(large!)} "${large!.raw}" stands beside it` },
      ];
    const strange = strangeQuotients(figures);
    return strange.length > 0 ? [{ figures: strange, reason: besideQuotient(strange[0]!) }] : [];
  });
}

/** Quotients that are parts of a whole, of an item that has no larger ones beside percentages. */
function strangeQuotients(item: readonly PercentFigure[]): PercentFigure[] {
  const quotients = item.filter(({ raw }) => QUOTIENT.test(raw));
  const parts = quotients.filter(isPart);
  return item.every(isSmall) || parts.length === quotients.length ? parts : [];
}

function besideQuotient(quotient: PercentFigure): string {
  return `for ${placeOf(quotient)} "${quotient.raw}" of this table is a quotient under the unit %`;
}

function isSmall({ value }: PercentFigure): boolean {
  return Math.abs(value) < LEAST_PERCENT;
}

function isPart({ value }: PercentFigure): boolean {
  return Math.abs(value) <= WHOLE;
}

function placeOf({ row, column }: PercentFigure): string {
  return cellReference(row.number, column);
}

/** The figures of a row under the unit %, in groups of one item: an indicator or an activity, with all its years. */
function figuresByItem(
  row: GridRow,
  { cells }: GridRow,
  columns: readonly PercentColumn[],
): PercentFigure[][] {
  const items = new Map<string, PercentFigure[]>();
  for (const own of columns) {
    const figure = percentValue(cells, own);
    if (figure === null) continue;
    const raw = cells[own.column - 1] ?? '';
    const item = items.get(own.item) ?? [];
    items.set(own.item, [...item, { row, column: own.column, raw, ...figure }]);
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

/** The value of a figure under the unit % that is not zero; null for anything else. */
function percentValue(
  cells: readonly string[],
  { column, unitColumn, isPercent }: PercentColumn,
): Pick<PercentFigure, 'value' | 'isBare'> | null {
  const printed = unitColumn === null ? null : normalizeUnit(cells[unitColumn - 1] ?? '');
  if (printed === null ? !isPercent : printed !== '%') return null;
  const { value, unit } = readMeasure(cells[column - 1] ?? '');
  return value ? { value, isBare: unit === null } : null;
}

function fractionsIssue({ figures, reason }: Unclear): Issue {
  const [first, ...others] = figures;
  const { row, column, raw } = first!;
  const company = others
    .slice(0, MOST_NAMED)
    .map((one) => `${placeOf(one)} "${one.raw}"`)
    .join(', ');
  const alike = company && `, and so may ${company}${others.length > MOST_NAMED ? ' …' : ''}`;
  return {
    severity: 'warning',
    code: 'percent-unclear',
    message: `${placeOf(first!)} "${raw}" may be a fraction (0.705 for 70.5 %) as well as a percentage${alike}, ${reason}: none is loaded`,
    remedy: 'Show these cells as percentages in the source (70.5%), and export it again.',
    row: row.number,
    column,
    rawText: raw,
  };
}
