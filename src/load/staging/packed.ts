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

/** Rows that the engine takes at a time. */
export const rowsPerChunkMax = 2_048;

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

/** Chunks by table, with all their values in one block of memory. */
export interface PackedBlock<Table extends string> {
  readonly tables: Readonly<Record<Table, readonly PackedChunk[]>>;
  readonly block: ArrayBuffer;
}

/** Any typed array begins at a multiple of so many bytes. */
const ALIGNMENT = 8;

/** Copies the values of all chunks into one block: each piece of memory that goes to another thread takes its own time. */
export function inOneBlock<Table extends string>(
  tables: Readonly<Record<Table, readonly PackedChunk[]>>,
): PackedBlock<Table> {
  let size = 0;
  for (const { data, validity, longTexts } of columnsOf(tables)) {
    for (const array of [data, validity, longTexts]) size += aligned(array?.byteLength ?? 0);
  }
  const block = new ArrayBuffer(size);
  let end = 0;
  const place = (array: Uint8Array | Int32Array): Uint8Array => {
    const { buffer, byteOffset, byteLength } = array;
    const own = new Uint8Array(block, end, byteLength);
    own.set(new Uint8Array(buffer, byteOffset, byteLength));
    end += aligned(byteLength);
    return own;
  };
  const moved = (values: PackedValues): PackedValues => {
    const { type, count, data, validity, longTexts } = values;
    const numbers = longTexts && place(longTexts);
    return {
      type,
      count,
      data: place(data),
      validity: validity && place(validity),
      longTexts: numbers && new Int32Array(block, numbers.byteOffset, longTexts!.length),
    };
  };
  const copied = Object.entries<readonly PackedChunk[]>(tables).map(([name, chunks]) => [
    name,
    chunks.map(({ rowCount, columns }) => ({ rowCount, columns: columns.map(moved) })),
  ]);
  return { tables: Object.fromEntries(copied), block };
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function columnsOf(tables: Readonly<Record<string, readonly PackedChunk[]>>): PackedValues[] {
  return Object.values(tables).flatMap((chunks) => chunks.flatMap(({ columns }) => columns));
}
