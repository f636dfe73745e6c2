import { addAll } from '../../add-all.ts';
import { countCells, type Grid, type GridRow } from '../../extract/grid.ts';
import { slotKey } from '../../form/table-columns.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import type { CellCounts, FileRecords, SheetRecord } from '../record.ts';
import { readCosts } from './costs.ts';
import { fileEdition } from './edition.ts';
import { readEvaluation, readNotes } from './evaluation.ts';
import { findHeader, type Header } from './header.ts';
import { readActivities, readIndicators } from './indicators.ts';
import { itemColumns } from './item-rows.ts';
import { labelsBelow } from './labels-below.ts';
import { lostTexts } from './lost-texts.ts';
import { type MatchedColumns, matchColumns } from './match-columns.ts';
import { mergedRows } from './merged-rows.ts';
import { percentFractions } from './percent-fractions.ts';
import { withoutOtherPhases } from './printed-phases.ts';
import { withoutOtherUnits } from './printed-units.ts';
import { withoutOtherYears } from './printed-years.ts';
import { cellsAbove, cellsBeside, looseCells } from './row-cells.ts';
import { rowEdition, usualEdition } from './row-edition.ts';
import { type Office, rowOffices, withOffice } from './row-offices.ts';
import { sheetsOfOtherYears } from './sheet-years.ts';
import { type SortedRows, sortRows } from './sort-rows.ts';
import { withoutOtherStaffUnits } from './staff-units.ts';
import { stagesInRows, stagesIssue } from './stages-in-rows.ts';
import { noEdition, otherSheet, rowWithoutEdition, unfilledFields } from './table-issues.ts';
import { type CellFate, TableRow } from './table-row.ts';

type Tally = Record<CellFate, number>;

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

interface Reading {
  readonly grid: Grid;
  readonly header: Header;
  readonly form: TableForm;
  readonly fileName: string;
  readonly records: SheetRecord[];
  readonly issues: Issue[];
  readonly filledFields: Set<string>;
  readonly tally: Tally;
  readonly onRow: ((row: TableRow, grid: Grid) => void) | undefined;
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
  addAll(issues, columns.issues);
  const deeper = labelsBelow(grid, header, ofUnit, form);
  if (deeper) issues.push(deeper);
  const stages = stagesInRows(rows, header.columns.length);
  if (stages) issues.push(stagesIssue(stages));
  if (edition === null && form.edition.from !== 'column') issues.push(noEdition(form, header));
  if (issues.some(({ severity }) => severity === 'error')) {
    tally.unexplained += countCells(grid.rows);
    return sorted.programmes;
  }
  const kept = rows.filter((row) => sorted.uses.get(row) !== 'left-out');
  addAll(issues, countAround(reading, columns, kept));
  const programmes = rows.filter((row) => sorted.uses.get(row) === 'programme');
  const merged = mergedRows(grid, programmes, columns);
  const read = rows.filter((row) => ['programme', 'item'].includes(sorted.uses.get(row) ?? ''));
  const shown = percentFractions(read, merged.instead, columns);
  const offices = rowOffices(grid, rows, sorted, form);
  const ofOffices = new Set([...offices.headings].map(({ number }) => number));
  const ofRows = sorted.issues.filter(({ row }) => row === undefined || !ofOffices.has(row));
  addAll(issues, [...ofRows, ...merged.issues, ...shown.issues]);
  const shownRow = (row: GridRow): ShownRow => ({ row, shown: shown.instead.get(row) ?? row });
  for (const [at, row] of rows.entries()) {
    const use = sorted.uses.get(row);
    if (use === 'programme') {
      const items = itemsFrom(at + 1, rows, sorted).map(shownRow);
      readProgramme(shownRow(row), items, offices.of.get(row), edition, columns, reading);
    } else if (use === 'item') continue;
    else if (use === 'repeat') tally.duplicate += countCells([row]);
    else if (use === 'empty' || offices.headings.has(row)) tally.label += countCells([row]);
    else tally.unexplained += countCells([row]);
  }
  return sorted.programmes;
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

/** A row of the source, and what is read instead: without what it shares with others, or what is unclear. */
interface ShownRow {
  readonly row: GridRow;
  readonly shown: GridRow;
}

/** The rows of further items from a place on. */
function itemsFrom(start: number, rows: readonly GridRow[], { uses }: SortedRows): GridRow[] {
  let end = start;
  while (end < rows.length && uses.get(rows[end]!) === 'item') end++;
  return rows.slice(start, end);
}

/** Reads a programme from its row and those of its further items. */
function readProgramme(
  { row: gridRow, shown }: ShownRow,
  items: readonly ShownRow[],
  office: Office | undefined,
  fileYear: number | null,
  columns: MatchedColumns,
  reading: Reading,
): void {
  const { form, records, issues, tally, filledFields, grid, onRow } = reading;
  const found: Issue[] = [];
  const edition = fileYear ?? rowEdition(gridRow, columns, form);
  const row = new TableRow(shown, edition ?? 0, columns.matched, form);
  const record = edition === null ? null : recordOf(row, grid.sheet, columns, form, found);
  if (edition === null) found.push(rowWithoutEdition(gridRow));
  addAll(issues, found);
  onRow?.(row, grid);
  if (!record || found.some(({ severity }) => severity === 'error')) {
    tally.unexplained += countCells([gridRow, ...items.map((item) => item.row)]);
    return;
  }
  const placed = office ? withOffice(record, office) : record;
  records.push(
    items.reduce((whole, item, at) => withItem(whole, item, at + 1, columns, reading), placed),
  );
  for (const { field, no, raw } of row.cells) if (raw !== '') filledFields.add(slotKey(field, no));
  countRow(row, gridRow, columns, tally);
}

/** A programme's record with the indicators and activities of a row so many rows below its own. */
function withItem(
  record: SheetRecord,
  { row: gridRow, shown }: ShownRow,
  rowsBelow: number,
  columns: MatchedColumns,
  { form, issues, tally, grid, onRow }: Reading,
): SheetRecord {
  const row = new TableRow(shown, record.editionFiscalYear, itemColumns(columns, rowsBelow), form);
  const indicators = readIndicators(row, form, columns, issues);
  const activities = readActivities(row, issues);
  onRow?.(row, grid);
  countRow(row, gridRow, columns, tally);
  return {
    ...record,
    indicators: [...record.indicators, ...indicators],
    activities: [...record.activities, ...activities],
    readings: [...record.readings, ...row.readings],
  };
}

function recordOf(
  row: TableRow,
  sheet: string | null,
  columns: MatchedColumns,
  form: TableForm,
  issues: Issue[],
): SheetRecord {
  for (const field of ['edition_year', 'first_year'] as const) {
    for (const cell of row.all(field)) row.take(cell, 'value');
  }
  issues.push(...lostTexts(row));
  return {
    editionFiscalYear: row.edition,
    sheet,
    row: row.number,
    evaluation: readEvaluation(row, form, issues),
    costs: readCosts(row, form, issues),
    indicators: readIndicators(row, form, columns, issues),
    activities: readActivities(row, issues),
    sdgGoals: [],
    notes: readNotes(row),
    readings: row.readings,
  };
}

function countRow(row: TableRow, gridRow: GridRow, columns: MatchedColumns, tally: Tally): void {
  const before = tally.value + tally.label + tally.duplicate;
  for (const fate of ['value', 'label', 'duplicate'] as const)
    tally[fate] += row.count(fate, gridRow);
  tally.duplicate += columns.duplicates.filter(
    ({ column }) => (gridRow.cells[column - 1]?.trim() ?? '') !== '',
  ).length;
  tally.unexplained +=
    countCells([gridRow]) - (tally.value + tally.label + tally.duplicate - before);
}

function countsOf({ value, label, duplicate, unexplained }: Tally): CellCounts {
  const cells = value + label + duplicate + unexplained;
  return { cells, values: value, labels: label, duplicates: duplicate, unexplained };
}
