import {
  cellAt,
  cellReference,
  countCells,
  type Grid,
  type GridRow,
  textAt,
} from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { tableColumns } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { editionYears } from '../../../text/edition-year.ts';
import { titleUnits } from '../../../text/money-unit.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import {
  cellsAbove,
  type HeadedColumn,
  type Header,
  rowsBelow,
  rowsOfHeader,
} from '../heads/header.ts';

/** Rows below a header that print it again, and the first row that begins another table, if any does. */
export interface RepeatedHeaders {
  readonly repeats: ReadonlySet<GridRow>;
  /** True for a row that looks like one of a header, this one or another. */
  readonly isHeader: (row: GridRow) => boolean;
  /** Titles above headers that are printed again. */
  readonly titles: ReadonlySet<GridRow>;
  readonly other: { readonly row: GridRow; readonly issue: Issue } | null;
}

const FEWEST_LABELS = 3;
const MOST_TITLE_CELLS = 2;

/** Finds the headers below the first one: the same again, or those of another table, order or title. */
export function repeatedHeaders(
  grid: Grid,
  header: Header,
  form: TableForm,
  nameColumn: HeadedColumn | undefined,
): RepeatedHeaders {
  const heads = rowsOfHeader(grid, header);
  const rows = rowsBelow(grid, header);
  const textOf = (row: GridRow) => (nameColumn ? cellAt(row, nameColumn.column).trim() : '');
  const isTitle = (row: GridRow) =>
    countCells([row]) <= (textOf(row) === '' ? MOST_TITLE_CELLS : 1);
  const spoken = new Set(cellsAbove(grid, header).map((text) => text.trim()));
  // A name alone may be a programme of which nothing else is known.
  const isSpoken = ({ cells }: GridRow) =>
    cells.some(
      (text) =>
        editionYears([text]).length > 0 || titleUnits(text).length > 0 || spoken.has(text.trim()),
    );
  const hasLabels = headerTest(heads, form);
  const isHeader = (row: GridRow) =>
    hasLabels(row) || (textOf(row) !== '' && columnKey(textOf(row)).key === nameColumn?.key);
  const repeats = new Set<GridRow>();
  const titles = new Set<GridRow>();
  const upTo = (other: RepeatedHeaders['other']) => ({ repeats, isHeader, titles, other });
  for (const [at, row] of rows.entries()) {
    if (repeats.has(row)) continue;
    if (isTitle(row) && isOtherEdition(row, grid, header, form))
      return upTo({ row, issue: otherTitle(row, header) });
    if (!isHeader(row)) continue;
    const again = repeatAt(rows, at, heads, header);
    if (again === null) return upTo({ row, issue: otherHeader(row, heads, header) });
    for (const one of again) repeats.add(one);
    const above = rows.slice(0, rows.indexOf(again[0]!));
    const own = above.slice(above.findLastIndex((one) => !isTitle(one)) + 1).filter(isSpoken);
    const other = own.find((one) => printsOther(one, grid, header, form));
    if (other) return upTo({ row: other, issue: otherTitle(other, header) });
    for (const one of own) titles.add(one);
  }
  return upTo(null);
}

/** Most texts of a header's row are labels; a single one may be a programme's value. */
function headerTest(heads: readonly GridRow[], form: TableForm): (row: GridRow) => boolean {
  const printed = heads.flatMap(({ cells }) => cells.map((cell) => cell.trim()));
  const spelled = new Set(printed.filter((text) => text !== ''));
  const keys = printed.map((text) => columnKey(text).key).filter((key) => key !== '');
  const labels = new Set([...tableColumns(form).byKey.keys(), ...keys]);
  return ({ cells }) => {
    const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '');
    // Keys are worked out for few rows only: nearly every row holds nothing but values.
    if (!texts.some((text) => spelled.has(text))) return false;
    const known = texts.filter((text) => labels.has(columnKey(text).key)).length;
    return known >= FEWEST_LABELS && known * 2 > texts.length;
  };
}

/** The rows around one that looks like a header's that are the header again, or its last row alone; null where none are. */
function repeatAt(
  rows: readonly GridRow[],
  at: number,
  heads: readonly GridRow[],
  header: Header,
): readonly GridRow[] | null {
  for (let before = 0; before < heads.length; before++) {
    const own = rows.slice(Math.max(0, at - before), at - before + heads.length);
    const isSame = heads.every((head, offset) => {
      const row = own[offset];
      return row !== undefined && differingColumn(row, head, header) === null;
    });
    if (at >= before && isSame) return own;
  }
  return differingColumn(rows[at]!, heads.at(-1)!, header) === null ? [rows[at]!] : null;
}

/** The first labelled column that a row heads otherwise than a row of the header; null where all that it heads is the same. */
function differingColumn(row: GridRow, head: GridRow, header: Header): number | null {
  const labelled = header.columns.filter(({ label }) => label !== '');
  const other = labelled.find(({ column }) => {
    const [own, first] = [row, head].map((each) => textAt(each, column));
    const [ownKey, firstKey] = [columnKey(own!), columnKey(first!)];
    const isSame = ownKey.key === firstKey.key && ownKey.year === firstKey.year;
    return own !== '' && own !== first && !(isSame && ownKey.key !== '');
  });
  return other?.column ?? null;
}

/** True for a title below that has the words of the one above the table, and another year. */
function isOtherEdition(row: GridRow, grid: Grid, header: Header, form: TableForm): boolean {
  if (form.edition.from !== 'title') return false;
  const words = (text: string) => normalizeText(text).replace(/[\d元\s]/gu, '');
  const years = (text: string) => editionYears([text])[0] ?? null;
  const above = cellsAbove(grid, header).filter((text) => years(text) !== null);
  return row.cells.some((text) => {
    const year = years(text);
    const same = above.filter((title) => words(title) === words(text));
    return year !== null && same.length > 0 && same.every((title) => years(title) !== year);
  });
}

/** True for a title above a repeated header that prints another year or unit of money than the first. */
function printsOther(row: GridRow, grid: Grid, header: Header, form: TableForm): boolean {
  const above = cellsAbove(grid, header);
  const [year] = editionYears(row.cells);
  const firstYear = editionYears(above)[0] ?? editionYears([grid.sheet ?? ''])[0];
  if (form.edition.from === 'title' && year !== undefined && year !== firstYear) return true;
  const units = above.flatMap(titleUnits).map(({ yen }) => yen);
  const known = units.length > 0 ? units : [form.money_unit_yen];
  return row.cells.flatMap(titleUnits).some(({ yen }) => !known.includes(yen));
}

function otherHeader(row: GridRow, heads: readonly GridRow[], header: Header): Issue {
  const closest = heads
    .map((head) => differingColumn(row, head, header))
    .reduce((most, one) => (one === null || (most !== null && most >= one) ? most : one), null);
  const place = closest === null ? '' : `, first in ${cellReference(row.number, closest)}`;
  return {
    ...begins(row, `its header is not that of row ${header.firstRow}${place}`),
    ...(closest === null ? {} : { column: closest, rawText: cellAt(row, closest) }),
  };
}

function otherTitle(row: GridRow, { firstRow }: Header): Issue {
  const at = row.cells.findIndex((cell) => cell.trim() !== '');
  return {
    ...begins(row, `its title prints another year or unit than the one above row ${firstRow}`),
    column: at + 1,
    rawText: beginningOf(row.cells[at]!),
  };
}

function begins({ number }: GridRow, why: string): Issue {
  return {
    severity: 'error',
    code: 'table-changes',
    message: `Row ${number} begins another table: ${why}. It and the rows below are not loaded`,
    remedy: 'Put each table into a file or sheet of its own, with its title and header.',
    row: number,
  };
}
