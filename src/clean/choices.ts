import type { MergedCell } from '../extract/grid.ts';
import { mergedAt } from '../extract/merged-at.ts';
import type { BlockForm } from '../form/form.ts';
import type { Cell } from './cell.ts';

/** Fewer words in order may be answers that stand below one another, where they are not the whole list. */
const FEWEST_WORDS = 4;
const SHORTEST_LIST = 3;
/** So many columns behind the last label of a sheet no cell answers it. */
const ASIDE = 3;

/** The rows of a sheet without what one may choose from, and the cells of that. */
export interface PartedChoices {
  readonly rows: Cell[][];
  readonly choices: readonly Cell[];
}

/**
 * Takes lists of what a cell may say out of a sheet: workbooks keep them beside the form, S, A, B … below one another in the order of the form's own
 * words. Read as answers, they leave the sheet with five ratings. A word to the right of a label, close to another text or below one is an answer.
 */
export function withoutChoices(
  rows: readonly Cell[][],
  { words }: BlockForm,
  merged: readonly MergedCell[] = [],
): PartedChoices {
  const lists = [words.ratings, words.ranks];
  // Most sheets have none: what stands around their words need not be known.
  const inOrder = lists.filter((list) => runsOf(list, rows, () => true).length > 0);
  if (inOrder.length === 0) return { rows: [...rows], choices: [] };
  const isLoose = looseWords(rows, new Set(lists.flat()), merged);
  const choices = new Set<Cell>();
  for (const list of inOrder)
    for (const run of runsOf(list, rows, isLoose)) for (const cell of run) choices.add(cell);
  if (choices.size === 0) return { rows: [...rows], choices: [] };
  const kept = rows.map((cells) => cells.filter((cell) => !choices.has(cell)));
  return { rows: kept.filter((cells) => cells.length > 0), choices: [...choices] };
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
  /** Cells that reach down into a row from above. */
  const tall = new Map<number, Cell[]>();
  /** The first row of each column in which another text stands. */
  const texts = new Map<number, number>();
  const cells = rows.flat();
  const [lastRow, lastColumn] = [rows.at(-1)![0]!.row, lastOf(cells, ({ column }) => column)];
  for (const cell of cells) {
    const { row, column, text } = cell;
    const { bottom, right } = reachOf(row, column) ?? { bottom: row, right: column };
    for (let below = row + 1; below <= Math.min(bottom, lastRow); below++)
      tall.set(below, [...(tall.get(below) ?? []), cell]);
    if (known.has(text)) continue;
    for (let at = column; at <= Math.min(right, lastColumn); at++)
      texts.set(at, Math.min(texts.get(at) ?? row, row));
  }
  const edge = lastOf(cells, (cell) => (cell.label ? rightOf(cell) : 0));
  const isLoose = (cell: Cell, row: readonly Cell[]): boolean => {
    if ((texts.get(cell.column) ?? cell.row) < cell.row) return false;
    const beside = [...row, ...(tall.get(cell.row) ?? [])].filter((one) => one !== cell);
    if (beside.some(({ column, label }) => column === rightOf(cell) + 1 && label)) return false;
    const left = beside.filter((one) => rightOf(one) < cell.column);
    const nearest = Math.max(...left.map(rightOf));
    if (cell.column - edge >= ASIDE && nearest < cell.column - 1) return true;
    return left
      .filter((one) => rightOf(one) === nearest)
      .every((one) =>
        known.has(one.text) ? isLoose(one, row) : !one.label && nearest < cell.column - 1,
      );
  };
  return isLoose;
}

function lastOf(cells: readonly Cell[], placeOf: (cell: Cell) => number): number {
  return cells.reduce((last, cell) => Math.max(last, placeOf(cell)), 0);
}
