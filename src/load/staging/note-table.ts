import type { Note } from '../../normalize/record.ts';
import { place, type SheetPart, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** One row per sheet and text that has no column of its own. */
export const noteTable: StagingTable<SheetPart<Note>> = {
  name: 'note',
  columns: {
    ...place<Note>(),
    note_no: whole((row) => row.value.no),
    note_title: text((row) => row.value.title),
    note_text: text((row) => row.value.text),
  },
};
