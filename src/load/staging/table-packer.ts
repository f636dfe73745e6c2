import type { PackedChunk, PackedColumn } from './packed.ts';
import type { StagingColumn, StagingTable } from './staging-table.ts';
import type { TextDictionary } from './text-dictionary.ts';
import { ValuePacker } from './value-packer.ts';

/** Rows that the engine takes at a time. */
const rowsPerChunkMax = 2_048;

/** Packs the rows of one staging table, chunk by chunk. */
export class TablePacker<Row> {
  readonly #columns: readonly ColumnPacker<Row>[];
  #chunks: PackedChunk[] = [];
  #rowCount = 0;

  constructor(table: StagingTable<Row>, dictionary: TextDictionary) {
    this.#columns = Object.values(table.columns).map(
      (column) => new ColumnPacker(column, dictionary),
    );
  }

  append(row: Row): void {
    for (const column of this.#columns) column.append(row);
    this.#rowCount++;
    if (this.#rowCount === rowsPerChunkMax) this.#seal();
  }

  /** All chunks so far; the packer is empty afterwards. */
  take(): readonly PackedChunk[] {
    if (this.#rowCount > 0) this.#seal();
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }

  #seal(): void {
    const columns = this.#columns.map((column) => column.take());
    this.#chunks.push({ rowCount: this.#rowCount, columns });
    this.#rowCount = 0;
  }
}

class ColumnPacker<Row> {
  readonly #column: StagingColumn<Row>;
  readonly #values: ValuePacker;
  #listEnds: number[] = [];

  constructor(column: StagingColumn<Row>, dictionary: TextDictionary) {
    this.#column = column;
    this.#values = new ValuePacker(column.type, dictionary);
  }

  append(row: Row): void {
    const column = this.#column;
    if (column.isList) {
      for (const value of column.cell(row)) this.#values.push(value);
      this.#listEnds.push(this.#values.count);
    } else this.#values.push(column.cell(row));
  }

  take(): PackedColumn {
    const listEnds = this.#column.isList ? Int32Array.from(this.#listEnds) : null;
    this.#listEnds = [];
    return { values: this.#values.take(), listEnds };
  }
}
