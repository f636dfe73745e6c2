import { addAll } from '../../add-all.ts';
import { countCells, type GridRow } from '../../extract/grid.ts';
import { rowsOfHeader } from './heads/header.ts';
import type { MatchedColumns } from './heads/match-columns.ts';
import {
  type GridReading,
  type ProgrammeRows,
  readProgramme,
  type ShownRow,
} from './programme/read-programme.ts';
import { textsOfYears } from './rows/parts-of-years.ts';
import { cellsBeside, countAbove, looseCells } from './rows/row-cells.ts';
import { loneEdition } from './rows/row-edition.ts';
import { rowOffices } from './rows/row-offices.ts';
import type { SortedRows } from './rows/sort-rows.ts';
import { shownRows } from './shown/shown-rows.ts';
import { type TableView, viewTable } from './table-view.ts';

/** Reads the table of one grid and returns how many programmes stand in it. */
export function readGrid(reading: GridReading): number {
  const { grid, header, form, fileName, isOtherSize, issues, tally } = reading;
  const table = viewTable(grid, header, form, fileName, isOtherSize);
  addAll(issues, table.issues);
  if (issues.some(({ severity }) => severity === 'error'))
    tally.unexplained += countCells(grid.rows);
  else readRows(table, reading);
  return table.sorted.programmes;
}

/** Reads the programmes of a table that can be trusted, and counts all its cells. */
function readRows(table: TableView, reading: GridReading): void {
  const { edition, columns, rows, sorted } = table;
  const { grid, form, issues, tally, askedFields } = reading;
  for (const { field } of columns.matched) askedFields.add(field.field);
  const { uses } = sorted;
  countAround(
    columns,
    rows.filter((row) => uses.get(row) !== 'left-out'),
    reading,
  );
  const { instead, issues: unclear, rest } = shownRows(grid, rows, sorted, columns, form);
  const offices = rowOffices(grid, rows, sorted, form);
  const explained = new Set([...offices.headings, ...rest].map(({ number }) => number));
  const ofRows = sorted.issues.filter(({ row }) => row === undefined || !explained.has(row));
  addAll(issues, [...ofRows, ...unclear]);
  const ofYears = textsOfYears(sorted.years, columns);
  const programmes = rows.filter((row) => uses.get(row) === 'programme');
  const lone = edition === null ? loneEdition(programmes, columns, form) : null;
  if (lone) issues.push(lone.issue);
  for (const [at, row] of rows.entries()) {
    const use = uses.get(row);
    if (row === lone?.row) tally.unexplained += countCells([row]);
    else if (use === 'programme') {
      const programme = { ...programmeRows(at, rows, sorted, instead), ofYears };
      readProgramme(programme, offices.of.get(row), edition, columns, reading);
    } else if (use === 'repeat') tally.duplicate += countCells([row]);
    else if (use === 'empty' || offices.headings.has(row) || rest.has(row))
      tally.label += countCells([row]);
    else if (use === 'left-out') tally.unexplained += countCells([row]);
  }
}

/** The rows of the programme that begins at a place. */
function programmeRows(
  at: number,
  rows: readonly GridRow[],
  { uses, years }: SortedRows,
  instead: ReadonlyMap<GridRow, GridRow>,
): Pick<ProgrammeRows, 'first' | 'items' | 'run'> {
  const shown = (row: GridRow): ShownRow => ({ row, shown: instead.get(row) ?? row });
  const first = rows[at]!;
  const run = years.get(first)?.filter(({ row }) => row === first || uses.get(row) === 'item');
  let end = at + 1;
  while (end < rows.length && uses.get(rows[end]!) === 'item') end++;
  const rest = run ? run.slice(1).map(({ row }) => row) : rows.slice(at + 1, end);
  return { first: shown(first), items: rest.map(shown), run };
}

/** Counts what stands above the rows and beside their columns, and lists what the form does not explain. */
function countAround(
  columns: MatchedColumns,
  rows: readonly GridRow[],
  reading: GridReading,
): void {
  const { grid, header, form, issues, tally } = reading;
  const above = countAbove(grid, header, form);
  tally.label += countCells(rowsOfHeader(grid, header)) + above.explained;
  tally.unexplained += above.loose.length;
  addAll(issues, [...looseCells(above.loose), ...cellsBeside(header, columns, rows)]);
}
