import type { Grid, GridRow } from '../../extract/grid.ts';
import { columnKey } from '../../form/column-key.ts';
import { declaredLabelKey } from '../../form/label-key.ts';
import type { TableForm } from '../../form/table-form.ts';

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
}

/** The header of a table: its rows in the grid, from and up to (1-based row numbers), and its columns. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeadedColumn[];
}

const DEEPEST_HEADER = 60;

/** Finds the rows under which a form's table begins, by the labels that have to stand there; null where they do not. */
export function findHeader(grid: Grid, form: TableForm): Header | null {
  const wanted = form.recognise.labels.map(declaredLabelKey);
  const width = grid.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const rows = grid.rows.slice(0, DEEPEST_HEADER);
  const keysOfRows = rows.map(keysOf);
  for (let at = 0; at < rows.length; at++) {
    const printed = keysOfRows.slice(at, at + form.header_rows);
    if (!wanted.every((key) => printed.some((own) => own.has(key)))) continue;
    const header = rows.slice(at, at + form.header_rows);
    const columns = headedColumns(header, width);
    const keys = new Set(
      columns.flatMap(({ key, above }) => [key, ...above.map((text) => columnKey(text).key)]),
    );
    if (wanted.every((key) => keys.has(key))) {
      return { firstRow: header[0]!.number, lastRow: header.at(-1)!.number, columns };
    }
  }
  return null;
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
 * than the group above it.
 */
export function headedColumns(rows: readonly GridRow[], width: number): HeadedColumn[] {
  const carried = rows.map(() => '');
  return Array.from({ length: width }, (_, index) => {
    const own = rows.map(({ cells }) => cells[index]?.trim() ?? '');
    const lowest = own.findLastIndex((text) => text !== '');
    const group = own.findIndex((text) => text !== '');
    if (group !== -1) carried.splice(group, own.length - group, ...own.slice(group));
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
