import type { MergedCell } from '../../extract/grid.ts';
import { mergedAt } from '../../extract/merged-at.ts';
import type { BlockForm } from '../../form/block-form.ts';
import type { Cell, PartedRows } from '../cell.ts';

/** Fewer words in order may be answers that stand below one another, where they are not the whole list. */
const FEWEST_WORDS = 4;
const SHORTEST_LIST = 3;
/** So many columns behind the last label of a sheet no cell answers it. */
const ASIDE = 3;

/**
 * Takes lists of what a cell may say out of a sheet: workbooks keep them beside the form, S, A, B … below one another in the order of the form's own
 * words. Read as answers, they leave the sheet with five ratings. A word to the right of a label, close to another text or below one is an answer.
 */
export function withoutChoices(
  rows: Cell[][],
  { words }: BlockForm,
  merged: readonly MergedCell[],
): PartedRows {
  const lists = [words.ratings, words.ranks];
  // Most sheets have none: what stands around their words need not be known.
  const inOrder = lists.filter((list) => runsOf(list, rows, () => true).length > 0);
  if (inOrder.length === 0) return { rows, apart: [] };
  const isLoose = looseWords(rows, new Set(lists.flat()), merged);
  const choices = new Set<Cell>();
  for (const list of inOrder)
    for (const run of runsOf(list, rows, isLoose)) for (const cell of run) choices.add(cell);
  if (choices.size === 0) return { rows, apart: [] };
  const kept = rows.map((cells) => cells.filter((cell) => !choices.has(cell)));
  return { rows: kept.filter((cells) => cells.length > 0), apart: [...choices] };
}

/** Loose words of a list in its order below one another: many of them, or all that it has. */
function runsOf(
  list: readonly string[],
  rows: readonly (readonly Cell[])[],
  isLoose: (cell: Cell, row: readonly Cell[]) => boolean,
): Cell[][] {
  const places = new Map(list.map((word, at) => [word, at]));
  const longest = Math.max(...list.map(({ length }) => length));
  const found: Cell[][] = [];
  const open = new Map<number, Cell[]>();
  for (const cells of rows) {
    for (const cell of cells) {
      const place = cell.text.length > longest ? undefined : places.get(cell.text);
      if (place === undefined || !isLoose(cell, cells)) continue;
      const run = open.get(cell.column);
      const above = run?.at(-1);
      const follows = above?.row === cell.row - 1 && places.get(above.text) === place - 1;
      if (run && follows) run.push(cell);
      else {
        const begun = [cell];
        open.set(cell.column, begun);
        found.push(begun);
      }
    }
  }
  const fewest = Math.max(SHORTEST_LIST, Math.min(FEWEST_WORDS, list.length));
  return found.filter(({ length }) => length >= fewest);
}

/** Tells words that stand apart from all that may say what they answer. */
function looseWords(
  rows: readonly (readonly Cell[])[],
  known: ReadonlySet<string>,
  merged: readonly MergedCell[],
): (cell: Cell, row: readonly Cell[]) => boolean {
  const reachOf = mergedAt(merged);
  const rightOf = ({ row, column }: Cell) => reachOf(row, column)?.right ?? column;
  const cells = rows.flat();
  const fromAbove = cellsFromAbove(cells, reachOf);
  const firstTexts = firstRowsOfTexts(
    cells.filter(({ text }) => !known.has(text)),
    reachOf,
    lastOf(cells, ({ column }) => column),
  );
  const edge = lastOf(cells, (cell) => (cell.label ? rightOf(cell) : 0));
  const isLoose = (cell: Cell, row: readonly Cell[]): boolean => {
    const { column } = cell;
    const hasTextAbove = (firstTexts.get(column) ?? cell.row) < cell.row;
    const inRow = [...row, ...(fromAbove.get(cell.row) ?? [])].filter((one) => one !== cell);
    const isBeforeLabel = inRow.some((one) => one.label && one.column === rightOf(cell) + 1);
    if (hasTextAbove || isBeforeLabel) return false;
    const left = inRow.filter((one) => rightOf(one) < column);
    const nearest = Math.max(...left.map(rightOf));
    const isApart = nearest < column - 1;
    if (isApart && column - edge >= ASIDE) return true;
    return left
      .filter((one) => rightOf(one) === nearest)
      .every((one) => (known.has(one.text) ? isLoose(one, row) : isApart && !one.label));
  };
  return isLoose;
}

/** Cells that reach down into a row from above, by the number of the row. */
function cellsFromAbove(cells: readonly Cell[], reachOf: Reach): ReadonlyMap<number, Cell[]> {
  const tall = new Map<number, Cell[]>();
  const lastRow = cells.at(-1)!.row;
  for (const cell of cells) {
    const bottom = reachOf(cell.row, cell.column)?.bottom ?? cell.row;
    for (let row = cell.row + 1; row <= Math.min(bottom, lastRow); row++)
      tall.set(row, [...(tall.get(row) ?? []), cell]);
  }
  return tall;
}

/** The first row in which a text stands in each column, or reaches over it. */
function firstRowsOfTexts(
  texts: readonly Cell[],
  reachOf: Reach,
  lastColumn: number,
): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { row, column } of texts) {
    const right = reachOf(row, column)?.right ?? column;
    for (let at = column; at <= Math.min(right, lastColumn); at++)
      first.set(at, Math.min(first.get(at) ?? row, row));
  }
  return first;
}

type Reach = ReturnType<typeof mergedAt>;

function lastOf(cells: readonly Cell[], placeOf: (cell: Cell) => number): number {
  return cells.reduce((last, cell) => Math.max(last, placeOf(cell)), 0);
}
