import type { PackedValues } from './packed.ts';
import { shortTextSize, writeShortText } from './short-text.ts';
import type { ColumnType } from './staging-table.ts';
import type { TextDictionary } from './text-dictionary.ts';

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: shortTextSize,
  whole: 4,
  small: 2,
  number: 8,
  flag: 1,
};

const CAPACITY = 256;

/** Collects values of one type in the engine's own layout. */
export class ValuePacker {
  readonly #type: ColumnType;
  readonly #width: number;
  /** Whole numbers of this size and above do not fit. */
  readonly #limit: number;
  readonly #dictionary: TextDictionary;
  #data: Uint8Array;
  #view: DataView;
  #nulls: number[] = [];
  #longTexts: number[] = [];
  #count = 0;

  constructor(type: ColumnType, dictionary: TextDictionary) {
    this.#type = type;
    this.#width = WIDTHS[type];
    this.#limit = 2 ** (this.#width * 8 - 1);
    this.#dictionary = dictionary;
    this.#data = new Uint8Array(CAPACITY * this.#width);
    this.#view = new DataView(this.#data.buffer);
  }

  push(value: string | number | boolean | null): void {
    const place = this.#count * this.#width;
    if (place === this.#data.length) this.#grow();
    if (value === null) this.#nulls.push(this.#count);
    else if (this.#type === 'text') this.#putText(value as string, place);
    else this.#put(Number(value), place);
    this.#count++;
  }

  /** The values so far; the packer is empty afterwards. */
  take(): PackedValues {
    const packed: PackedValues = {
      type: this.#type,
      count: this.#count,
      data: this.#data.slice(0, this.#count * this.#width),
      validity: this.#nulls.length === 0 ? null : validityOf(this.#count, this.#nulls),
      longTexts: this.#type === 'text' ? Int32Array.from(this.#longTexts) : null,
    };
    this.#data.fill(0, 0, this.#count * this.#width);
    this.#nulls = [];
    this.#longTexts = [];
    this.#count = 0;
    return packed;
  }

  #put(value: number, place: number): void {
    if (this.#type === 'number') this.#view.setFloat64(place, value, true);
    else if (!this.#fits(value)) throw new RangeError(`${value} is no ${this.#type} value`);
    else if (this.#type === 'whole') this.#view.setInt32(place, value, true);
    else if (this.#type === 'small') this.#view.setInt16(place, value, true);
    else this.#view.setUint8(place, value);
  }

  #fits(value: number): boolean {
    return Number.isInteger(value) && Math.abs(value) < this.#limit;
  }

  #putText(text: string, place: number): void {
    if (!writeShortText(this.#data, place, text))
      this.#longTexts.push(this.#count, this.#dictionary.numberOf(text));
  }

  #grow(): void {
    const data = new Uint8Array(this.#data.length * 2);
    data.set(this.#data);
    this.#data = data;
    this.#view = new DataView(data.buffer);
  }
}

function validityOf(count: number, nulls: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 64) * 8).fill(0xff);
  for (const at of nulls) bits[at >> 3]! &= ~(1 << (at & 7));
  return bits;
}
