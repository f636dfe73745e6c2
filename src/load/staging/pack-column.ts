import type { PackedValues } from './packed.ts';
import { shortTextSize, writeShortText } from './short-text.ts';
import type { ColumnType, StagingColumn } from './staging-table.ts';
import type { TextDictionary } from './text-dictionary.ts';

type NumberType = Exclude<ColumnType, 'text'>;

const ARRAYS = {
  whole: Int32Array,
  small: Int16Array,
  number: Float64Array,
  flag: Uint8Array,
} satisfies Record<NumberType, unknown>;

/** Bytes of one value as the engine lays it out. */
export function widthOf(type: ColumnType): number {
  return type === 'text' ? shortTextSize : ARRAYS[type].BYTES_PER_ELEMENT;
}

/** Least and greatest whole number that fits. */
const RANGES: Readonly<Record<NumberType, readonly [least: number, greatest: number]>> = {
  whole: [-(2 ** 31), 2 ** 31 - 1],
  small: [-(2 ** 15), 2 ** 15 - 1],
  number: [-Infinity, Infinity],
  flag: [0, 1],
};

/** Packs one column of some rows in the engine's own layout. */
export function packColumn<Row>(
  { type, cell }: StagingColumn<Row>,
  rows: readonly Row[],
  dictionary: TextDictionary,
): PackedValues {
  return type === 'text' ? packTexts(cell, rows, dictionary) : packNumbers(type, cell, rows);
}

function packTexts<Row>(
  cell: StagingColumn<Row>['cell'],
  rows: readonly Row[],
  dictionary: TextDictionary,
): PackedValues {
  const data = new Uint8Array(rows.length * shortTextSize);
  const nulls: number[] = [];
  const longTexts: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const text = cell(rows[at]!) as string | null;
    if (text === null) nulls.push(at);
    else if (!writeShortText(data, at * shortTextSize, text))
      longTexts.push(at, dictionary.numberOf(text));
  }
  return {
    type: 'text',
    count: rows.length,
    data,
    validity: validityOf(rows.length, nulls),
    longTexts: Int32Array.from(longTexts),
  };
}

function packNumbers<Row>(
  type: NumberType,
  cell: StagingColumn<Row>['cell'],
  rows: readonly Row[],
): PackedValues {
  const values = new ARRAYS[type](rows.length);
  const [least, greatest] = RANGES[type];
  const nulls: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const printed = cell(rows[at]!);
    if (printed === null) {
      nulls.push(at);
      continue;
    }
    const value = Number(printed);
    if (type !== 'number' && !(Number.isInteger(value) && value >= least && value <= greatest))
      throw new RangeError(`${value} is no ${type} value`);
    values[at] = value;
  }
  return {
    type,
    count: rows.length,
    data: new Uint8Array(values.buffer),
    validity: validityOf(rows.length, nulls),
    longTexts: null,
  };
}

/** A bit a value, 0 where it is NULL. */
function validityOf(count: number, nulls: readonly number[]): Uint8Array | null {
  if (nulls.length === 0) return null;
  const bits = new Uint8Array(Math.ceil(count / 64) * 8).fill(0xff);
  for (const at of nulls) bits[at >> 3]! &= ~(1 << (at & 7));
  return bits;
}
