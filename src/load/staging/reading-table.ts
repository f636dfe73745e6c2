import type { Reading } from '../../normalize/record.ts';
import { flag, place, type SheetPart, small, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** A reading with the number of its kind. */
export interface StagedReading extends SheetPart<Reading> {
  readonly kindId: number;
}

/** One row per value read; its text is left out where it is the printed one. */
export const readingTable: StagingTable<StagedReading> = {
  name: 'reading',
  columns: {
    ...place<Reading>(),
    kind_id: whole((row) => row.kindId),
    no: small((row) => row.value.no),
    fiscal_year: small((row) => row.value.fiscalYear),
    source_row: whole((row) => row.value.row),
    source_column: small((row) => row.value.column),
    raw_text: text((row) => row.value.raw),
    value_is_raw: flag(({ value }) => value.value === value.raw),
    value_text: text(({ value: { value, raw } }) =>
      value === null || value === raw ? null : String(value),
    ),
  },
};
