import type { Grid, GridRow } from '../../extract/grid.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { CellCounts, FileRecords, SheetRecord } from '../record.ts';
import { parseEraYear } from '../values/era-year.ts';
import { readCosts } from './costs.ts';
import { fileEdition } from './edition.ts';
import { readEvaluation, readNotes } from './evaluation.ts';
import { findHeader, type Header } from './header.ts';
import { readActivities, readIndicators } from './indicators.ts';
import { type MatchedColumns, matchColumns } from './match-columns.ts';
import { cellsAbove, cellsBeside, countCells, looseCells } from './row-cells.ts';
import { type CellFate, TableRow, textOf } from './table-row.ts';

/** What a table's rows became, and the fields of the form that they filled. */
export interface TableRecords extends FileRecords {
  readonly filledFields: ReadonlySet<string>;
}

type Tally = Record<CellFate, number>;

/** Reads the tables of one file: a row a programme. Nothing is loaded where columns are not what the form says. */
export function readTable(grids: readonly Grid[], form: TableForm, fileName: string): TableRecords {
  const records: SheetRecord[] = [];
  const issues: Issue[] = [];
  const filledFields = new Set<string>();
  const tally: Tally = { value: 0, label: 0, duplicate: 0, unexplained: 0 };
  let blocks = 0;
  for (const grid of grids) {
    const found: Issue[] = [];
    const header = findHeader(grid, form);
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
      });
    else {
      tally.unexplained += countCells(grid.rows);
      found.push(otherSheet(grid));
    }
    issues.push(...found.map((issue) => ({ ...issue, sheet: grid.sheet })));
  }
  return { records, issues, counts: countsOf(tally), blocks, filledFields };
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
}

/** Reads one grid and returns how many programmes stand in it. */
function readGrid(reading: Reading): number {
  const { grid, header, form, issues, tally } = reading;
  const columns = matchColumns(header, form);
  issues.push(...columns.issues);
  const rows = grid.rows.filter(({ number }) => number > header.lastRow);
  const nameColumn = columns.matched.find(({ field }) => field.field === 'programme_name')?.column
    .column;
  const isNamed = (row: GridRow) =>
    nameColumn !== undefined && (row.cells[nameColumn - 1]?.trim() ?? '') !== '';
  const programmes = rows.filter(
    (row) => isNamed(row) && !isRepeat(row, nameColumn!, header, form),
  );
  const edition = fileEdition(grid, header, form, reading.fileName);
  if (edition === null && form.edition.from !== 'column') issues.push(noEdition(form, header));
  if (issues.some(({ severity }) => severity === 'error')) {
    tally.unexplained += countCells(grid.rows);
    return programmes.length;
  }
  issues.push(...countAround(reading, columns, rows));
  for (const row of rows) {
    if (programmes.includes(row)) readProgramme(row, edition, columns, reading);
    else if (isNamed(row)) tally.duplicate += countCells([row]);
    else issues.push(...strayRow(row, tally));
  }
  return programmes.length;
}

/** A header printed again on a later page, or a row of sums. */
function isRepeat(row: GridRow, nameColumn: number, header: Header, form: TableForm): boolean {
  const name = normalizeText(row.cells[nameColumn - 1] ?? '').replaceAll(' ', '');
  const label = header.columns.find(({ column }) => column === nameColumn)?.label ?? '';
  return (
    new RegExp(form.sum_rows, 'u').test(name) || name === normalizeText(label).replaceAll(' ', '')
  );
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

function readProgramme(
  gridRow: GridRow,
  fileYear: number | null,
  columns: MatchedColumns,
  reading: Reading,
): void {
  const { form, records, issues, tally, filledFields, grid } = reading;
  const found: Issue[] = [];
  const edition = fileYear ?? rowEdition(gridRow, columns, form);
  const row = new TableRow(gridRow, edition ?? 0, columns.matched, form);
  const programmeName = textOf(row.one('programme_name'));
  if (edition === null) found.push(rowWithoutEdition(gridRow));
  if (edition !== null && programmeName !== null) {
    const record = recordOf(row, programmeName, grid.sheet, columns, form, found);
    if (!found.some(({ severity }) => severity === 'error')) {
      records.push(record);
      for (const { field, raw } of row.cells) if (raw !== '') filledFields.add(field.field);
      countRow(row, gridRow, columns, tally);
      issues.push(...found);
      return;
    }
  }
  tally.unexplained += countCells([gridRow]);
  issues.push(...found);
}

function recordOf(
  row: TableRow,
  programmeName: string,
  sheet: string | null,
  columns: MatchedColumns,
  form: TableForm,
  issues: Issue[],
): SheetRecord {
  for (const field of ['edition_year', 'first_year'] as const) {
    for (const cell of row.all(field)) row.take(cell, 'value');
  }
  return {
    editionFiscalYear: row.edition,
    sheet,
    row: row.number,
    evaluation: readEvaluation(row, programmeName, form, issues),
    costs: readCosts(row, form, issues),
    indicators: readIndicators(row, form, columns, issues),
    activities: readActivities(row, issues),
    sdgGoals: [],
    notes: readNotes(row),
    readings: row.readings,
  };
}

function rowEdition(row: GridRow, columns: MatchedColumns, form: TableForm): number | null {
  const column = columns.matched.find(({ field }) => field.field === 'edition_year');
  const year = column
    ? parseEraYear(row.cells[column.column.column - 1] ?? '', column.field.era)
    : null;
  return year === null ? null : year + form.edition.plus_years;
}

function countRow(row: TableRow, gridRow: GridRow, columns: MatchedColumns, tally: Tally): void {
  const before = tally.value + tally.label + tally.duplicate;
  for (const fate of ['value', 'label', 'duplicate'] as const) tally[fate] += row.count(fate);
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

function strayRow(row: GridRow, tally: Tally): Issue[] {
  const cells = countCells([row]);
  tally.unexplained += cells;
  return cells === 0
    ? []
    : [
        {
          severity: 'warning',
          code: 'row-without-name',
          message: `Row ${row.number} has ${cells} cell(s) but no programme name; it is not loaded`,
          remedy:
            'Nothing to do if it is a note. Otherwise put the name into the row: one row a programme.',
          row: row.number,
        },
      ];
}

function rowWithoutEdition({ number }: GridRow): Issue {
  return {
    severity: 'error',
    code: 'edition-not-found',
    message: `Row ${number} does not say which edition it belongs to; it is not loaded`,
    remedy: "Put the year into its column; a year without an era needs 'era' in the form file.",
    row: number,
  };
}

function noEdition(form: TableForm, header: Header): Issue {
  return {
    severity: 'error',
    code: 'edition-not-found',
    message: `No year is printed where the form looks for the edition (${form.edition.from})`,
    remedy: "Put the year there, e.g. 令和5年度, or change 'edition.from' in the form file.",
    row: header.firstRow,
  };
}

function otherSheet(grid: Grid): Issue {
  return {
    severity: 'info',
    code: 'sheet-without-table',
    message: `The sheet has no header of this form; its ${countCells(grid.rows)} cell(s) are not loaded`,
    remedy:
      'Nothing to do if it holds no programmes; otherwise compare its header with the form file.',
  };
}
