import { cellAt, cellReference, columnName, type Grid } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { titleUnits } from '../../../text/money-unit.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { readMeasure } from '../../values/read-measure.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { rowsOfHeads } from '../rows/rows-of-heads.ts';

const LONGEST_LABEL = 20;

/**
 * The error of a header that has more rows than the form says: between it and the first programme words stand in columns without a
 * label, so that a head reaches over several columns that they tell apart. Null where none do.
 */
export function labelsBelow(
  grid: Grid,
  header: Header,
  columns: MatchedColumns,
  form: TableForm,
): Issue | null {
  const first = header.columns.findIndex(({ label }) => label !== '');
  const parted = columns.unlabelled.filter(({ column }) => column > first + 1);
  for (const row of rowsOfHeads(grid, header, columns, form)) {
    const labelled = parted.filter(({ column }) => isLabel(cellAt(row, column)));
    const [one] = labelled;
    if (!one) continue;
    const raw = cellAt(row, one.column);
    const places = labelled.map(({ column }) => columnName(column)).join(', ');
    return {
      severity: 'error',
      code: 'header-deeper',
      message: `${cellReference(row.number, one.column)} "${raw.trim()}" heads a column below the header, like ${labelled.length} cell(s) of its row in column(s) ${places}: the header has more rows than the form says, and the table is not loaded`,
      remedy:
        "Write a form for it with more 'header_rows', whose fields have what stands above them 'under', or make the header one row in the source.",
      row: row.number,
      column: one.column,
      rawText: raw,
    };
  }
  return null;
}

/** True for a short text that is no figure and no unit of money. */
function isLabel(raw: string): boolean {
  const text = normalizeText(raw);
  const { status, detail } = readMeasure(text);
  const isWord = status === 'text' && detail === 'not_numeric';
  return isWord && text.length <= LONGEST_LABEL && titleUnits(text).length === 0;
}
