import type { Reading, SheetRecord } from '../../normalize/record.ts';
import { flag, listOf, place, type SheetPart, small, text, whole } from './columns.ts';
import { readingKindId } from './reading-kind.ts';
import type { ScalarColumn, StagingColumn, StagingTable } from './staging-table.ts';

const readings = (column: ScalarColumn<Reading>): StagingColumn<SheetPart<SheetRecord>> =>
  listOf((row) => row.value.readings, column);

/** One row per sheet, in lists of one length: what its values are and where they stand. A value's text is left out where it is the printed one. */
export const readingTable: StagingTable<SheetPart<SheetRecord>> = {
  name: 'reading',
  columns: {
    ...place<SheetRecord>(),
    kind_ids: readings(whole(readingKindId)),
    nos: readings(small(({ no }) => no)),
    fiscal_years: readings(small(({ fiscalYear }) => fiscalYear)),
    source_rows: readings(whole(({ row }) => row)),
    source_columns: readings(small(({ column }) => column)),
    raw_texts: readings(text(({ raw }) => raw)),
    values_are_raw: readings(flag(({ value, raw }) => value === raw)),
    value_texts: readings(
      text(({ value, raw }) => (value === null || value === raw ? null : String(value))),
    ),
  },
};
