import type { Measure } from '../../normalize/record.ts';
import type { StagingColumn } from './staging-table.ts';

/** Which sheet a row came from: the file's number in this build and the sheet's number in the file, both from 0. */
export interface SheetPart<Value> {
  readonly fileNo: number;
  readonly sheetNo: number;
  readonly value: Value;
}

/** A VARCHAR column. */
export const text = <Row>(cell: (row: Row) => string | null): StagingColumn<Row> => ({
  type: 'text',
  cell,
});
/** An INTEGER column. */
export const whole = <Row>(cell: (row: Row) => number | null): StagingColumn<Row> => ({
  type: 'whole',
  cell,
});
/** A DOUBLE column. */
export const number = <Row>(cell: (row: Row) => number | null): StagingColumn<Row> => ({
  type: 'number',
  cell,
});
/** A BOOLEAN column. */
export const flag = <Row>(cell: (row: Row) => boolean): StagingColumn<Row> => ({
  type: 'flag',
  cell,
});
/** A SMALLINT column. */
export const small = <Row>(cell: (row: Row) => number | null): StagingColumn<Row> => ({
  type: 'small',
  cell,
});

/** Six decimals, so that equal figures compare as equal; beyond 2^53 / 10^6 the figure stays as it is. */
export function measured(value: number | null): number | null {
  if (value === null || Math.abs(value) > 9_000_000_000) return value;
  return Math.round(value * 1_000_000) / 1_000_000;
}

/** The two columns that every part of a sheet begins with. */
export function place<Value>(): Record<'file_no' | 'sheet_no', StagingColumn<SheetPart<Value>>> {
  return { file_no: whole((row) => row.fileNo), sheet_no: whole((row) => row.sheetNo) };
}

/** Text, number, unit, status and its detail of a printed value, as `<name>_raw`, `<name>_value` and so on. */
export function measureColumns<Value>(
  name: string,
  of: (value: Value) => Measure,
): Record<string, StagingColumn<SheetPart<Value>>> {
  return {
    [`${name}_raw`]: text((row) => of(row.value).raw),
    [`${name}_value`]: number((row) => measured(of(row.value).value)),
    [`${name}_unit`]: text((row) => of(row.value).unit),
    [`${name}_value_status`]: text((row) => of(row.value).status),
    [`${name}_value_detail`]: text((row) => of(row.value).detail ?? null),
  };
}
