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
  const printed = corrections.map((correction) => ({
    correction,
    printed: textAt(grids, correction),
  }));
  const stale = printed.filter(({ correction, printed }) => printed !== correction.expected);
  const applied = corrections.filter(
    (correction) => !stale.some((one) => one.correction === correction),
  );
  const values = new Map(applied.map((one) => [`${one.sheet ?? ''}!${one.cell}`, one.value]));
  return {
    grids: grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => correctRow(grid, row)) })),
    applied,
    stale,
  };

  function correctRow({ sheet }: Grid, row: GridRow): GridRow {
    const cells = row.cells.map(
      (text, at) => values.get(`${sheet ?? ''}!${cellReference(row.number, at + 1)}`) ?? text,
    );
    return { ...row, cells };
  }
}

function textAt(grids: readonly Grid[], { sheet, cell }: Correction): string {
  const grid = grids.find((one) => one.sheet === sheet);
  for (const { number, cells } of grid?.rows ?? []) {
    if (!cell.endsWith(String(number))) continue;
    const at = cells.findIndex((_, index) => cellReference(number, index + 1) === cell);
    if (at >= 0) return cells[at]!;
  }
  return '';
}
