import { addAll } from '../../../add-all.ts';
import { cellAt, countCells, type Grid, type GridRow } from '../../../extract/grid.ts';
import { slotKey } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { SheetRecord } from '../../record.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { columnsAgain, itemColumns, notesOfItem } from '../rows/item-rows.ts';
import { partsOfYears } from '../rows/parts-of-years.ts';
import { rowEdition, rowWithoutEdition } from '../rows/row-edition.ts';
import { type Office, withOffice } from '../rows/row-offices.ts';
import type { RowPart } from '../rows/row-part.ts';
import { yearProblem } from '../rows/row-years-differ.ts';
import type { YearRow } from '../rows/year-rows.ts';
import { withoutBrokenSums } from './broken-sums.ts';
import { readCosts } from './costs.ts';
import { readEvaluation, readNotes } from './evaluation.ts';
import { readActivities, readIndicators } from './indicators.ts';
import { lostTexts } from './lost-texts.ts';
import { type CellFate, TableRow } from './table-row.ts';

/** What became of the cells of a file. */
export type Tally = Record<CellFate, number>;

/** A grid while it is read, and what comes of it. */
export interface GridReading {
  readonly grid: Grid;
  readonly header: Header;
  readonly form: TableForm;
  readonly fileName: string;
  /** Whether its amounts are of quite another size than the form says. */
  readonly isOtherSize: boolean;
  readonly records: SheetRecord[];
  readonly issues: Issue[];
  readonly filledFields: Set<string>;
  /** Names of the fields that its columns ask for. */
  readonly askedFields: Set<string>;
  readonly tally: Tally;
  readonly onRow: ((row: TableRow, grid: Grid) => void) | undefined;
}

/** A row of the source, and what is read instead: without what it shares with others, or what is unclear. */
export interface ShownRow {
  readonly row: GridRow;
  readonly shown: GridRow;
}

/** The rows of a programme: its own, and those of its further items or years below. */
export interface ProgrammeRows {
  readonly first: ShownRow;
  readonly items: readonly ShownRow[];
  /** Its rows by their years, its own among them, where a form has a row for each year. */
  readonly run: readonly YearRow[] | undefined;
  readonly ofYears: ReadonlySet<MatchedColumn>;
}

/** Reads a programme from its rows. */
export function readProgramme(
  programme: ProgrammeRows,
  office: Office | undefined,
  fileYear: number | null,
  columns: MatchedColumns,
  reading: GridReading,
): void {
  const { form, records, issues, tally, filledFields, grid, onRow } = reading;
  const { first, items, run } = programme;
  const { row: gridRow } = first;
  const edition = fileYear ?? rowEdition(gridRow, columns, form);
  const { row, record, found, leftOut } = readSums(programme, edition, columns, reading);
  addAll(issues, [...found, ...leftOut]);
  onRow?.(row, grid);
  if (!record || found.some(({ severity }) => severity === 'error')) {
    tally.unexplained += countCells([gridRow, ...items.map((item) => item.row)]);
    return;
  }
  const placed = office ? withOffice(record, office) : record;
  const below = run ? [] : items;
  records.push(
    below.reduce(
      (whole, item, at) => withItem(whole, item, at + 1, gridRow, columns, reading),
      placed,
    ),
  );
  for (const { field, no, raw } of row.cells) if (raw !== '') filledFields.add(slotKey(field, no));
  countRow(row, gridRow, columns, tally);
  for (const { row: other } of run ? items : []) countRow(row, other, columns, tally);
}

/** A programme's row, its record, null where none can be made, and what was found on the way. */
interface ReadRow {
  readonly row: TableRow;
  readonly record: SheetRecord | null;
  readonly found: readonly Issue[];
  /** Why figures of it were left out; the rest is read without them. */
  readonly leftOut: readonly Issue[];
}

/** Reads the first row of a programme, or all rows of its years; once more without figures of which only a sum is broken. */
function readSums(
  programme: ProgrammeRows,
  edition: number | null,
  columns: MatchedColumns,
  reading: GridReading,
): ReadRow {
  const { first, run } = programme;
  const read = readFirst(programme, edition, columns, reading);
  const errors = read.found.filter(({ severity }) => severity === 'error');
  const isBroken = errors.length > 0 && errors.every(({ code }) => code === 'identity-broken');
  const instead = isBroken && !run ? withoutBrokenSums(read.row, first.shown, reading.form) : null;
  if (!instead) return read;
  const without = { ...programme, first: { row: first.row, shown: instead.shown } };
  const again = readFirst(without, edition, columns, reading);
  return { ...again, leftOut: instead.issues };
}

function readFirst(
  programme: ProgrammeRows,
  edition: number | null,
  columns: MatchedColumns,
  { form, grid }: GridReading,
): ReadRow {
  const found = (programme.run ?? []).flatMap((one) => yearProblem(one, columns, edition) ?? []);
  const parts = partsOf(programme, edition ?? 0, columns);
  const row = new TableRow(parts, edition ?? 0, form, grid.rounded);
  const record = edition === null ? null : recordOf(row, grid.sheet, columns, form, found);
  if (edition === null) found.push(rowWithoutEdition(programme.first.row));
  return { row, record, found, leftOut: [] };
}

/** What is read in each row of a programme. */
function partsOf(
  { first, items, run, ofYears }: ProgrammeRows,
  edition: number,
  columns: MatchedColumns,
): RowPart[] {
  if (!run)
    return [{ row: first.shown, columns: columns.matched, year: null, part: '', again: [] }];
  const shown = new Map([first, ...items].map((one) => [one.row, one.shown]));
  const parts = partsOfYears(run, edition, columns, ofYears);
  return parts.map((part) => ({ ...part, row: shown.get(part.row) ?? part.row }));
}

/** A programme's record with the indicators and activities of a row so many rows below its own. */
function withItem(
  record: SheetRecord,
  { row: gridRow, shown }: ShownRow,
  rowsBelow: number,
  first: GridRow,
  columns: MatchedColumns,
  { form, issues, tally, grid, onRow }: GridReading,
): SheetRecord {
  const again = columnsAgain(gridRow, first, columns);
  const own = [...itemColumns(columns, rowsBelow), ...notesOfItem(again, columns)];
  const part = { row: shown, columns: own, year: null, part: '', again };
  const row = new TableRow([part], record.editionFiscalYear, form);
  const indicators = readIndicators(row, form, columns, issues);
  const activities = readActivities(row, issues);
  const notes = readNotes(row, rowsBelow * columns.matched.length);
  onRow?.(row, grid);
  countRow(row, gridRow, columns, tally);
  return {
    ...record,
    notes: [...(record.notes ?? []), ...notes],
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
  for (const field of ['edition_year', 'first_year', 'row_year', 'row_part'] as const) {
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
    ({ column }) => cellAt(gridRow, column).trim() !== '',
  ).length;
  tally.unexplained +=
    countCells([gridRow]) - (tally.value + tally.label + tally.duplicate - before);
}
