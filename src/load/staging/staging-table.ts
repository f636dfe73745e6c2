/** Types of staging columns. Amounts of yen travel as `number` (DOUBLE), exact to 2^53, and become BIGINT in the star. */
export type ScalarType = 'text' | 'whole' | 'small' | 'number' | 'flag';

type Scalar = string | number | boolean | null;

/** A column of one value a row. */
export interface ScalarColumn<Row> {
  readonly type: ScalarType;
  readonly isList?: false;
  readonly cell: (row: Row) => Scalar;
}

/** A column of a list a row; lists of one row that belong together have one length. */
export interface ListColumn<Row> {
  readonly type: ScalarType;
  readonly isList: true;
  readonly cell: (row: Row) => readonly Scalar[];
}

/** One column: its type and what a row puts there. */
export type StagingColumn<Row> = ScalarColumn<Row> | ListColumn<Row>;

/** A table of the staging database, its columns in order; one definition makes the table and packs its rows. */
export interface StagingTable<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, StagingColumn<Row>>>;
}

/** Name of the attached database that holds the staging tables. */
export const stagingDatabase = 'stg';
