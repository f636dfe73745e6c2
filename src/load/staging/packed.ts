import type { ColumnType } from './staging-table.ts';

/** Values of one type as the database engine lays them out in memory. */
export interface PackedValues {
  readonly type: ColumnType;
  readonly count: number;
  /** Fixed-width values; of texts, the engine's 16-byte strings, in which long ones are still missing. */
  readonly data: Uint8Array;
  /** A bit a value, least significant first, in whole 64-bit words; null where no value is NULL. */
  readonly validity: Uint8Array | null;
  /** Of texts: place and dictionary number of each long one, in turn. */
  readonly longTexts: Int32Array | null;
}

/** At most so many rows of a table as the engine takes at a time. */
export interface PackedChunk {
  readonly rowCount: number;
  readonly columns: readonly PackedValues[];
}

/** Long texts of many columns, each once, one after another. */
export interface PackedTexts {
  readonly text: string;
  /** Where each ends, in UTF-16 units. */
  readonly ends: Int32Array;
}

/** The buffers of chunks, which go to another thread without being copied. */
export function buffersOf(chunks: readonly PackedChunk[]): ArrayBuffer[] {
  return chunks.flatMap(({ columns }) =>
    columns.flatMap(({ data, validity, longTexts }) =>
      [data, validity, longTexts].flatMap((array) =>
        array === null ? [] : [array.buffer as ArrayBuffer],
      ),
    ),
  );
}
