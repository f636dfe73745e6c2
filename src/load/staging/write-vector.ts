import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import type { PackedValues } from './packed.ts';

/**
 * Copies a packed column into a chunk, most of it as one block of memory; long texts are set one by one. The bindings
 * do not check what is copied: `tests/load/staging` does, type by type.
 */
export function writeColumn(
  { chunk }: DuckDBDataChunk,
  index: number,
  { data, validity, longTexts }: PackedValues,
  texts: readonly string[],
): void {
  const vector = duckdb.data_chunk_get_vector(chunk, index);
  const { buffer, byteOffset, byteLength } = data;
  duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength);
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
