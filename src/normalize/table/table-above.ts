import { countCells, type Grid, type GridRow, textAt } from '../../extract/grid.ts';
import { columnKey } from '../../form/column-key.ts';
import { declaredLabelKey } from '../../form/label-key.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import { nearest } from '../../text/nearest.ts';
import { columnNumberOf } from './heads/column-of.ts';
import { type HeadedColumn, type Header, rowsAbove } from './heads/header.ts';
import { matchColumns } from './heads/match-columns.ts';
import { nearestHeader } from './heads/nearest-header.ts';
import { cellKind } from './rows/cell-kind.ts';

const MOST_TITLE_CELLS = 2;

/** A table above the one that is read: how many programmes it seems to have, and the issue that names it. */
export interface TableAbove {
  readonly programmes: number;
  readonly issue: Issue;
}

/**
 * The table above a header that was found, where one stands there whose own header is that of the form but for a label that is
 * mistyped or lost in its place, with names below it. It is only told: units and years are looked for in its rows as in any title.
 */
export function tableAbove(grid: Grid, header: Header, form: TableForm): TableAbove | null {
  const above = rowsAbove(grid, header);
  const near = nearestHeader({ ...grid, rows: above }, form);
  if (!near) return null;
  const first = above.findIndex(({ number }) => number === near.row);
  const heads = above.slice(first, first + form.header_rows);
  if (!isNearly(heads, header, form)) return null;
  const name = columnNumberOf(matchColumns(header, form, null), 'programme_name');
  const programmes = above
    .slice(first + form.header_rows)
    .filter((row) => countCells([row]) > MOST_TITLE_CELLS)
    .filter((row) => cellKind(textAt(row, name)) === 'word' && !isNearly([row], header, form));
  const last = programmes.at(-1);
  if (!last) return null;
  const issue: Issue = {
    severity: 'error',
    code: 'table-changes',
    message: `Row ${near.row} is nearly the header of row ${header.firstRow}, but lacks ${near.hint}; the rows from it to row ${last.number} are not loaded`,
    remedy: 'Mend the label in the source.',
    row: near.row,
  };
  return { programmes: programmes.length, issue };
}

/** True for rows with each label that a form is recognised by in its column of the header, or one that is nearly it; for a blank only where all others are the same. */
function isNearly(heads: readonly GridRow[], header: Header, form: TableForm): boolean {
  const wanted = form.recognise.labels.map(declaredLabelKey);
  const columns = wanted.map((key) => header.columns.find((one) => keysOf(one).includes(key)));
  const textsIn = ({ column }: HeadedColumn) =>
    heads.map((row) => textAt(row, column)).filter((text) => text !== '');
  const isSame = (one: HeadedColumn) =>
    textsIn(one).some((text) => keysOf(one).includes(columnKey(text).key));
  const others = header.columns.filter((one) => one.label !== '' && !columns.includes(one));
  return columns.every((one) => {
    if (!one || isSame(one)) return one !== undefined;
    const texts = textsIn(one);
    return texts.length > 0 ? nearest(one.label, texts) !== null : others.every(isSame);
  });
}

function keysOf({ key, above }: HeadedColumn): string[] {
  return [key, ...above.map((text) => columnKey(text).key)];
}
