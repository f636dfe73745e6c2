import { fileTables } from './pack-file.ts';
import { readingKindTable } from './reading-kind.ts';
import { referenceTables } from './reference-tables.ts';

/** Every table of the staging database that is filled from JavaScript. */
export const stagingTables = [...Object.values(fileTables), readingKindTable, ...referenceTables];
