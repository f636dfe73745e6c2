import { addAll } from '../add-all.ts';
import type { BlockForm } from '../form/form.ts';
import type { Cell } from './cell.ts';
import { LabelFlags } from './label-flags.ts';

/** Rows of sheets without those of lists among them, and the cells of these. */
export interface RowsAndLists {
  readonly rows: Cell[][];
  readonly listed: readonly Cell[];
}

/** A sheet has its name below its label once, and a line or two of it where the text of a row goes on below. */
const FEWEST_LISTED = 2;
const MORE_THAN_GOES_ON = 5;
const LISTED = 'programme_name';

/**
 * Sets lists of programmes apart that stand above, between or below the sheets of a worksheet or text: one row of labels without the
 * anchor's, with which every sheet begins, and programmes in the rows below, which have no label: those of the sheets, or many. As
 * parts of a sheet they would give it another's name.
 */
export function withoutLists(all: readonly Cell[][], form: BlockForm): RowsAndLists {
  const flagsOf = (field: string) =>
    new LabelFlags(({ fields }) => fields.some((one) => one.field === field));
  const names = flagsOf(LISTED);
  const anchors = flagsOf(form.anchor);
  const hasAnchor = (cells: readonly Cell[]) =>
    cells.some(({ label }) => label && anchors.has(label));
  const rows: Cell[][] = [];
  const listed: Cell[] = [];
  const isSheets = all.some(hasAnchor);
  for (let at = 0; at < all.length; at++) {
    const cells = all[at]!;
    const name = cells.find(({ label }) => label && names.has(label));
    const isHead = isSheets && name && isLabelled(cells) && !hasAnchor(cells);
    const count = isHead ? countListed(all, at + 1, cells, name.column) : 0;
    const isList =
      count >= MORE_THAN_GOES_ON ||
      (count >= FEWEST_LISTED && nameSheets(all, at + 1, count, name!.column));
    if (!isList) {
      rows.push(cells);
      continue;
    }
    for (const row of all.slice(at, at + 1 + count)) addAll(listed, row);
    at += count;
  }
  return { rows, listed };
}

/** True for two labels or more, and as many as heads that the form does not know: a list has columns of its own. */
function isLabelled(cells: readonly Cell[]): boolean {
  const labels = cells.filter(({ label }) => label !== null).length;
  return labels > 1 && labels * 2 >= cells.length;
}

/** How many rows from one on have a text in the column of names, and nothing but values below a head, or right beside that. */
function countListed(
  all: readonly (readonly Cell[])[],
  from: number,
  head: readonly Cell[],
  column: number,
): number {
  const columns = head.map((cell) => cell.column);
  const [first, last] = [Math.min(...columns) - 1, Math.max(...columns) + 1];
  const isListed = (cells: readonly Cell[]) =>
    cells.length > 1 &&
    cells.every((cell) => !cell.label && cell.column >= first && cell.column <= last) &&
    cells.some((cell) => cell.column === column);
  let at = from;
  while (at < all.length && isListed(all[at]!)) at++;
  return at - from;
}

/** True for rows half of which or more have a name that stands elsewhere, too. */
function nameSheets(
  all: readonly (readonly Cell[])[],
  from: number,
  count: number,
  column: number,
): boolean {
  const listed = all.slice(from, from + count);
  const others = new Set<string>();
  for (const cells of [...all.slice(0, from), ...all.slice(from + count)])
    for (const { raw } of cells) others.add(raw);
  const names = listed.filter((cells) =>
    cells.some((cell) => cell.column === column && others.has(cell.raw)),
  );
  return names.length * 2 >= count;
}
