import type { Reading } from '../../normalize/record.ts';
import { flag, place, type SheetPart, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** What thousands of readings have in common, kept once; `kindNo` counts from 0 in order of appearance. */
export interface ReadingKind extends Pick<Reading, 'entity' | 'field' | 'rule' | 'certainty'> {
  readonly kindNo: number;
}

/** One row per combination of entity, field, rule and certainty. */
export const readingKindTable: StagingTable<ReadingKind> = {
  name: 'reading_kind',
  columns: {
    kind_no: whole((row) => row.kindNo),
    entity: text((row) => row.entity),
    field: text((row) => row.field),
    rule: text((row) => row.rule),
    certainty: text((row) => row.certainty),
  },
};

/** One row per value read; its text is left out where it is the printed one. */
export const readingTable: StagingTable<SheetPart<Reading> & { readonly kindNo: number }> = {
  name: 'reading',
  columns: {
    ...place<Reading>(),
    kind_no: whole((row) => row.kindNo),
    no: whole((row) => row.value.no),
    fiscal_year: whole((row) => row.value.fiscalYear),
    source_row: whole((row) => row.value.row),
    source_column: whole((row) => row.value.column),
    raw_text: text((row) => row.value.raw),
    value_is_raw: flag(({ value }) => value.value === value.raw),
    value_text: text(({ value: { value, raw } }) =>
      value === null || value === raw ? null : String(value),
    ),
  },
};
