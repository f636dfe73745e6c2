import type { Grid, GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { columnOf } from '../heads/column-of.ts';
import { type Header, rowsBelow } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { brokenRows } from './broken/broken-rows.ts';
import { restOfShifted } from './broken/shifted-rows.ts';
import { headingRows } from './heading-rows.ts';
import { hiddenVersions } from './hidden-versions.ts';
import { itemRows, namedItemRows, restOfBroken } from './item-rows.ts';
import { relistedRows } from './relisted-rows.ts';
import { type RepeatedHeaders, repeatedHeaders } from './repeated-header.ts';
import { type RowKind, rowKinds } from './row-kind.ts';
import { isUnitsOrYears, rowsOfHeads } from './rows-of-heads.ts';
import { type YearRows, yearRows } from './year-rows.ts';

/** What the rows below a header are, each by itself. */
export interface TableRows {
  readonly rows: readonly GridRow[];
  /** The first row of another table, if there is one. */
  readonly other: RepeatedHeaders['other'];
  readonly isBeyond: (row: GridRow) => boolean;
  readonly isRepeat: (row: GridRow) => boolean;
  /** Why the cells of a row cannot be told to columns; null where they can. */
  readonly brokenRow: (row: GridRow) => Issue | null;
  readonly isEmpty: (row: GridRow) => boolean;
  /** True for a row that holds more of the programme above it. */
  readonly isItem: (row: GridRow) => boolean;
  readonly programmes: ReadonlySet<GridRow>;
  readonly headings: ReadonlySet<GridRow>;
  /** Hidden rows that are an old version of one in sight. */
  readonly versions: ReadonlySet<GridRow>;
  readonly years: YearRows;
  /** The first row of the programme of whose years another is one. */
  readonly firstOf: ReadonlyMap<GridRow, GridRow>;
}

/** Finds out what each row below a header is by itself: what the rows around it make of it is not looked at. */
export function tableRows(
  grid: Grid,
  header: Header,
  columns: MatchedColumns,
  form: TableForm,
): TableRows {
  const rows = rowsBelow(grid, header);
  const kindOf = rowKinds(columns, form);
  const nameColumn = columnOf(columns, 'programme_name')?.column;
  const repeated = repeatedHeaders(grid, header, form, nameColumn);
  const { repeats, titles, other } = repeated;
  const isBeyond = ({ number }: GridRow) => other !== null && number >= other.row.number;
  const below = { grid, rows, repeated, kindOf, columns, form };
  const { listed, headings, relisted, versions } = listing(below);
  const ofTable = new Set(listed);
  // A header printed again parts nothing; a heading may.
  const kindOfYear = (row: GridRow) => {
    if (repeats.has(row) || titles.has(row) || versions.has(row)) return 'empty';
    return kindOf(row) === 'named' && !ofTable.has(row) ? 'sums' : kindOf(row);
  };
  const years = yearRows(rows, kindOfYear, columns, form);
  const firstOf = new Map(
    [...years].flatMap(([first, run]) => run.slice(1).map(({ row }) => [row, first] as const)),
  );
  const again = namedItemRows(listed, columns, form);
  const within = rows.filter((row) => (ofTable.has(row) || firstOf.has(row)) && !isBeyond(row));
  const broken = brokenRows(grid, header, within, columns);
  const rest = restOfBroken(listed, (row) => broken.has(row), columns, form);
  const ofHeads = new Set(rowsOfHeads(grid, header, columns, form).filter(isUnitsOrYears));
  const isItem = itemRows(columns, form);
  return {
    rows,
    other,
    isBeyond,
    isRepeat: (row) => repeats.has(row) || kindOf(row) === 'sums' || relisted.has(row),
    brokenRow: (row) => {
      const above = rest.get(row);
      return broken.get(row) ?? (above ? restOfShifted(row, above) : null);
    },
    isEmpty: (row) => kindOf(row) === 'empty' || ofHeads.has(row),
    isItem: (row) => again.has(row) || (kindOf(row) === 'stray' && isItem(row)),
    programmes: new Set(
      listed.filter((row) => !firstOf.has(row) && !again.has(row) && !rest.has(row)),
    ),
    headings,
    versions,
    years,
    firstOf,
  };
}

/** Rows with a name: those that may be programmes, those that head others, and those that list a programme once more or as it was. */
interface Listing {
  readonly listed: readonly GridRow[];
  readonly headings: ReadonlySet<GridRow>;
  readonly relisted: ReadonlySet<GridRow>;
  readonly versions: ReadonlySet<GridRow>;
}

/** Rows below a header, and what tells what those with a name are. */
interface Listed {
  readonly grid: Grid;
  readonly rows: readonly GridRow[];
  readonly repeated: RepeatedHeaders;
  readonly kindOf: (row: GridRow) => RowKind;
  readonly columns: MatchedColumns;
  readonly form: TableForm;
}

function listing({ grid, rows, repeated, kindOf, columns, form }: Listed): Listing {
  const { repeats, titles, other, isHeader } = repeated;
  const isName = (row: GridRow) =>
    kindOf(row) === 'named' && !repeats.has(row) && !titles.has(row) && row !== other?.row;
  const candidates = rows.filter(isName).filter((row) => !isHeader(row));
  const headings = headingRows(candidates, columns);
  const relisted = relistedRows(candidates, columns);
  const versions = hiddenVersions(grid, candidates, headings, columns, form);
  const isOther = (row: GridRow) => headings.has(row) || relisted.has(row) || versions.has(row);
  return { listed: candidates.filter((row) => !isOther(row)), headings, relisted, versions };
}
