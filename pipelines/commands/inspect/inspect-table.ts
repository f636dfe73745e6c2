import { countEach } from '../../../src/count-each.ts';
import type { Extracted } from '../../../src/extract/extract.ts';
import type { Grid } from '../../../src/extract/grid.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { labelsOf } from '../../../src/form/table-columns.ts';
import type { TableForm } from '../../../src/form/table-form.ts';
import type { Issue } from '../../../src/issue.ts';
import { findHeader, type Header } from '../../../src/normalize/table/heads/header.ts';
import type { TableRow } from '../../../src/normalize/table/programme/table-row.ts';
import { readTable } from '../../../src/normalize/table/read-table.ts';
import { countEditions } from './count-editions.ts';
import {
  cellsOf,
  type FormMatch,
  type InspectedBlock,
  type InspectedCell,
  type InspectedSheet,
  type Inspection,
} from './inspection.ts';

/** Reads the tables of one file as a run does; each programme's row is a block. */
export function inspectTable(
  source: Extracted & { readonly file: string },
  form: TableForm,
): Inspection {
  const { file, format, encoding, grids } = source;
  const rows = new Map(grids.map((grid): [Grid, TableRow[]] => [grid, []]));
  const { issues, counts } = readTable(grids, form, file, (row, grid) => rows.get(grid)!.push(row));
  const inRows = new Set([...rows.values()].flat().flatMap(({ numbers }) => [...numbers]));
  const isOfRow = ({ row }: Issue) => row !== undefined && inRows.has(row);
  let no = 0;
  const sheets = grids.map((grid) =>
    inspectedSheet(grid, rows.get(grid)!, form, issues.filter(isOfRow), () => ++no),
  );
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const cells = sheets.flatMap(cellsOf);
  const uses: Inspection['uses'] = {
    value: counts.values,
    duplicate: counts.duplicates,
    doubtful: 0,
    unexplained: counts.unexplained,
    label: counts.labels,
    'likely-label': 0,
    heading: 0,
    header: 0,
  };
  return {
    file,
    format,
    encoding,
    cells: cells.length,
    uses,
    isFormKnown: true,
    form: matchTable(grids, form),
    fieldNames: Object.fromEntries(
      form.fields.map(({ field, labels }) => [field, labels[0]!.replace(/\{(year|no)\}/gu, '')]),
    ),
    pages: grids.length,
    blocks: blocks.length,
    editions: countEditions(blocks),
    likelyLabels: [],
    sheets,
    issues: [...source.issues, ...issues.filter((issue) => !isOfRow(issue))],
  };
}

function inspectedSheet(
  grid: Grid,
  rows: readonly TableRow[],
  form: TableForm,
  issues: readonly Issue[],
  nextNo: () => number,
): InspectedSheet {
  const header = findHeader(grid, form);
  const byNumber = new Map(rows.flatMap((row) => [...row.numbers].map((one) => [one, row])));
  const ofRows = new Map<TableRow, InspectedCell[]>();
  const outside: InspectedCell[] = [];
  let programme: TableRow | undefined;
  for (const { number, cells } of grid.rows) {
    const row = byNumber.get(number);
    const inspected = cells.flatMap((printed, index) => {
      const cell = { row: number, column: index + 1, raw: printed.trim() };
      return cell.raw === '' ? [] : [inspectedCell(cell, row, form, header)];
    });
    // The row of a further item has no column of the programme's name: it is of the one above.
    if (row?.one('programme_name')) programme = row;
    const own = row && (programme ?? row);
    if (own) ofRows.set(own, [...(ofRows.get(own) ?? []), ...inspected]);
    else outside.push(...inspected);
  }
  const blocks = [...ofRows].map(([row, cells]) => blockOf(row, cells, issues, nextNo()));
  return { sheet: grid.sheet, blocks, outside };
}

function blockOf(
  row: TableRow,
  cells: InspectedCell[],
  issues: readonly Issue[],
  no: number,
): InspectedBlock {
  const text = (field: string) => {
    const value = row.readings.find((one) => one.field === field)?.value;
    return typeof value === 'string' ? value : null;
  };
  const rows = new Set([row.number, ...cells.map((cell) => cell.row)]);
  return {
    no,
    page: 1,
    firstRow: row.number,
    lastRow: Math.max(...rows),
    chapter: text('chapter'),
    section: text('section'),
    editionFiscalYear: row.edition || null,
    programmeName: text('programme_name'),
    cells,
    issues: issues.filter((issue) => issue.row !== undefined && rows.has(issue.row)),
  };
}

function inspectedCell(
  printed: Pick<InspectedCell, 'row' | 'column' | 'raw'>,
  read: TableRow | undefined,
  form: TableForm,
  header: Header | null,
): InspectedCell {
  const { row, column } = printed;
  const readings = read?.readings.filter((one) => one.row === row && one.column === column) ?? [];
  const use = useOf(row, column, read, form, header);
  const slots = readings.map(({ field, no, fiscalYear }) => ({ field, no, fiscalYear }));
  const reason = use === 'unexplained' ? 'no-field' : null;
  return {
    ...printed,
    use,
    slots,
    rule: readings[0]?.rule ?? null,
    certainty: readings[0]?.certainty ?? null,
    kind: null,
    reason,
  };
}

function useOf(
  row: number,
  column: number,
  read: TableRow | undefined,
  form: TableForm,
  header: Header | null,
): InspectedCell['use'] {
  if (header && row >= header.firstRow && row <= header.lastRow) return 'label';
  if (!read) return 'unexplained';
  const cell = read.cells.find((one) => one.row === row && one.column.column === column);
  if (cell) return read.fateOf(cell);
  const head = header?.columns.find((one) => one.column === column);
  const repeats =
    head !== undefined && form.duplicates.some((label) => declaredLabelKey(label) === head.key);
  return repeats || read.saysAgain(row, column) ? 'duplicate' : 'unexplained';
}

function matchTable(grids: readonly Grid[], form: TableForm): FormMatch {
  const headers = grids.flatMap((grid) => findHeader(grid, form) ?? []);
  const counts = countEach(headers.flatMap(({ columns }) => columns.map(({ key }) => key)));
  const declared = [
    ...form.fields.flatMap((field) => labelsOf(field).map(({ label }) => label)),
    ...form.duplicates,
    ...form.ignored,
  ];
  const labels = declared
    .map((label) => ({ label, count: counts.get(declaredLabelKey(label)) ?? 0 }))
    .filter(({ count }) => count > 0);
  return {
    id: form.id,
    title: form.title,
    labels,
    labelsDeclared: declared.length,
    labelsNeeded: form.recognise.labels.length,
  };
}
