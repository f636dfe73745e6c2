/** Types of staging columns. Amounts of yen travel as `number` (DOUBLE), exact to 2^53, and become BIGINT in the star. */
export type ColumnType = 'text' | 'whole' | 'small' | 'number' | 'flag';

/** One column: its type and the cell that a row puts there. */
export interface StagingColumn<Row> {
  readonly type: ColumnType;
  readonly cell: (row: Row) => string | number | boolean | null;
}

/** A table of the staging database, its columns in order; one definition makes the table and packs its rows. */
export interface StagingTable<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, StagingColumn<Row>>>;
}

/** Name of the attached database that holds the staging tables. */
export const stagingDatabase = 'stg';
