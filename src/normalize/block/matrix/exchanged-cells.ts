import type { Cell } from '../../../clean/cell.ts';
import type { Matrix, MatrixColumn, MatrixRow } from '../../../clean/matrices/matrix.ts';
import { parseNumber } from '../../values/amount.ts';
import { addsUp, isOfFunding, type MatrixHabits, WITH_DECIMALS } from './matrix-habits.ts';

/** A difference as small as this one may be due to rounding. */
const SMALLEST_DIFFERENCE = 20;
/** Shares of staff so far apart, the larger one being so large, are not of one programme. */
const FARTHEST = 30;
const FEWEST_STAFF = 20;
/** Amounts with decimals are odd where they are so few of the whole ones. */
const FEW_DECIMALS = 0.25;

/**
 * Rows of which two neighbouring cells seem to be exchanged: funding that does not add up to its cost, but would with the figure beside or below, staff of
 * which one figure is many times another, as a rate is, and amounts with decimals among whole ones.
 */
export function rowsWithExchanged(matrix: Matrix, habits: MatrixHabits): ReadonlySet<MatrixRow> {
  const { rows, columns } = matrix;
  const sums = columns.map((column, at) => addsUp(rows, column, at));
  const odd = new Set([
    ...rows.filter((row) => isOfStaff(row) && isFarApart(row, columns)),
    ...(habits.hasDecimals ? [] : rowsWithDecimals(matrix)),
  ]);
  const isMeantToAddUp = habits.addsUp ?? sums.includes(true);
  if (!isMeantToAddUp) return odd;
  const off = columns.flatMap((column, at) => (sums[at] === false ? [{ column, at }] : []));
  for (const [no, row] of rows.entries()) {
    if (off.some(({ column, at }) => isExchanged(row, rows, column, at))) odd.add(row);
    const below = rows[no + 1];
    if (!below) continue;
    // A pair that makes up several columns is of two costs, of which the other one is what funding adds up to.
    const mended = off.filter(({ column, at }) => isExchangedWith(below, row, rows, column, at));
    if (mended.length === 1) odd.add(row).add(below);
  }
  return odd;
}

function isExchanged(
  row: MatrixRow,
  rows: readonly MatrixRow[],
  column: MatrixColumn,
  at: number,
): boolean {
  if (!isOfFunding(row) || row.why !== null) return false;
  const own = numberAt(row, at);
  return [at - 1, at + 1].some((beside) => {
    if (!differ(own, numberAt(row, beside))) return false;
    const mended = { ...row, figures: row.figures.with(at, row.figures[beside]!) };
    return (
      addsUp(
        rows.map((one) => (one === row ? mended : one)),
        column,
        at,
      ) === true
    );
  });
}

/** The same of two cells above one another; a row that the form does not know may be the sum that funding adds up to. */
function isExchangedWith(
  below: MatrixRow,
  row: MatrixRow,
  rows: readonly MatrixRow[],
  column: MatrixColumn,
  at: number,
): boolean {
  if (row.entries.length === 0 || below.entries.length === 0) return false;
  if (!isOfFunding(row) && !isOfFunding(below)) return false;
  if (!differ(numberAt(row, at), numberAt(below, at))) return false;
  const mended = new Map([
    [row, { ...row, figures: row.figures.with(at, below.figures[at]!) }],
    [below, { ...below, figures: below.figures.with(at, row.figures[at]!) }],
  ]);
  return (
    addsUp(
      rows.map((one) => mended.get(one) ?? one),
      column,
      at,
    ) === true
  );
}

function differ(own: number | null, other: number | null): boolean {
  return own !== null && other !== null && Math.abs(own - other) >= SMALLEST_DIFFERENCE;
}

/** Rows of amounts of which one has decimals, as hardly another has: a rate, or a share of staff, that stands in the place of an amount. */
function rowsWithDecimals({ rows, columns }: Matrix): MatrixRow[] {
  const amounts = rows
    .filter(isOfMoney)
    .flatMap((row) =>
      row.figures
        .filter((one, at): one is Cell => one !== null && columns[at]!.head !== null)
        .map(({ text }) => ({ row, isWhole: !WITH_DECIMALS.test(text) })),
    );
  const odd = amounts.filter(({ isWhole }) => !isWhole);
  const isUsual = odd.length > (amounts.length - odd.length) * FEW_DECIMALS;
  return isUsual ? [] : odd.map(({ row }) => row);
}

function isOfMoney({ entries, units }: MatrixRow): boolean {
  return units.length === 0 && entries.some(({ field, yen }) => field.kind === 'money' && !yen);
}

function isOfStaff({ entries }: MatrixRow): boolean {
  return entries.some(({ field }) => field.kind === 'staff');
}

function isFarApart(row: MatrixRow, columns: readonly MatrixColumn[]): boolean {
  const numbers = columns
    .flatMap(({ head }, at) => (head ? (numberAt(row, at) ?? []) : []))
    .filter((number) => number > 0);
  const most = Math.max(...numbers);
  return most >= FEWEST_STAFF && most >= Math.min(...numbers) * FARTHEST;
}

function numberAt({ figures }: MatrixRow, at: number): number | null {
  const text = figures[at]?.text.replace(UNIT, '');
  return text === undefined ? null : parseNumber(text);
}

const UNIT = / ?(?:(?:百万|千|万|億)?円|人工?|名)$/u;
