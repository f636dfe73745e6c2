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

/** A bare figure under the unit %, and the row that it stands in. */
interface BareFigure {
  readonly row: GridRow;
  readonly column: number;
  readonly value: number;
}

/** 1.2 may be 120 % as well as 1.2 %; no table counts rates of more than twice the whole as 2.3. */
const LEAST_PERCENT = 2;
const FIGURE = /_(target|actual)$/u;

/**
 * Leaves out bare figures that may be fractions of what their unit % says: a program that does not know formats writes 70.5 %
 * as 0.705. Where none of a table is as large as percentages are, which of the two is meant is not known. `rows` holds what is
 * read instead of a programme's row.
 */
export function percentFractions(
  programmes: readonly GridRow[],
  rows: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): PercentFractions {
  const figures = matched.filter(({ field }) => FIGURE.test(field.field));
  const bare = programmes.flatMap((row) =>
    bareFigures(row, rows.get(row) ?? row, figures, matched),
  );
  if (bare.length === 0 || bare.some(({ value }) => Math.abs(value) >= LEAST_PERCENT))
    return { instead: rows, issues: [] };
  const instead = new Map(rows);
  for (const { row, column } of bare) {
    const { cells } = instead.get(row) ?? row;
    instead.set(row, { ...row, cells: cells.with(column - 1, '') });
  }
  return { instead, issues: [fractionsIssue(bare)] };
}

function bareFigures(
  row: GridRow,
  { cells }: GridRow,
  figures: readonly MatchedColumn[],
  matched: readonly MatchedColumn[],
): BareFigure[] {
  return figures.flatMap((one): BareFigure[] => {
    const { column } = one.column;
    const { value, unit } = readMeasure(cells[column - 1] ?? '');
    const isBare = value !== null && value !== 0 && unit === null;
    return isBare && unitOf(one, cells, matched) === '%' ? [{ row, column, value }] : [];
  });
}

function unitOf(
  { field, no }: MatchedColumn,
  cells: readonly string[],
  matched: readonly MatchedColumn[],
): string | null {
  const name = field.field.replace(FIGURE, '_unit');
  const unit = matched.find((one) => one.field.field === name && one.no === no);
  return unit ? normalizeUnit(cells[unit.column.column - 1] ?? '') : (field.unit ?? null);
}

function fractionsIssue(bare: readonly BareFigure[]): Issue {
  const { row, column } = bare[0]!;
  const raw = row.cells[column - 1]!;
  return {
    severity: 'warning',
    code: 'percent-unclear',
    message: `${cellReference(row.number, column)} "${raw}" may be a fraction (0.705 for 70.5 %) as well as a percentage, like all ${bare.length} bare figure(s) of this table under the unit %: none is loaded`,
    remedy: 'Show these cells as percentages in the source (70.5%), and export it again.',
    row: row.number,
    column,
    rawText: raw,
  };
}
