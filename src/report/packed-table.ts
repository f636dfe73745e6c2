import type { Cell } from '../load/query/text-table.ts';
import type { ReportColumn, ReportTable } from './report-data.ts';

/** Values of a column: as they are, or as places in a list of the texts that occur. */
type PackedColumn =
  | readonly Cell[]
  | { readonly words: readonly Cell[]; readonly at: readonly number[] };

/** A table as its data file holds it: column by column, each repeated text once. */
export interface PackedTable {
  readonly columns: readonly ReportColumn[];
  readonly size: number;
  readonly values: readonly PackedColumn[];
}

/** Packs a table row by row, so that a large one never stands in memory twice. */
export class ReportPacker {
  #size = 0;
  readonly #columns: readonly ReportColumn[];
  readonly #values: readonly Packer[];

  constructor(columns: readonly ReportColumn[]) {
    this.#columns = columns;
    this.#values = columns.map(({ format }) => (format === 'text' ? new Words() : new Plain()));
  }

  add(rows: readonly (readonly Cell[])[]): void {
    for (const row of rows) {
      for (const [at, column] of this.#values.entries()) column.add(row[at] ?? null);
    }
    this.#size += rows.length;
  }

  get table(): PackedTable {
    const values = this.#values.map((column) => column.packed);
    return { columns: this.#columns, size: this.#size, values };
  }
}

interface Packer {
  add(cell: Cell): void;
  readonly packed: PackedColumn;
}

class Plain implements Packer {
  readonly packed: Cell[] = [];
  add(cell: Cell): void {
    this.packed.push(cell);
  }
}

class Words implements Packer {
  readonly #places = new Map<Cell, number>();
  readonly #at: number[] = [];

  add(cell: Cell): void {
    let place = this.#places.get(cell);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(cell, place);
    }
    this.#at.push(place);
  }

  get packed(): PackedColumn {
    return { words: [...this.#places.keys()], at: this.#at };
  }
}

/** A table with its rows again. */
export function unpackTable({ columns, size, values }: PackedTable): ReportTable {
  const cells = values.map((column) => {
    if (!('words' in column)) return (row: number) => column[row] ?? null;
    const { words, at } = column;
    return (row: number) => words[at[row]!] ?? null;
  });
  const rows = Array.from({ length: size }, (_, row) => cells.map((cell) => cell(row)));
  return { columns, rows };
}
