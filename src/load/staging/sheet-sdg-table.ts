import { place, type SheetPart, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** One row per sheet and printed SDG goal. */
export const sheetSdgTable: StagingTable<SheetPart<number>> = {
  name: 'sheet_sdg',
  columns: { ...place<number>(), goal_no: whole((row) => row.value) },
};
