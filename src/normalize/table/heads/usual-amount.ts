import type { Grid, GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { headUnits } from '../../../text/money-unit.ts';
import { readMeasure } from '../../values/cell-status.ts';
import type { HeadedColumn, Header } from './header.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

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
      rows.flatMap(({ cells }) =>
        columns.map(({ column }) => readMeasure(cells[column - 1] ?? '')),
      ),
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

/** True for a column that counts in another unit than its form, and in which amounts are as large as the form says that they are. */
export function isOfUsualSize(
  rows: readonly GridRow[],
  { column }: MatchedColumn,
  unitYen: number,
  { usual_amount: usual, money_unit_yen: formYen }: TableForm,
): boolean {
  const middle = usual === undefined ? null : middleAmount([{ rows, columns: [column] }]);
  if (middle === null) return false;
  const times = (middle * unitYen) / (usual! * formYen);
  return times < ALIKE_TIMES && times * ALIKE_TIMES > 1;
}

/**
 * The issue of a file whose amounts in the unit of its form are of quite another size than those that the form was made for: they may
 * be counted in another one, whatever is printed. Null where they are not, and where the form does not say how large they are.
 */
export function otherSize(
  tables: ReadonlyMap<Grid, Header>,
  columnsOf: (grid: Grid, header: Header) => readonly MatchedColumn[],
  form: TableForm,
): Issue | null {
  const { usual_amount: usual, money_unit_yen: unit } = form;
  if (usual === undefined) return null;
  const middle = middleAmount(
    [...tables].map(([grid, header]) => ({
      rows: grid.rows.filter(({ number }) => number > header.lastRow),
      columns: columnsOf(grid, header)
        .filter(({ field, unitYen }) => field.kind === 'money' && unitYen === undefined)
        .map(({ column }) => column),
    })),
  );
  if (middle === null || (middle < usual * MOST_TIMES && middle * MOST_TIMES > usual)) return null;
  return {
    severity: 'warning',
    code: 'unit-differs',
    message: `The amount in the middle of this file is ${middle}, where the form says ${usual}: its amounts may be in another unit than ${unit} yen, and none of them is loaded`,
    remedy:
      "Look for the unit of the amounts, and print it in the source. Change 'usual_amount' in the form file, or take it out, where they are as large as they seem.",
  };
}

/** Columns without those of money. */
export function withoutMoney(columns: MatchedColumns): MatchedColumns {
  return { ...columns, matched: columns.matched.filter(({ field }) => field.kind !== 'money') };
}
