import type { PackedChunk } from './packed.ts';
import type { StagingColumn, StagingTable } from './staging-table.ts';
import type { TextDictionary } from './text-dictionary.ts';
import { ValuePacker } from './value-packer.ts';

/** Rows that the engine takes at a time. */
const rowsPerChunkMax = 2_048;

/** Packs the rows of one staging table, chunk by chunk. */
export class TablePacker<Row> {
  readonly #cells: readonly StagingColumn<Row>['cell'][];
  readonly #packers: readonly ValuePacker[];
  #chunks: PackedChunk[] = [];
  #rowCount = 0;

  constructor(table: StagingTable<Row>, dictionary: TextDictionary) {
    const columns = Object.values(table.columns);
    this.#cells = columns.map(({ cell }) => cell);
    this.#packers = columns.map(({ type }) => new ValuePacker(type, dictionary));
  }

  append(row: Row): void {
    for (let column = 0; column < this.#cells.length; column++) {
      this.#packers[column]!.push(this.#cells[column]!(row));
    }
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
    const columns = this.#packers.map((packer) => packer.take());
    this.#chunks.push({ rowCount: this.#rowCount, columns });
    this.#rowCount = 0;
  }
}
