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
/** Beside a percentage as large as this, a bare figure up to one is as soon its fraction. */
const LARGE_PERCENT = 20;

/**
 * Leaves out bare figures that may be fractions of what their unit % says: a program that does not know formats writes 70.5 %
 * as 0.705. Where none of a table is as large as percentages are, which of the two is meant is not known; nor is it of one up to 1
 * beside a large percentage of the same indicator. `rows` holds what is read instead of a programme's row.
 */
export function percentFractions(
  programmes: readonly GridRow[],
  rows: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): PercentFractions {
  const figures = matched.flatMap((one) => percentColumn(one, matched));
  const bare: BareFigure[] = [];
  const beside: BareFigure[] = [];
  let isSomeLarge = false;
  const unitColumns = [...new Set(figures.map(({ unitColumn }) => unitColumn))];
  for (const row of programmes) {
    const { cells } = rows.get(row) ?? row;
    const isPercent = new Map(unitColumns.map((one) => [one, unitIn(cells, one)]));
    const values = figures.map((figure) =>
      (isPercent.get(figure.unitColumn) ?? figure.isPercent)
        ? percentValue(cells[figure.column - 1] ?? '')
        : null,
    );
    for (const [at, figure] of figures.entries()) {
      const value = values[at];
      if (!value?.isBare) continue;
      bare.push({ row, column: figure.column });
      if (Math.abs(value.value) >= LEAST_PERCENT) isSomeLarge = true;
      const isLargeBeside = ({ item }: PercentColumn, other: number) =>
        item === figure.item && Math.abs(values[other]?.value ?? 0) >= LARGE_PERCENT;
      if (Math.abs(value.value) <= 1 && figures.some(isLargeBeside))
        beside.push({ row, column: figure.column });
    }
  }
  const unclear = isSomeLarge ? beside : bare;
  if (unclear.length === 0) return { instead: rows, issues: [] };
  const instead = new Map(rows);
  for (const { row, column } of unclear) {
    const { cells } = instead.get(row) ?? row;
    instead.set(row, { ...row, cells: cells.with(column - 1, '') });
  }
  return { instead, issues: [fractionsIssue(unclear, isSomeLarge)] };
}

/** A column of figures that may be of the unit %: always, or where the cell of its unit says so. */
interface PercentColumn {
  readonly column: number;
  /** The indicator that it is of. */
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
  return unit || isPercent
    ? [{ column, item: `${name}/${no}`, unitColumn: unit ? unit.column.column : null, isPercent }]
    : [];
}

/** Whether the cell of a unit says %; null where it says nothing. */
function unitIn(cells: readonly string[], unitColumn: number | null): boolean | null {
  const printed = unitColumn === null ? null : normalizeUnit(cells[unitColumn - 1] ?? '');
  return printed === null ? null : printed === '%';
}

/** The value of a figure that is not zero, and whether it stands bare; null for anything else. */
function percentValue(cell: string): { value: number; isBare: boolean } | null {
  const { value, unit } = readMeasure(cell);
  return value ? { value, isBare: unit === null } : null;
}

function fractionsIssue(bare: readonly BareFigure[], isSomeLarge: boolean): Issue {
  const { row, column } = bare[0]!;
  const raw = row.cells[column - 1]!;
  const others = isSomeLarge
    ? `: beside a percentage of the same indicator, ${bare.length} bare figure(s) of this table are up to 1`
    : `, like all ${bare.length} bare figure(s) of this table under the unit %`;
  return {
    severity: 'warning',
    code: 'percent-unclear',
    message: `${cellReference(row.number, column)} "${raw}" may be a fraction (0.705 for 70.5 %) as well as a percentage${others}: none is loaded`,
    remedy: 'Show these cells as percentages in the source (70.5%), and export it again.',
    row: row.number,
    column,
    rawText: raw,
  };
}
