import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  DuckDBTypeId,
  type DuckDBValue,
  type DuckDBValueConverter,
} from '@duckdb/node-api';

/** How numbers that may not fit a JavaScript number come back. */
export interface ValuePolicy {
  /** `number` throws on an integer beyond 2^53 instead of rounding it. */
  readonly bigint: 'number' | 'string';
  /** `number` may round; `string` keeps every digit. */
  readonly decimal: 'number' | 'string';
}

/** JavaScript value of a cell: DATE as 'YYYY-MM-DD', TIMESTAMP as ISO text without zone, wide numbers by policy. */
export function fromDuckDb(policy: ValuePolicy): DuckDBValueConverter<unknown> {
  return (value, type) => {
    if (typeof value === 'bigint') return integer(value, policy);
    if (value instanceof DuckDBDecimalValue) {
      return policy.decimal === 'number' ? value.toDouble() : value.toString();
    }
    if (value instanceof DuckDBTimestampValue) return value.toString().replace(' ', 'T');
    if (type.typeId === DuckDBTypeId.BLOB || typeof value !== 'object') return value;
    return value === null ? null : value.toString();
  };
}

function integer(value: bigint, policy: ValuePolicy): number | string {
  if (policy.bigint === 'string') return value.toString();
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`Integer ${value} does not fit a JavaScript number; read it as a string`);
  }
  return number;
}

/** Value to bind for a query parameter; a whole number is bound as an integer, a Date as a timestamp in UTC. */
export function toDuckDb(value: unknown): DuckDBValue {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (value instanceof Date) return new DuckDBTimestampValue(BigInt(value.getTime()) * 1000n);
  if (isBindable(value)) return value ?? null;
  throw new TypeError(`A query parameter of this kind cannot be bound: ${String(value)}`);
}

function isBindable(value: unknown): value is DuckDBValue | undefined {
  if (value === null || value === undefined || value instanceof DuckDBDateValue) return true;
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
