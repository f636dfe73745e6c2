import type { Matrix, MatrixColumn, MatrixRow } from '../../../clean/matrices/matrix.ts';
import { parseNumber } from '../../values/amount.ts';
import { placeAt } from './matrix-place.ts';

const PARTS: ReadonlySet<string> = new Set([
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
]);
const WHOLES: ReadonlySet<string> = new Set(['settlement_yen', 'budget_yen', 'planned_yen']);

/**
 * Rows that have empty cells and seem to have slipped under other heads: their last figures stand in a year that the form does not print for
 * them while the first is empty, or funding adds up to the cost in some columns and in others not.
 */
export function slippedRows(matrix: Matrix, edition: number): ReadonlySet<MatrixRow> {
  const rows = matrix.rows.filter(({ entries, why }) => entries.length > 0 && why === null);
  const slipped = new Set(rows.filter((row) => isBeyond(row, matrix.columns, edition)));
  const sums = matrix.columns.map((column, at) => addsUp(rows, column, at));
  if (!sums.includes(false) || !sums.includes(true)) return slipped;
  for (const row of rows) if (isOfFunding(row) && hasGap(row)) slipped.add(row);
  return slipped;
}

/** True for a row whose first place is empty, while a figure stands below a head for which the form has none. */
function isBeyond(row: MatrixRow, columns: readonly MatrixColumn[], edition: number): boolean {
  const places = columns.map((column) => placeAt(row, column, edition) !== null);
  const isFilled = (at: number) => row.figures[at] !== null;
  const first = places.indexOf(true);
  const last = places.lastIndexOf(true);
  if (first < 0 || isFilled(first)) return false;
  const beyond = columns.findIndex(({ head }, at) => at > last && head !== null);
  return beyond >= 0 && row.figures.some((figure, at) => at > last && isNumber(figure?.text));
}

/** Whether the funding of a column adds up to its cost; null where it does not say. */
function addsUp(rows: readonly MatrixRow[], { head }: MatrixColumn, at: number): boolean | null {
  if (!head) return null;
  let whole: number | null = null;
  let sum = 0;
  let parts = 0;
  for (const row of rows) {
    const field = row.entries.find(({ heads }) => heads.has(head.key))?.field.field;
    const number = parseNumber(row.figures[at]?.text ?? '');
    if (field === undefined || number === null) continue;
    if (WHOLES.has(field)) whole = number;
    else if (PARTS.has(field)) {
      sum += number;
      parts++;
    }
  }
  if (whole === null || parts === 0) return null;
  return Math.abs(sum - whole) <= parts;
}

function isOfFunding({ entries }: MatrixRow): boolean {
  return entries.some(({ field }) => PARTS.has(field.field) || WHOLES.has(field.field));
}

function hasGap({ figures }: MatrixRow): boolean {
  return figures.some((one) => one === null) && figures.some((one) => one !== null);
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /\d/u.test(text);
}
