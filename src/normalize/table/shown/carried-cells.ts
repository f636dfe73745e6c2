import { cellAt, countCells, type GridRow } from '../../../extract/grid.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import type { SortedRows } from '../rows/sort-rows.ts';
import { withCell } from './with-cells.ts';

/**
 * Programmes whose office or level of the plan is printed in the first of their rows alone, where a form says so (`carried`): each
 * as it is to be read. A new text ends those of the carried columns right of it: 施策 below another 政策 is another one. So does a row
 * that is left out, as it may have held the next one, but for a hidden old version.
 */
export function carriedCells(
  rows: readonly GridRow[],
  { uses, versions }: SortedRows,
  { matched }: MatchedColumns,
  shown: ReadonlyMap<GridRow, GridRow>,
): ReadonlyMap<GridRow, GridRow> {
  const columns = matched
    .filter(({ field }) => field.carried)
    .map(({ column }) => column.column)
    .sort((a, b) => a - b);
  if (columns.length === 0) return shown;
  const instead = new Map(shown);
  const carried = new CarriedTexts(columns);
  for (const row of rows) {
    const use = uses.get(row);
    const isVersion = versions.has(row);
    if (use === 'left-out' && !isVersion && countCells([row]) > 1) carried.end();
    if (use !== 'programme' && !isVersion) continue;
    const own = instead.get(row) ?? row;
    const filled = carried.fill(own);
    if (filled !== own) instead.set(row, filled);
  }
  return instead;
}

/** The texts that are in force in the carried columns, which are given from left to right. */
class CarriedTexts {
  readonly #columns: readonly number[];
  readonly #inForce = new Map<number, string>();

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  end(): void {
    this.#inForce.clear();
  }

  /** A row with what is in force where it prints nothing; what it prints is in force from here on. */
  fill(row: GridRow): GridRow {
    let filled = row;
    for (const column of this.#columns) {
      const text = cellAt(row, column);
      const inForce = this.#inForce.get(column);
      if (normalizeText(text) !== '') this.#begin(column, text);
      else if (inForce !== undefined) filled = withCell(filled, column, inForce);
    }
    return filled;
  }

  #begin(column: number, text: string): void {
    if (this.#inForce.get(column) !== text)
      for (const right of this.#columns) if (right > column) this.#inForce.delete(right);
    this.#inForce.set(column, text);
  }
}
