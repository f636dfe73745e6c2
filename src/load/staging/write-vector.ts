import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb, { type Vector } from '@duckdb/node-bindings';
import type { PackedColumn, PackedValues } from './packed.ts';

/**
 * Copies a packed column into a chunk, most of it as one block of memory; long texts are set one by one. The bindings
 * do not check what is copied: `tests/load/staging` does, type by type.
 */
export function writeColumn(
  { chunk }: DuckDBDataChunk,
  index: number,
  { values, listEnds }: PackedColumn,
  texts: readonly string[],
): void {
  const vector = duckdb.data_chunk_get_vector(chunk, index);
  writeValues(
    listEnds === null ? vector : elementsOf(vector, values.count, listEnds),
    values,
    texts,
  );
}

/** The vector of all elements of a vector of lists, made as large as it has to be. */
function elementsOf(vector: Vector, count: number, listEnds: Int32Array): Vector {
  duckdb.list_vector_reserve(vector, count);
  duckdb.list_vector_set_size(vector, count);
  copy(vector, entriesOf(listEnds));
  return duckdb.list_vector_get_child(vector);
}

function writeValues(vector: Vector, values: PackedValues, texts: readonly string[]): void {
  const { data, validity, longTexts } = values;
  copy(vector, data);
  if (longTexts !== null) {
    for (let at = 0; at < longTexts.length; at += 2)
      duckdb.vector_assign_string_element(vector, longTexts[at]!, texts[longTexts[at + 1]!]!);
  }
  if (validity === null) return;
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(
    vector,
    0,
    validity.buffer as ArrayBuffer,
    validity.byteOffset,
    validity.byteLength,
  );
}

/** Offset and length of each row's list, as the engine keeps them. */
function entriesOf(listEnds: Int32Array): BigUint64Array {
  const entries = new BigUint64Array(listEnds.length * 2);
  let start = 0;
  for (const [row, end] of listEnds.entries()) {
    entries[row * 2] = BigInt(start);
    entries[row * 2 + 1] = BigInt(end - start);
    start = end;
  }
  return entries;
}

function copy(vector: Vector, data: Uint8Array | BigUint64Array): void {
  if (data.byteLength === 0) return;
  duckdb.copy_data_to_vector(
    vector,
    0,
    data.buffer as ArrayBuffer,
    data.byteOffset,
    data.byteLength,
  );
}
