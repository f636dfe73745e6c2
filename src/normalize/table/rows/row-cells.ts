import { cellAt, columnName, type Grid, type GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { matches } from '../../../text/matches.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { type HeadedColumn, type Header, rowsAbove } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

/** A cell by its place and text. */
interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

/** Cells above the header: how many the form explains (a title with the edition, fillers), and the rest. */
export function countAbove(
  grid: Grid,
  header: Header,
  form: TableForm,
): { explained: number; loose: LooseCell[] } {
  const loose: LooseCell[] = [];
  let explained = 0;
  for (const row of rowsAbove(grid, header)) {
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

type Words = Pick<Issue, 'severity' | 'code' | 'message' | 'remedy'>;

/** Columns that the form ignores, and columns without a label, that hold cells in some rows: one issue a column. */
export function cellsBeside(
  { lastRow: row }: Header,
  { ignored, unlabelled }: MatchedColumns,
  rows: readonly GridRow[],
): Issue[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const countFilled = ({ column }: HeadedColumn) =>
    column > width ? 0 : rows.filter((one) => cellAt(one, column).trim() !== '').length;
  const issuesOf = (
    columns: readonly HeadedColumn[],
    wordsOf: (column: HeadedColumn, cells: number) => Words,
  ) =>
    columns.flatMap((one): Issue[] => {
      const cells = countFilled(one);
      return cells === 0 ? [] : [{ ...wordsOf(one, cells), row, column: one.column }];
    });
  return [...issuesOf(ignored, ignoredColumn), ...issuesOf(unlabelled, unlabelledColumn)];
}

function ignoredColumn({ column, label, isHidden }: HeadedColumn, cells: number): Words {
  const why = isHidden ? 'hidden and none that the form needs' : 'ignored by the form';
  return {
    severity: 'info',
    code: 'column-ignored',
    message: `Column ${columnName(column)} "${normalizeText(label)}" is ${why}: ${cells} cell(s) are not loaded`,
    remedy: isHidden
      ? 'Nothing to do; unhide it and name it in the form file to load it.'
      : "Nothing to do; remove it from 'ignored' in the form file to load it.",
  };
}

function unlabelledColumn({ column }: HeadedColumn, cells: number): Words {
  return {
    severity: 'warning',
    code: 'column-without-label',
    message: `Column ${columnName(column)} has no label; its ${cells} cell(s) are not loaded`,
    remedy: 'Put the label back into the header of the file.',
  };
}
