import { widthOf } from './pack-column.ts';
import { type PackedChunk, type PackedValues, rowsPerChunkMax } from './packed.ts';
import type { ColumnType } from './staging-table.ts';

/** A chunk, and the long texts that it names by their numbers. */
export interface TextedChunk {
  readonly chunk: PackedChunk;
  readonly texts: readonly string[];
}

/**
 * Small chunks of one table that wait until they are one worth handing over: the engine's bindings take
 * nearly as long for a chunk of one row as for one of a hundred.
 */
export class WaitingRows {
  readonly #columns: readonly WaitingColumn[];
  #texts: string[] = [];
  #count = 0;

  constructor(types: readonly ColumnType[]) {
    this.#columns = types.map((type) => new WaitingColumn(type));
  }

  /** True where a chunk of so many rows finds room. */
  hasRoomFor(rowCount: number): boolean {
    return this.#count + rowCount <= rowsPerChunkMax;
  }

  /** Copies the rows of a chunk, for which there has to be room, whose long texts are numbers in `texts`. */
  add({ rowCount, columns }: PackedChunk, texts: readonly string[]): void {
    for (const [index, column] of this.#columns.entries())
      column.add(this.#count, columns[index]!, texts, this.#texts);
    this.#count += rowCount;
  }

  /** All rows that wait, null where none does; they hold until the next are added. */
  take(): TextedChunk | null {
    if (this.#count === 0) return null;
    const rowCount = this.#count;
    const columns = this.#columns.map((column) => column.take(rowCount));
    const texts = this.#texts;
    this.#texts = [];
    this.#count = 0;
    return { chunk: { rowCount, columns }, texts };
  }
}

class WaitingColumn {
  readonly #type: ColumnType;
  readonly #width: number;
  readonly #data: Uint8Array;
  readonly #validity = new Uint8Array(rowsPerChunkMax / 8).fill(0xff);
  #hasNull = false;
  #longTexts: number[] = [];

  constructor(type: ColumnType) {
    this.#type = type;
    this.#width = widthOf(type);
    this.#data = new Uint8Array(rowsPerChunkMax * this.#width);
  }

  /** Copies values to the rows from `from` on; their long texts go from `texts` to the end of `waiting`. */
  add(from: number, values: PackedValues, texts: readonly string[], waiting: string[]): void {
    const { count, data, validity, longTexts } = values;
    this.#data.set(data, from * this.#width);
    if (validity !== null) this.#addNulls(from, count, validity);
    if (longTexts === null) return;
    for (let at = 0; at < longTexts.length; at += 2) {
      this.#longTexts.push(from + longTexts[at]!, waiting.length);
      waiting.push(texts[longTexts[at + 1]!]!);
    }
  }

  take(count: number): PackedValues {
    const taken = {
      type: this.#type,
      count,
      data: this.#data.subarray(0, count * this.#width),
      validity: this.#hasNull ? this.#validity.slice(0, Math.ceil(count / 64) * 8) : null,
      longTexts: this.#longTexts.length > 0 ? Int32Array.from(this.#longTexts) : null,
    };
    if (this.#hasNull) this.#validity.fill(0xff);
    this.#hasNull = false;
    this.#longTexts = [];
    return taken;
  }

  #addNulls(from: number, count: number, validity: Uint8Array): void {
    this.#hasNull = true;
    for (let at = 0; at < count; at++) {
      if ((validity[at >> 3]! & (1 << (at & 7))) !== 0) continue;
      const row = from + at;
      this.#validity[row >> 3]! &= ~(1 << (row & 7));
    }
  }
}
