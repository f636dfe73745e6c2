import type { Grid, GridRow, MergedCell } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { withHeadsEra } from '../../../form/heads-era.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import { tableColumns } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { printedInOtherUnit } from '../../../form/unit-spellings.ts';
import { otherSpellings } from './declared-column.ts';
import { labelsOverColumns } from './labels-over-columns.ts';

/** What stands at the head of one column: its label, and the texts above it that group it, nearest first. */
export interface HeadedColumn {
  /** 1-based. */
  readonly column: number;
  /** As printed; '' where the column has no label. */
  readonly label: string;
  readonly above: readonly string[];
  readonly key: string;
  /** Western year that the label prints, or else the nearest text above it. */
  readonly year: number | null;
  /** Whether the sheet does not show it. */
  readonly isHidden?: boolean;
}

/** The header of a table: its rows in the grid, from and up to (1-based row numbers), and its columns. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeadedColumn[];
}

/** The rows of a grid that a header takes up. */
export function rowsOfHeader({ rows }: Grid, { firstRow, lastRow }: Header): GridRow[] {
  return rows.filter(({ number }) => number >= firstRow && number <= lastRow);
}

/** The rows of a grid above a header. */
export function rowsAbove({ rows }: Grid, { firstRow }: Header): GridRow[] {
  return rows.filter(({ number }) => number < firstRow);
}

/** The cells of a grid above a header, as printed, in printed order: its title, unit and notes. */
export function cellsAbove(grid: Grid, header: Header): string[] {
  return rowsAbove(grid, header).flatMap(({ cells }) => cells);
}

/** The rows of a grid below a header. */
export function rowsBelow({ rows }: Grid, { lastRow }: Header): GridRow[] {
  return rows.filter(({ number }) => number > lastRow);
}

/** The last column with a label; undefined where none has one. */
export function lastLabelled({ columns }: Header): HeadedColumn | undefined {
  return columns.findLast(({ label }) => label !== '');
}

const DEEPEST_HEADER = 60;

/**
 * Finds the rows under which a form's table begins, by the labels that have to stand there; null where they do not. Where
 * labels reach over all rows of a header, the title above it could pass for its first row: of rows that overlap, those
 * count that head most columns of the form.
 */
export function findHeader(grid: Grid, form: TableForm): Header | null {
  const wanted = form.recognise.labels
    .map(declaredLabelKey)
    .map((key) => [key, ...otherSpellings(key), ...printedInOtherUnit(key)]);
  const width = grid.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const rows = headRows(grid, form);
  const keysOfRows = rows.map(keysOf);
  const headerAt = (at: number): Header | null => {
    const printed = keysOfRows.slice(at, at + form.header_rows);
    if (!wanted.every((keys) => printed.some((own) => keys.some((key) => own.has(key)))))
      return null;
    const header = rows.slice(at, at + form.header_rows);
    const own = headedColumns(header, width, grid.merged);
    const columns = labelsOverColumns(own, header.at(-1)!.number, grid).map((one) =>
      grid.hidden?.columns.has(one.column) ? { ...one, isHidden: true } : one,
    );
    const keys = new Set(
      columns.flatMap(({ key, above }) => [key, ...above.map((text) => columnKey(text).key)]),
    );
    return wanted.every((spellings) => spellings.some((key) => keys.has(key)))
      ? { firstRow: header[0]!.number, lastRow: header.at(-1)!.number, columns }
      : null;
  };
  for (let at = 0; at < rows.length; at++) {
    const first = headerAt(at);
    if (first && form.header_rows === 1) return first;
    if (first)
      return fullest([first, ...below(at, form).flatMap((one) => headerAt(one) ?? [])], form);
  }
  return null;
}

/** The first rows of a grid, in which headers stand, their years in the era that the form gives them. */
export function headRows({ rows }: Grid, { heads_era: era }: TableForm): readonly GridRow[] {
  const first = rows.slice(0, DEEPEST_HEADER);
  if (!era) return first;
  return first.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => withHeadsEra(cell, era)),
  }));
}

/** Where headers may begin that share a row with the one that begins at a row. */
function below(at: number, form: TableForm): number[] {
  return Array.from({ length: form.header_rows - 1 }, (_, offset) => at + 1 + offset);
}

/** The first of those headers that head most columns of the form. */
function fullest(headers: readonly Header[], form: TableForm): Header {
  const { byKey } = tableColumns(form);
  const known = headers.map(({ columns }) => columns.filter(({ key }) => byKey.has(key)).length);
  return headers[known.indexOf(Math.max(...known))]!;
}

/** The keys of all texts of a row: those of its columns and of what groups them are among them. */
function keysOf({ cells }: GridRow): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') keys.add(columnKey(text).key);
  }
  return keys;
}

/**
 * Columns of stacked header rows: the lowest text is the label; a text above reaches right to the next one, and no further
 * than the group above it or, where its cell is merged over several columns, than that cell.
 */
export function headedColumns(
  rows: readonly GridRow[],
  width: number,
  merged: readonly MergedCell[] = [],
): HeadedColumn[] {
  const carried = rows.map(() => '');
  const ends = rows.map(() => Infinity);
  return Array.from({ length: width }, (_, index) => {
    const own = rows.map(({ cells }) => cells[index]?.trim() ?? '');
    const lowest = own.findLastIndex((text) => text !== '');
    const group = own.findIndex((text) => text !== '');
    if (group !== -1) carried.splice(group, own.length - group, ...own.slice(group));
    for (const [at, { number }] of rows.entries()) {
      if (own[at] !== '') ends[at] = lastColumn(merged, number, index + 1);
      if (index + 1 > ends[at]!) carried[at] = '';
    }
    const label = own[lowest] ?? '';
    const above = carried
      .slice(0, Math.max(0, lowest))
      .filter((text) => text !== '')
      .reverse();
    const { key, year } = columnKey(label);
    const yearAbove = above.map((text) => columnKey(text).year).find((one) => one !== null);
    return { column: index + 1, label, above, key, year: year ?? yearAbove ?? null };
  });
}

/** The last column of a cell that is merged over several; any other may be meant for those behind it too. */
function lastColumn(merged: readonly MergedCell[], row: number, column: number): number {
  const cell = merged.find(
    ({ top, left, right }) => top === row && left === column && right > left,
  );
  return cell ? cell.right : Infinity;
}
