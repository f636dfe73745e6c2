import type { Cell } from '../load/query/text-table.ts';

/** How a column of the report is shown: 千円, percent, year of an era, plain or measured number, text, key (hidden). */
export type ReportFormat = 'yen' | 'ratio' | 'year' | 'whole' | 'decimal' | 'text' | 'key';

/** A column of a report's table. */
export interface ReportColumn {
  readonly name: string;
  readonly label: string;
  readonly format: ReportFormat;
}

/** A row, its cells in the order of the columns. */
export type ReportRow = readonly Cell[];

/** A table as the report's pages load it. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

/** A worksheet or text file whose cells the report can show. */
export interface ReportSource {
  readonly path: string;
  readonly sheet: string | null;
  /** Rows of the source by blocks of `GRID_ROWS`; the numbers of those that have a data file. */
  readonly blocks: readonly number[];
}

/** Rows of a source that stand in one data file. */
export const GRID_ROWS = 100;

/** Part of a source's grid: row number and the cells from column A on. */
export type ReportGrid = readonly (readonly [number, readonly string[]])[];

/** What the whole report is about. */
export interface ReportMeta {
  readonly releaseId: string;
  readonly createdAt: string;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly sources: readonly ReportSource[];
  /** Names of the tables that this warehouse has. */
  readonly tables: readonly string[];
}

/** How cells were read: table, field, rule, certainty. */
export type CellKind = readonly [string, string, string, string];

/** A cell behind a value: number of its kind, edition, number of the item, fiscal year, row, column, raw text where no grid has it. */
export type ReportCell = readonly [
  number,
  number,
  number,
  number | null,
  number,
  number,
  string | null,
];

/** A part of a programme's page: a table of that programme's rows. */
export type ProgrammePart =
  | 'sheets'
  | 'costs'
  | 'indicators'
  | 'activities'
  | 'goals'
  | 'notes'
  | 'restatements'
  | 'signals'
  | 'conflicts';

/** Rows of one programme; the columns stand once in its shard. */
export interface ProgrammeRows {
  readonly parts: Readonly<Partial<Record<ProgrammePart, readonly ReportRow[]>>>;
  readonly cells: readonly ReportCell[];
}

/** Programmes of one data file. */
export interface ProgrammeShard {
  readonly columns: Readonly<Partial<Record<ProgrammePart, readonly ReportColumn[]>>>;
  readonly kinds: readonly CellKind[];
  readonly programmes: Readonly<Record<string, ProgrammeRows>>;
}
