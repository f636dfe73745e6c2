import type { Cell } from '../../../clean/cell.ts';
import type { Matrix, MatrixRow, Title } from '../../../clean/matrices/matrix.ts';

/** The rows of one indicator in a matrix. */
export interface IndicatorRows {
  readonly no: number;
  /** The cell of its name in the matrix. */
  readonly name: Cell | null;
  /** Where its name stands outside. */
  readonly title: Title | null;
  readonly rows: readonly MatrixRow[];
}

/** The rows of a block's matrices by the indicators that they belong to. */
export interface NumberedRows {
  readonly indicators: readonly IndicatorRows[];
  /** Rows of indicators of which nothing tells which one they are of. */
  readonly unknown: readonly MatrixRow[];
}

/**
 * Numbers the indicators of a block's matrices in their order. Those that a matrix names are told by their names; others by the order of their
 * rows, if these come again and again in one order, and as many names stand outside the matrices, each above its rows.
 */
export function indicatorRows(matrices: readonly Matrix[], names: readonly Cell[]): NumberedRows {
  const all = matrices.flatMap((matrix) => matrix.rows.filter(isOfIndicator));
  const unnamed = all.filter(({ why }) => why === 'unnamed' || why === 'costs');
  const { indicators, unknown } = numbered(
    matrices,
    all.filter((row) => !unnamed.includes(row)),
    names,
  );
  return { indicators, unknown: [...unknown, ...unnamed] };
}

function numbered(
  matrices: readonly Matrix[],
  rows: readonly MatrixRow[],
  names: readonly Cell[],
): NumberedRows {
  const named = rows.filter(({ name }) => name !== null);
  const nameless = rows.filter(({ name }) => name === null);
  if (named.length > 0 && nameless.length > 0)
    return { indicators: byName(named, 0), unknown: nameless };
  if (named.length > 0) return { indicators: byName(named, names.length), unknown: [] };
  const titled = byTitle(matrices);
  if (titled) return { indicators: titled, unknown: [] };
  const groups = inTurns(nameless);
  const isClear =
    groups !== null && (groups.length <= 1 ? names.length <= 1 : isEachAbove(names, groups));
  if (!isClear) return { indicators: [], unknown: nameless };
  return {
    indicators: groups.map((own, at) => ({ no: at + 1, name: null, title: null, rows: own })),
    unknown: [],
  };
}

function isOfIndicator({ entries }: MatrixRow): boolean {
  return entries.some(({ field }) => field.kind === 'measure');
}

function byName(rows: readonly MatrixRow[], before: number): IndicatorRows[] {
  const groups = new Map<Cell, MatrixRow[]>();
  for (const row of rows) groups.set(row.name!, [...(groups.get(row.name!) ?? []), row]);
  return [...groups].map(([name, own], at) => ({
    no: before + at + 1,
    name,
    title: null,
    rows: own,
  }));
}

/** Matrices of one indicator each, with its name above; null where any of them has none. */
function byTitle(matrices: readonly Matrix[]): IndicatorRows[] | null {
  const own = matrices.filter(({ rows }) => rows.some(isOfIndicator));
  const indicators: IndicatorRows[] = [];
  for (const [at, { title, rows }] of own.entries()) {
    const ofIndicator = rows.filter(isOfIndicator);
    if (!title || inTurns(ofIndicator)?.length !== 1) return null;
    indicators.push({ no: at + 1, name: null, title, rows: ofIndicator });
  }
  const places = new Set(indicators.map(({ title }) => `${title!.row}/${title!.column}`));
  return places.size === own.length ? indicators : null;
}

/** Rows in turns of the same fields: target, actual, target, actual; null where they come in another order. */
function inTurns(rows: readonly MatrixRow[]): MatrixRow[][] | null {
  const fieldOf = ({ entries }: MatrixRow) => entries.map(({ field }) => field.field).join();
  const fields = rows.map(fieldOf);
  const length = new Set(fields).size;
  const turn = fields.slice(0, length);
  if (length > 0 && (rows.length % length !== 0 || new Set(turn).size < length)) return null;
  if (!fields.every((field, at) => field === turn[at % length])) return null;
  const groups: MatrixRow[][] = [];
  for (let at = 0; at < rows.length; at += length) groups.push(rows.slice(at, at + length));
  return groups;
}

/** Whether each name stands above its rows, below those of the one before. */
function isEachAbove(names: readonly Cell[], groups: readonly (readonly MatrixRow[])[]): boolean {
  const sorted = names.toSorted((a, b) => a.row - b.row);
  return (
    names.length === groups.length &&
    groups.every((rows, at) => {
      const next = sorted[at + 1];
      const labels = rows.flatMap(({ label }) => label ?? []);
      return labels.every(
        ({ row }) => sorted[at]!.row <= row && (next === undefined || next.row > row),
      );
    })
  );
}
