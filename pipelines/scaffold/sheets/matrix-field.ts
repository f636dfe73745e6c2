import type { BlockFieldName } from '../../../src/form/block-field-name.ts';
import type { DraftBlockField } from './draft-field.ts';
import { headOf } from './edition.ts';
import type { MatrixColumn, MatrixRow, UnknownMatrix } from './find-matrices.ts';

/** The years that a form of blocks can say, counted from its edition. */
const REACH = 1;

/** A field whose figures stand in a row of a matrix, below some of its columns. */
export function matrixField(
  field: BlockFieldName,
  label: string,
  { cells }: MatrixRow,
  columns: readonly MatrixColumn[],
  { sheet }: UnknownMatrix,
  edition: number | null,
): DraftBlockField {
  return {
    field,
    labels: [],
    heads: [...new Set(columns.map(({ stage }) => headOf(stage)))],
    rows: [label],
    years: yearsOf(columns, edition),
    gaps: [],
    ...placesOf(cells, columns, sheet.grid.sheet, edition),
  };
}

/** Years of columns counted from the edition, as far as a form of blocks has them. */
function yearsOf(columns: readonly MatrixColumn[], edition: number | null): number[] {
  const after = columns.map((one) => one.after ?? (edition === null ? 0 : one.year! - edition));
  return [...new Set(after)].filter((one) => Math.abs(one) <= REACH).sort((a, b) => a - b);
}

/** Where the figures of a row stand, with their years. */
function placesOf(
  cells: MatrixRow['cells'],
  columns: readonly MatrixColumn[],
  sheet: string | null,
  edition: number | null,
): Pick<DraftBlockField, 'places' | 'values'> {
  const found = cells.flatMap((cell) => {
    const head = columns.find(({ column }) => column === cell.column);
    return head ? [{ cell, head }] : [];
  });
  return {
    places: found.map(({ cell: { row, column }, head }) => ({
      sheet,
      row,
      column,
      year: head.year ?? (edition === null ? null : edition + head.after!),
    })),
    values: found.map(({ cell }) => cell),
  };
}
