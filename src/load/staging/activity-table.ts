import type { Activity } from '../../normalize/record.ts';
import { measureColumns, place, type SheetPart, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** One row per sheet, activity number and fiscal year. */
export const activityTable: StagingTable<SheetPart<Activity>> = {
  name: 'activity',
  columns: {
    ...place<Activity>(),
    activity_no: whole((row) => row.value.no),
    fiscal_year: whole((row) => row.value.fiscalYear),
    item_name: text((row) => row.value.itemName),
    ...measureColumns<Activity>('result', (value) => value.result),
  },
};
