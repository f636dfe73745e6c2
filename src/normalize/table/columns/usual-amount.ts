import { cellAt, type Grid, type GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { headUnits } from '../../../text/money-unit.ts';
import { readMeasure } from '../../values/read-measure.ts';
import { type HeadedColumn, type Header, rowsBelow } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { withoutColumns } from '../heads/without-columns.ts';

/** Fewer rows may be all of the dearest programmes, or of the cheapest. */
const FEWEST_ROWS = 10;
const FEWEST_AMOUNTS = 10;
/** Units of money are a thousand apart (円, 千円, 百万円); budgets are not from one year to the next. */
const MOST_TIMES = 100;
/** What is as large in its own unit is nearer to the usual amount than it would be in another one. */
const ALIKE_TIMES = 30;

/** The amount in the middle of those that columns of tables print without a unit, nothing and zeros apart; null where there are few. */
export function middleAmount(
  tables: readonly {
    readonly rows: readonly GridRow[];
    readonly columns: readonly HeadedColumn[];
  }[],
): number | null {
  const amounts = tables
    .flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map(({ column }) => readMeasure(cellAt(row, column)))),
    )
    .flatMap(({ value, unit }) =>
      value === null || value === 0 || unit !== null ? [] : [Math.abs(value)],
    )
    .sort((a, b) => a - b);
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const isEnough = count >= FEWEST_ROWS && amounts.length >= FEWEST_AMOUNTS;
  return isEnough ? amounts[Math.floor(amounts.length / 2)]! : null;
}

/** True for a column of which no head prints another unit of money than this one. */
export function isInUnit({ label, above }: HeadedColumn, unitYen: number): boolean {
  return [label, ...above].flatMap(headUnits).every(({ yen }) => yen === unitYen);
}

/**
 * True for columns that count in another unit than their form, and in which amounts together are as large as the form says that they
 * are: where those of one column alone are so in the unit of the form, or in neither, no unit holds for all.
 */
export function areOfUsualSize(
  rows: readonly GridRow[],
  columns: readonly MatchedColumn[],
  unitYen: number,
  { usual_amount: usual, money_unit_yen: formYen }: TableForm,
): boolean {
  if (usual === undefined) return false;
  const timesIn = (some: readonly MatchedColumn[], yen: number) => {
    const middle = middleAmount([{ rows, columns: some.map(({ column }) => column) }]);
    return middle === null ? null : (middle * yen) / (usual * formYen);
  };
  const together = timesIn(columns, unitYen);
  if (together === null || distance(together) >= ALIKE_TIMES) return false;
  return columns.every((one) => {
    const times = timesIn([one], unitYen);
    if (times === null) return true;
    const inForm = (times * formYen) / unitYen;
    return distance(times) < Math.min(MOST_TIMES, distance(inForm));
  });
}

/** How many times larger or smaller something is than usual. */
export function distance(times: number): number {
  return Math.max(times, 1 / times);
}

/**
 * The tables of a file whose amounts in the unit of its form are of quite another size than those that the form was made for, and why:
 * they may be counted in another one, whatever is printed. A table with too few rows to tell is as the whole file is; none are where
 * the form does not say how large they are.
 */
export function otherSizes(
  tables: ReadonlyMap<Grid, Header>,
  columnsOf: (grid: Grid, header: Header) => readonly MatchedColumn[],
  form: TableForm,
): ReadonlyMap<Grid, Issue> {
  const { usual_amount: usual } = form;
  if (usual === undefined) return new Map();
  const amounts = [...tables].map(([grid, header]) => ({
    grid,
    rows: rowsBelow(grid, header),
    columns: columnsOf(grid, header)
      .filter((one) => isInFormUnit(one, form))
      .map(({ column }) => column),
  }));
  const ofFile = middleAmount(amounts);
  return new Map(
    amounts.flatMap((table) => {
      const own = middleAmount([table]);
      const middle = own ?? ofFile;
      return middle === null || distance(middle / usual) < MOST_TIMES
        ? []
        : [[table.grid, otherSize(middle, own === null ? 'file' : 'table', form)] as const];
    }),
  );
}

function otherSize(middle: number, of: string, form: TableForm): Issue {
  return {
    severity: 'warning',
    code: 'unit-differs',
    message: `The amount in the middle of this ${of} is ${middle}, where the form says ${form.usual_amount}: its amounts may be in another unit than ${form.money_unit_yen} yen, and none of them is loaded`,
    remedy:
      "Look for the unit of the amounts, and print it in the source. Change 'usual_amount' in the form file, or take it out, where they are as large as they seem.",
  };
}

/** Columns without those of money in the unit of the form; others print their own. */
export function withoutFormUnit(columns: MatchedColumns, form: TableForm): MatchedColumns {
  return withoutColumns(columns, (one) => isInFormUnit(one, form), []);
}

function isInFormUnit({ field, unitYen }: MatchedColumn, { money_unit_yen }: TableForm): boolean {
  return field.kind === 'money' && (unitYen ?? money_unit_yen) === money_unit_yen;
}
