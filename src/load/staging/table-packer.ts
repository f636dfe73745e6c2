import { packColumn } from './pack-column.ts';
import { type PackedChunk, rowsPerChunkMax } from './packed.ts';
import type { StagingColumn, StagingTable } from './staging-table.ts';
import type { TextDictionary } from './text-dictionary.ts';

/** Packs the rows of one staging table, chunk by chunk, and each chunk column by column. */
export class TablePacker<Row> {
  readonly #columns: readonly StagingColumn<Row>[];
  readonly #dictionary: TextDictionary;
  #chunks: PackedChunk[] = [];
  #rows: Row[] = [];

  constructor(table: StagingTable<Row>, dictionary: TextDictionary) {
    this.#columns = Object.values(table.columns);
    this.#dictionary = dictionary;
  }

  append(row: Row): void {
    this.#rows.push(row);
    if (this.#rows.length === rowsPerChunkMax) this.#seal();
  }

  /** All chunks so far; the packer is empty afterwards. */
  take(): readonly PackedChunk[] {
    if (this.#rows.length > 0) this.#seal();
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }

  #seal(): void {
    const rows = this.#rows;
    const columns = this.#columns.map((column) => packColumn(column, rows, this.#dictionary));
    this.#chunks.push({ rowCount: rows.length, columns });
    this.#rows = [];
  }
}
