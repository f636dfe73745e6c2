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
  const figures = matched.flatMap((one) => percentColumn(one, matched));
  const bare: BareFigure[] = [];
  for (const row of programmes) {
    const { cells } = rows.get(row) ?? row;
    for (const figure of figures) {
      const value = bareValue(cells, figure);
      if (value === null) continue;
      if (Math.abs(value) >= LEAST_PERCENT) return { instead: rows, issues: [] };
      bare.push({ row, column: figure.column });
    }
  }
  if (bare.length === 0) return { instead: rows, issues: [] };
  const instead = new Map(rows);
  for (const { row, column } of bare) {
    const { cells } = instead.get(row) ?? row;
    instead.set(row, { ...row, cells: cells.with(column - 1, '') });
  }
  return { instead, issues: [fractionsIssue(bare)] };
}

/** A column of figures that may be of the unit %: always, or where the cell of its unit says so. */
interface PercentColumn {
  readonly column: number;
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
  return unit || isPercent
    ? [{ column, unitColumn: unit ? unit.column.column : null, isPercent }]
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
