import { cellReference, type Grid, type GridRow } from './grid.ts';

/** A known error of a source: what a cell prints, and what it has to say. */
export interface Correction {
  /** Path of the file under the raw folder. */
  readonly path: string;
  /** Worksheet; null in a text file. */
  readonly sheet: string | null;
  /** In A1 style. */
  readonly cell: string;
  /** The text that the cell prints; another one means that the source was mended. */
  readonly expected: string;
  readonly value: string;
}

/** Grids with the corrected texts, the corrections that fit, and those whose cell prints something else. */
export interface CorrectedGrids<Known extends Correction> {
  readonly grids: readonly Grid[];
  readonly applied: readonly Known[];
  readonly stale: readonly { readonly correction: Known; readonly printed: string }[];
}

/** Puts the corrected text in the place of the expected one; a cell that prints something else stays as it is. */
export function correctCells<Known extends Correction>(
  grids: readonly Grid[],
  corrections: readonly Known[],
): CorrectedGrids<Known> {
  if (corrections.length === 0) return { grids, applied: [], stale: [] };
  const seen = corrections.map((correction) => ({
    correction,
    printed: printedAt(grids, correction),
  }));
  const stale = seen.filter(({ correction, printed }) => printed !== correction.expected);
  const applied = seen
    .filter(({ correction, printed }) => printed === correction.expected)
    .map(({ correction }) => correction);
  const values = new Map(applied.map((one) => [addressOf(one.sheet, one.cell), one.value]));
  const corrected = ({ sheet }: Grid, { number, cells }: GridRow): GridRow => ({
    number,
    cells: cells.map(
      (text, at) => values.get(addressOf(sheet, cellReference(number, at + 1))) ?? text,
    ),
  });
  return {
    grids: grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => corrected(grid, row)) })),
    applied,
    stale,
  };
}

/** Where a cell stands in its file: sheet and reference. */
export function addressOf(sheet: string | null, cell: string): string {
  return `${sheet ?? ''}!${cell}`;
}

function printedAt(grids: readonly Grid[], { sheet, cell }: Correction): string {
  const grid = grids.find((one) => one.sheet === sheet);
  for (const { number, cells } of grid?.rows ?? []) {
    if (!cell.endsWith(String(number))) continue;
    const at = cells.findIndex((_, index) => cellReference(number, index + 1) === cell);
    if (at >= 0) return cells[at]!;
  }
  return '';
}
