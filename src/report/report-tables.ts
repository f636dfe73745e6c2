import { LIST_TABLES } from './tables/list-tables.ts';
import { QUALITY_TABLES } from './tables/quality-tables.ts';
import type { TableSpec } from './tables/table-spec.ts';
import { TOTAL_TABLES } from './tables/total-tables.ts';

export { PROGRAMME_TABLES, RARE_TABLES } from './tables/programme-tables.ts';
export type { TableSpec } from './tables/table-spec.ts';

/** Every table that pages load as a whole, by name. */
export const REPORT_TABLES: Readonly<Record<string, TableSpec>> = {
  ...TOTAL_TABLES,
  ...LIST_TABLES,
  ...QUALITY_TABLES,
};
