import type { Cell } from '../../../clean/cell.ts';
import type { Matrix, MatrixColumn, MatrixRow } from '../../../clean/matrices/matrix.ts';
import { addsUp, isOfFunding, isPart, type MatrixHabits } from './matrix-habits.ts';
import { placeAt } from './matrix-place.ts';

/** So many rows beside one tell that its first or last place is not empty as theirs are. */
const FEWEST_BESIDE = 2;

/**
 * Rows that have empty places and seem to have slipped under other heads: results stand in a year that the form does not print for them while
 * one before is empty, funding does not add up to the cost as elsewhere, or a place is empty that no other row, or sheet, leaves so.
 */
export function slippedRows(
  matrix: Matrix,
  edition: number,
  habits: MatrixHabits,
): ReadonlySet<MatrixRow> {
  const { columns } = matrix;
  const rows = matrix.rows.filter(({ entries, why }) => entries.length > 0 && why === null);
  const slipped = new Set(rows.filter((row) => !isOfCosts(row) && isBeyond(row, columns, edition)));
  const sums = columns.map((column, at) => addsUp(matrix.rows, column, at));
  const isOff = sums.includes(false) && (habits.addsUp || sums.includes(true));
  const isProved = sums.includes(true) && !sums.includes(false);
  for (const row of rows) {
    const isSum = isOfFunding(row);
    if (isDrawnLeft(row, columns, edition)) slipped.add(row);
    if (isDrawnRight(row, rows, columns, edition)) slipped.add(row);
    if (isOddlyFilled(row, columns, edition, habits)) slipped.add(row);
    if (isSum && isOff && hasGap(row, rows, matrix, sums.includes(true))) slipped.add(row);
    if (!(isSum && isProved) && isOddlyEmpty(row, rows, matrix, edition, habits)) slipped.add(row);
  }
  return slipped;
}

/**
 * True for a row of funding without a figure below a head where another row has one. Where the form has no field for it, and some column adds
 * up, it has to be another row of funding: sheets that state the funding of some columns only leave the others empty.
 */
function hasGap(
  row: MatrixRow,
  rows: readonly MatrixRow[],
  { columns }: Matrix,
  addsUpOnce: boolean,
): boolean {
  return columns.some(({ head }, at) => {
    if (!head || row.figures[at]) return false;
    const isAny = !addsUpOnce || row.entries.some(({ heads }) => heads.has(head.key));
    return rows.some((one) => one.figures[at] && (isAny || isPart(one)));
  });
}

function placesOf(row: MatrixRow, columns: readonly MatrixColumn[], edition: number): number[] {
  return columns.flatMap((column, at) => (placeAt(row, column, edition) ? [at] : []));
}

/** True for a row that is empty below one of its heads, while a figure stands below a later one for which the form has none. */
function isBeyond(row: MatrixRow, columns: readonly MatrixColumn[], edition: number): boolean {
  const own = placesOf(row, columns, edition);
  const isDown = yearsDescend(columns);
  const last = isDown ? own[0] : own.at(-1);
  if (last === undefined) return false;
  const isLater = (at: number) => (isDown ? at < last : at > last);
  if (!columns.some(({ head }, at) => !isLater(at) && head && !row.figures[at])) return false;
  return columns.some(({ head }, at) => isLater(at) && head !== null && hasDigit(row.figures[at]));
}

/** True where the last year of a matrix stands first. */
function yearsDescend(columns: readonly MatrixColumn[]): boolean {
  const years = columns.flatMap(({ head }) => head?.year ?? head?.yearsAfter ?? []);
  return years[0]! > years.at(-1)!;
}

/** True for a row with a figure before its first year and none in its last: it may have lost an empty cell, and all be a year too early. */
function isDrawnLeft(row: MatrixRow, columns: readonly MatrixColumn[], edition: number): boolean {
  const first = columns.findIndex(({ head }) => head !== null);
  const last = placesOf(row, columns, edition).at(-1);
  if (last === undefined || row.figures[last]) return false;
  return row.figures.slice(0, first).some((figure) => figure !== null);
}

/**
 * True for a row with an empty place and a figure behind its last year in a column that the form does not know and most rows, or those of its label, leave empty:
 * rates and sums stand there where the years are filled, and else what has slipped.
 */
function isDrawnRight(
  row: MatrixRow,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  edition: number,
): boolean {
  const last = columns.findLastIndex(({ head }) => head !== null);
  return row.figures.some((figure, at) => {
    if (at <= last || !hasDigit(figure)) return false;
    const others = rows.filter((one) => one !== row && one.figures.some(hasDigit));
    const alike = others.filter(({ label }) => label?.text === row.label?.text);
    const beside = alike.length > 0 ? alike : others;
    const filled = beside.filter(({ figures }) => hasDigit(figures[at])).length;
    return filled * 2 <= beside.length && hasEmptyPlace(row, columns, edition);
  });
}

/** True for a row with an empty place and a figure below a head where hardly any other sheet has one, and the form no field. */
function isOddlyFilled(
  row: MatrixRow,
  columns: readonly MatrixColumn[],
  edition: number,
  habits: MatrixHabits,
): boolean {
  const places = placesOf(row, columns, edition);
  if (places.every((at) => row.figures[at])) return false;
  const own = places.map((at) => columns[at]!);
  return columns.some(
    (column, at) =>
      column.head !== null &&
      hasDigit(row.figures[at]) &&
      !placeAt(row, column, edition) &&
      habits.isHardlyFilled(row, column, own, edition),
  );
}

function hasEmptyPlace(row: MatrixRow, columns: readonly MatrixColumn[], edition: number): boolean {
  return placesOf(row, columns, edition).some((at) => !row.figures[at]);
}

function hasDigit(figure: Cell | null | undefined): boolean {
  return /\d/u.test(figure?.text ?? '');
}

/** True for a row of costs of which the first or last column alone is empty among those beside it, though it is filled in other sheets. */
function isOddlyEmpty(
  row: MatrixRow,
  rows: readonly MatrixRow[],
  { columns }: Matrix,
  edition: number,
  habits: MatrixHabits,
): boolean {
  if (!isOfCosts(row)) return false;
  const known = columns.flatMap(({ head }, at) => (head ? [at] : []));
  if (!known.some((at) => row.figures[at])) return false;
  return [known[0]!, known.at(-1)!].some((at) => {
    const isUsual = (one: MatrixRow) => habits.isUsuallyFilled(one, columns[at]!, edition) === true;
    if (row.figures[at] || !isUsual(row)) return false;
    const beside = rows.filter((one) => one !== row && isOfCosts(one) && isUsual(one));
    return beside.length >= FEWEST_BESIDE && beside.every(({ figures }) => figures[at]);
  });
}

function isOfCosts({ entries }: MatrixRow): boolean {
  return entries.some(({ field }) => field.kind !== 'measure');
}
