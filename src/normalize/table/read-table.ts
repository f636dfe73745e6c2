import { addAll } from '../../add-all.ts';
import { countCells, type Grid, type GridRow } from '../../extract/grid.ts';
import { isNumbered } from '../../form/table-field-name.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import type { CellCounts, FileRecords, SheetRecord } from '../record.ts';
import { fileEdition } from './edition.ts';
import { findHeader, type Header } from './heads/header.ts';
import { headsAside } from './heads/heads-aside.ts';
import { labelsBelow } from './heads/labels-below.ts';
import { type MatchedColumns, matchColumns } from './heads/match-columns.ts';
import { percentFractions } from './heads/percent-fractions.ts';
import { withoutOtherPhases } from './heads/printed-phases.ts';
import { withoutOtherUnits } from './heads/printed-units.ts';
import { withoutOtherYears } from './heads/printed-years.ts';
import { sheetsOfOtherYears } from './heads/sheet-years.ts';
import { withoutOtherStaffUnits } from './heads/staff-units.ts';
import { yearGaps } from './heads/year-gaps.ts';
import {
  type Reading,
  readProgramme,
  type ShownRow,
  type Tally,
} from './programme/read-programme.ts';
import type { TableRow } from './programme/table-row.ts';
import { carriedCells } from './rows/carried-cells.ts';
import { figuresBelow } from './rows/figures-below.ts';
import { mergedRows } from './rows/merged-rows.ts';
import { cellsAbove, cellsBeside, looseCells } from './rows/row-cells.ts';
import { usualEdition } from './rows/row-edition.ts';
import { rowOffices } from './rows/row-offices.ts';
import { rowYearsDiffer } from './rows/row-years-differ.ts';
import { type SortedRows, sortRows } from './rows/sort-rows.ts';
import { kindsInRows, type StageColumn, stagesInRows, stagesIssue } from './rows/stages-in-rows.ts';
import { textsOfYears, unknownPart, type YearRow } from './rows/year-rows.ts';
import { noEdition, otherSheet, unfilledFields } from './table-issues.ts';

/**
 * Reads the tables of one file: a row a programme. Nothing is loaded where columns are not what the form says.
 * `onRow` is told of every programme's row after it was read.
 */
export function readTable(
  grids: readonly Grid[],
  form: TableForm,
  fileName: string,
  onRow?: (row: TableRow, grid: Grid) => void,
): FileRecords {
  const records: SheetRecord[] = [];
  const issues: Issue[] = [];
  const filledFields = new Set<string>();
  const tally: Tally = { value: 0, label: 0, duplicate: 0, unexplained: 0 };
  let blocks = 0;
  const headers = grids.map((grid) => findHeader(grid, form));
  const tables = new Map(grids.flatMap((grid, at) => (headers[at] ? [[grid, headers[at]]] : [])));
  const ofOtherYears = sheetsOfOtherYears(tables, form, fileName);
  for (const grid of grids) {
    const found = [ofOtherYears.get(grid) ?? []].flat();
    const header = tables.get(grid);
    if (header)
      blocks += readGrid({
        grid,
        header,
        form,
        fileName,
        records,
        issues: found,
        filledFields,
        tally,
        onRow,
      });
    else {
      tally.unexplained += countCells(grid.rows);
      found.push(otherSheet(grid, form));
    }
    for (const issue of found) issues.push({ ...issue, sheet: grid.sheet });
  }
  if (records.length > 0) issues.push(...unfilledFields(form, filledFields));
  return { records, issues, counts: countsOf(tally), blocks };
}

/** Reads one grid and returns how many programmes stand in it. */
function readGrid(reading: Reading): number {
  const { grid, header, form, issues, tally } = reading;
  const edition = fileEdition(grid, header, form, reading.fileName);
  const found = withoutOtherStaffUnits(matchColumns(header, form, edition), header);
  const ofUnit = withoutOtherUnits(found, grid, header, form);
  const rows = grid.rows.filter(({ number }) => number > header.lastRow);
  const sorted = sortRows(grid, header, ofUnit, form);
  const usual = edition ?? usualEdition(rows, ofUnit, form);
  const ofYear = withoutOtherYears(ofUnit, header, grid, form, usual);
  const columns = withoutOtherPhases(ofYear, header, form, usual);
  addAll(issues, [...columns.issues, ...yearGaps(found, header, usual)]);
  const deeper = labelsBelow(grid, header, ofUnit, form);
  if (deeper) issues.push(deeper);
  const aside = headsAside(grid, header, found, form);
  if (aside) issues.push(aside);
  const stages = unreadStages(rows, header, columns);
  if (stages) issues.push(stagesIssue(stages));
  const part = unknownPart(sorted.years, ofUnit);
  if (part) issues.push(part);
  const otherYears = rowYearsDiffer(sorted.years, ofUnit, usual);
  if (otherYears) issues.push(otherYears);
  if (edition === null && form.edition.from !== 'column') issues.push(noEdition(form, header));
  if (issues.some(({ severity }) => severity === 'error')) {
    tally.unexplained += countCells(grid.rows);
    return sorted.programmes;
  }
  const kept = rows.filter((row) => sorted.uses.get(row) !== 'left-out');
  addAll(issues, countAround(reading, columns, kept));
  const programmes = rows.filter((row) => sorted.uses.get(row) === 'programme');
  const read = rows.filter((row) => ['programme', 'item'].includes(sorted.uses.get(row) ?? ''));
  const merged = mergedRows(grid, programmes, columns, read);
  const carried = carriedCells(rows, sorted, columns, merged.instead);
  const below = figuresBelow(grid, rows, sorted, columns, carried, form);
  const shown = percentFractions(read, below.instead, columns);
  const offices = rowOffices(grid, rows, sorted, form);
  const ofOffices = new Set([...offices.headings].map(({ number }) => number));
  const ofRows = sorted.issues.filter(({ row }) => row === undefined || !ofOffices.has(row));
  addAll(issues, [...ofRows, ...merged.issues, ...[below.issue ?? []].flat(), ...shown.issues]);
  const ofYears = textsOfYears(sorted.years, columns);
  const shownRow = (row: GridRow): ShownRow => ({ row, shown: shown.instead.get(row) ?? row });
  for (const [at, row] of rows.entries()) {
    const use = sorted.uses.get(row);
    if (use === 'programme') {
      const isRead = ({ row: one }: YearRow) => one === row || sorted.uses.get(one) === 'item';
      const run = sorted.years.get(row)?.filter(isRead);
      const rest = run?.slice(1).map((one) => one.row) ?? itemsFrom(at + 1, rows, sorted);
      const programme = { first: shownRow(row), items: rest.map(shownRow), run, ofYears };
      readProgramme(programme, offices.of.get(row), edition, columns, reading);
    } else if (use === 'item') continue;
    else if (use === 'repeat') tally.duplicate += countCells([row]);
    else if (use === 'empty' || offices.headings.has(row)) tally.label += countCells([row]);
    else tally.unexplained += countCells([row]);
  }
  return sorted.programmes;
}

/** The column of rows that says what their figures are, or of which kind their indicators, where the form does not read it. */
function unreadStages(
  rows: readonly GridRow[],
  { columns: { length } }: Header,
  { matched }: MatchedColumns,
): StageColumn | null {
  if (matched.some(({ field }) => field.field === 'row_part')) return null;
  const hasItems = matched.some(({ field }) => isNumbered(field.field));
  return stagesInRows(rows, length) ?? (hasItems ? kindsInRows(rows, length) : null);
}

/** Counts what stands above the rows and beside their columns, and lists what the form does not explain. */
function countAround(reading: Reading, columns: MatchedColumns, rows: readonly GridRow[]): Issue[] {
  const { grid, header, form, tally } = reading;
  tally.label += countCells(
    grid.rows.filter(({ number }) => number >= header.firstRow && number <= header.lastRow),
  );
  const above = cellsAbove(grid, header, form);
  tally.label += above.explained;
  tally.unexplained += above.loose.length;
  const beside = cellsBeside(header, columns, rows);
  return [...looseCells(above.loose), ...beside];
}

/** The rows of further items from a place on. */
function itemsFrom(start: number, rows: readonly GridRow[], { uses }: SortedRows): GridRow[] {
  let end = start;
  while (end < rows.length && uses.get(rows[end]!) === 'item') end++;
  return rows.slice(start, end);
}

function countsOf({ value, label, duplicate, unexplained }: Tally): CellCounts {
  const cells = value + label + duplicate + unexplained;
  return { cells, values: value, labels: label, duplicates: duplicate, unexplained };
}
