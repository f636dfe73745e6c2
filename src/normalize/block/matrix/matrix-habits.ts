import type { Matrix, MatrixColumn, MatrixRow } from '../../../clean/matrices/matrix.ts';
import { parseNumber } from '../../values/amount.ts';
import type { DatedBlock } from '../sort/sort-blocks.ts';

const PARTS: ReadonlySet<string> = new Set([
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
]);
const WHOLES: ReadonlySet<string> = new Set(['settlement_yen', 'budget_yen', 'planned_yen']);
/** What holds in so large a share of a file's matrices is meant to hold in all of them. */
const MOST = 0.6;
/** A place that fewer sheets fill may as well be empty in another one. */
const NEARLY_ALL = 0.8;
const FEW = 0.25;
const FEWEST_MATRICES = 4;
const FEWEST_SUMS = 3;
/** So large a share of a file's amounts may have decimals by mistake. */
const MISTAKEN = 0.05;
/** An amount with decimals. */
export const WITH_DECIMALS = /\d\.\d/u;

/** True for a row of a cost, or of what it is paid with. */
export function isOfFunding({ entries }: MatrixRow): boolean {
  return entries.some(({ field }) => PARTS.has(field.field) || WHOLES.has(field.field));
}

/** What the matrices of a file have in common. */
export class MatrixHabits {
  /** True where funding adds up to the cost in most columns; null where too few say so. */
  readonly addsUp: boolean | null;
  /** True where amounts have decimals more often than by mistake. */
  readonly hasDecimals: boolean;
  readonly #amounts = { all: 0, odd: 0 };
  readonly #filled = new Map<string, { filled: number; all: number }>();

  constructor(dated: readonly DatedBlock[]) {
    const sums: boolean[] = [];
    let matrices = 0;
    for (const { block, edition } of dated)
      for (const matrix of block.matrices ?? []) {
        if (!matrix.fits) continue;
        matrices++;
        this.#learn(matrix, edition);
        if (matrix.rows.some(({ entries, why }) => entries.length > 0 && why !== null)) continue;
        for (const [at, column] of matrix.columns.entries()) {
          const sum = addsUp(matrix.rows, column, at);
          if (sum !== null) sums.push(sum);
        }
      }
    const right = sums.filter((one) => one).length;
    this.addsUp = sums.length < FEWEST_SUMS ? null : right >= sums.length * MOST;
    const isKnown = matrices >= FEWEST_MATRICES;
    this.hasDecimals = isKnown && this.#amounts.odd > this.#amounts.all * MISTAKEN;
  }

  /** Whether a row has a figure below a head in nearly all sheets; null where there are too few to tell. */
  isUsuallyFilled(row: MatrixRow, column: MatrixColumn, edition: number): boolean | null {
    const counts = this.#filled.get(keyOf(row, column, edition));
    if (!counts || counts.all < FEWEST_MATRICES) return null;
    return counts.filled >= counts.all * NEARLY_ALL;
  }

  /** Whether a row has a figure below a head in one sheet, or few of those that have one below another; false where there are too few to tell. */
  isHardlyFilled(
    row: MatrixRow,
    column: MatrixColumn,
    others: readonly MatrixColumn[],
    edition: number,
  ): boolean {
    const filledAt = (one: MatrixColumn) => this.#filled.get(keyOf(row, one, edition))?.filled ?? 0;
    const usual = Math.max(...others.map(filledAt));
    return usual >= FEWEST_MATRICES && filledAt(column) <= Math.max(1, usual * FEW);
  }

  #learn({ rows, columns }: Matrix, edition: number): void {
    for (const row of rows) {
      if (row.entries.length === 0) continue;
      for (const [at, column] of columns.entries()) {
        if (!column.head) continue;
        const key = keyOf(row, column, edition);
        const counts = this.#filled.get(key) ?? { filled: 0, all: 0 };
        counts.all++;
        if (row.figures[at]) counts.filled++;
        if (row.figures[at] && row.entries.some(({ field }) => field.kind === 'money')) {
          this.#amounts.all++;
          if (WITH_DECIMALS.test(row.figures[at].text)) this.#amounts.odd++;
        }
        this.#filled.set(key, counts);
      }
    }
  }
}

function keyOf({ label }: MatrixRow, { head }: MatrixColumn, edition: number): string {
  const after = head?.year == null ? head?.yearsAfter : head.year - edition;
  return `${label?.text}/${head?.key}/${after}`;
}

/**
 * Whether the funding of a column adds up to its cost, with rows among it that the form does not know where these make it up; null where it
 * does not say, as where it falls short of the cost and a row of it is left out.
 */
export function addsUp(
  rows: readonly MatrixRow[],
  { head }: MatrixColumn,
  at: number,
): boolean | null {
  if (!head) return null;
  let whole: number | null = null;
  let sum = 0;
  let parts = 0;
  for (const row of rows) {
    if (row.why !== null) continue;
    const field = row.entries.find(({ heads }) => heads.has(head.key))?.field.field;
    const number = numberOf(row.figures[at]?.text);
    if (field === undefined || number === null) continue;
    if (WHOLES.has(field)) whole = number;
    else if (PARTS.has(field)) {
      sum += number;
      parts++;
    }
  }
  if (whole === null || parts === 0) return null;
  const others = partsUnknown(rows, at);
  const all = others.reduce((one, other) => one + other, 0);
  const isWhole = (added: number) => Math.abs(sum + added - whole) <= parts + others.length;
  if ([0, all, ...others].some(isWhole)) return true;
  const isLeft = rows.some((row) => isPart(row) && row.why !== null);
  return sum < whole && isLeft ? null : false;
}

/** True for a row of what a cost is paid with. */
export function isPart(row: MatrixRow | undefined): boolean {
  return row?.entries.some(({ field }) => PARTS.has(field.field)) ?? false;
}

/** Figures of rows beside those of funding that the form does not know and that may be a part of it. */
function partsUnknown(rows: readonly MatrixRow[], at: number): number[] {
  const mayBePart = ({ entries, units, label }: MatrixRow) =>
    entries.length === 0 && ![label, ...units].some((cell) => cell && NO_MONEY.test(cell.text));
  return rows.flatMap((row, no) => {
    if (!mayBePart(row)) return [];
    const above = rows.slice(0, no).findLast((one) => !mayBePart(one));
    const below = rows.slice(no + 1).find((one) => !mayBePart(one));
    return isPart(above) || isPart(below) ? (numberOf(row.figures[at]?.text) ?? []) : [];
  });
}

/** Labels and units of rows that hold no amounts. */
const NO_MONEY = /[%人率比]|時間|人工/u;
const BEHIND = /\s*(?:百万|千|万|億)?円$/u;

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : parseNumber(text.replace(BEHIND, ''));
}
