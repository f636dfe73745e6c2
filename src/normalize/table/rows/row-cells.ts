import { cellAt, columnName, type Grid, type GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { matches } from '../../../text/matches.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { HeadedColumn, Header } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

/** A cell by its place and text. */
interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

/** Cells above the header: how many the form explains (a title with the edition, fillers), and the rest. */
export function cellsAbove(
  grid: Grid,
  header: Header,
  form: TableForm,
): { explained: number; loose: LooseCell[] } {
  const loose: LooseCell[] = [];
  let explained = 0;
  for (const row of grid.rows) {
    if (row.number >= header.firstRow) break;
    for (const [index, cell] of row.cells.entries()) {
      const raw = cell.trim();
      if (raw === '') continue;
      const text = normalizeText(raw);
      if (form.edition.from === 'title' || form.fillers.some((filler) => matches(filler, text)))
        explained++;
      else loose.push({ row: row.number, column: index + 1, raw });
    }
  }
  return { explained, loose };
}

/** One issue a text, however often it stands there. */
export function looseCells(cells: readonly LooseCell[]): Issue[] {
  return [...groupBy(cells, ({ raw }) => raw)].map(([raw, [first, ...more]]) => ({
    severity: 'info',
    code: 'cell-above-table',
    message: `"${raw.slice(0, 40)}" stands above the table${more.length > 0 ? `, in ${more.length + 1} cells` : ''}`,
    remedy:
      "Nothing to do if it is a title or note; list it under 'fillers' in the form file to say so.",
    row: first!.row,
    column: first!.column,
    rawText: raw,
  }));
}

/** Columns that the form ignores, and columns without a label, that hold cells in some rows: one issue a column. */
export function cellsBeside(
  header: Header,
  columns: MatchedColumns,
  rows: readonly GridRow[],
): Issue[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const filled = ({ column }: HeadedColumn) =>
    column > width ? 0 : rows.filter((row) => cellAt(row, column).trim() !== '').length;
  const ignored = columns.ignored.flatMap((column): Issue[] => {
    const cells = filled(column);
    return cells === 0
      ? []
      : [
          besideIssue(
            column,
            header,
            'info',
            'column-ignored',
            `"${normalizeText(column.label)}" is ${column.isHidden ? 'hidden and none that the form needs' : 'ignored by the form'}: ${cells} cell(s) are not loaded`,
            column.isHidden
              ? 'Nothing to do; unhide it and name it in the form file to load it.'
              : "Nothing to do; remove it from 'ignored' in the form file to load it.",
          ),
        ];
  });
  const unlabelled = columns.unlabelled.flatMap((column): Issue[] => {
    const cells = filled(column);
    return cells === 0
      ? []
      : [
          besideIssue(
            column,
            header,
            'warning',
            'column-without-label',
            `has no label; its ${cells} cell(s) are not loaded`,
            'Put the label back into the header of the file.',
          ),
        ];
  });
  return [...ignored, ...unlabelled];
}

function besideIssue(
  column: HeadedColumn,
  header: Header,
  severity: Issue['severity'],
  code: string,
  message: string,
  remedy: string,
): Issue {
  return {
    severity,
    code,
    message: `Column ${columnName(column.column)} ${message}`,
    remedy,
    row: header.lastRow,
    column: column.column,
  };
}
